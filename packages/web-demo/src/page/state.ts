import { computed, signal } from '@preact/signals';
import type { Lang, Words } from '@songai/core';
import type { Desk, Drawn, Facts, Saved } from '../engine/protocol.js';
import type { ShownProblem } from '../engine/shown-problem.js';
import type { Verified } from '../engine/verified.js';

export const TABS = [
  'start',
  'files',
  'parties',
  'titles',
  'notices',
  'views',
  'award',
  'uncertainty',
  'exhibits',
  'result',
  'text',
  'verify',
] as const;
export type Tab = (typeof TABS)[number];

/** Nothing is open yet. */
const NOTHING: Desk = {
  version: 0,
  isOpen: false,
  name: '',
  text: '',
  filesKey: '',
  data: undefined,
  files: [],
  problems: [],
  read: {},
  mentioned: 0,
  assumed: { count: 0, first: [] },
  isReckoning: false,
  canUndo: false,
  canRedo: false,
};

export const facts = signal<Facts>({ version: '', rulings: [], meanings: [], ways: [] });
export const desk = signal<Desk>(NOTHING);
export const drawn = signal<Drawn | undefined>(undefined);
export const lang = signal<Lang>('ja');
export const tab = signal<Tab>('start');

/** Problems of what was just done: a file that cannot be opened, a fault of ours. They stay until the next deed. */
export const deedProblems = signal<readonly ShownProblem[]>([]);
/** Goes up when the case becomes another by undo, redo or opening, or a row goes: what is being typed is then void. */
export const resets = signal(0);
/** What a screen reader should hear. */
export const announcement = signal('');
/** The figure whose working is shown, and how one came there. */
export const trail = signal<readonly { readonly family: string; readonly member: number }[]>([]);
/** The traffic file whose columns are being named, by its position in the case. */
export const mapping = signal<number | undefined>(undefined);
export const verified = signal<Verified | 'running' | undefined>(undefined);
/** The report that is to be verified. */
export const toVerify = signal<File | undefined>(undefined);

/** What was saved last: what differs from it is lost when the page is closed. */
export const saved = signal<Saved | undefined>(undefined);
export const isUnsaved = computed(() => {
  const { isOpen, text, filesKey } = desk.value;
  return isOpen && (text !== saved.value?.text || filesKey !== saved.value.files);
});

/** Problems of the case as it is now: those of the exact figures, then those of what is drawn. */
export const problemsNow = computed<readonly ShownProblem[]>(() => [
  ...desk.value.problems,
  ...(drawn.value?.problems ?? []),
]);

export const say = (words: Words): string => words[lang.value];
