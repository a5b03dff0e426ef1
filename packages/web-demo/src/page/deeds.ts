import type { Profile, Words } from '@songai/core';
import { BLANK_CASE } from '../engine/blank-case.js';
import type { Edit } from '../engine/edit.js';
import { faultOf } from '../engine/fault.js';
import type { Plain } from '../engine/plain.js';
import type { Args, Push, ReportAsked, SavedFile } from '../engine/protocol.js';
import { Backup } from './backup.js';
import { Client, Ended } from './client.js';
import { handOver } from './hand-over.js';
import { mayReplace } from './may-replace.js';
import {
  announcement,
  deedProblems,
  desk,
  drawn,
  facts,
  isUnsaved,
  lang,
  mapping,
  resets,
  saved,
  say,
  tab,
  toVerify,
  verified,
} from './state.js';

/** How long the drawing waits for another letter to be typed. */
const REST_MS = 250;
/** How long a drawing that is called off may take to stop by itself. */
const GRACE_MS = 300;

const deskClient = new Client(onDeskPush, onDeskFault);
const drawClient = new Client((push) => {
  if (push.push === 'drawn' && push.drawn.version === desk.value.version) drawn.value = push.drawn;
}, onFault);

let waiting: ReturnType<typeof setTimeout> | undefined;
/** Files have just come: where one of them asks what its columns mean, the dialog opens by itself. */
let hasTaken = false;
/** What is needed to go on should the worker of the desk end. */
const backup = new Backup();

function onDeskPush(push: Push): void {
  if (push.push !== 'desk') return;
  const before = desk.value;
  desk.value = push.desk;
  if (push.desk.reading) return;
  if (!push.desk.isReckoning) backup.settled();
  if (backup.isStale(push.desk)) void backUp();
  if (push.desk.version === before.version && push.desk.isReckoning === before.isReckoning) return;
  clearTimeout(waiting);
  callOff();
  drawn.value = undefined;
  if (!push.desk.isReckoning && hasTaken) {
    hasTaken = false;
    const asking = push.desk.problems.filter(({ asksMapping }) => asksMapping).map(({ file }) => file);
    mapping.value = push.desk.files.find(
      ({ path, kind }) => kind === 'traffic' && asking.includes(path),
    )?.entry;
  }
  if (push.desk.overview && !push.desk.isReckoning) waiting = setTimeout(() => void draw(), REST_MS);
}

function onFault(message: string): void {
  deedProblems.value = [faultOf(message)];
}

async function backUp(): Promise<void> {
  const now = await deskClient.call('caseFiles', undefined).catch(ignoreEnded);
  if (now) backup.keep(now.files);
}

/** A new worker goes on from what the page knows. */
function onDeskFault(message: string, hasEnded: boolean): void {
  if (!hasEnded) {
    onFault(message);
    return;
  }
  const { caseFiles, hint } = backup.next(desk.value);
  deedProblems.value = [faultOf(message, hint)];
  // The numbers by which the new desk tells files apart are its own: nothing that was read by the old ones may be kept.
  drawClient.end();
  if (!caseFiles) return;
  resets.value += 1;
  void deskClient.call('restore', caseFiles).catch(ignoreEnded);
}

function ignoreEnded(error: unknown): undefined {
  if (error instanceof Ended) return undefined;
  throw error;
}

let drawing: Promise<unknown> | undefined;

/** What was drawn is of no use any more: the machine is left to the exact figures. */
function callOff(): void {
  const late = drawing;
  if (!late) return;
  drawing = undefined;
  void drawClient.call('stop', undefined).catch(ignoreEnded);
  // It hears that at its next rest; where that takes too long, its worker is replaced.
  const timer = setTimeout(() => drawClient.end(), GRACE_MS);
  void late.finally(() => clearTimeout(timer));
}

async function draw(): Promise<void> {
  const { version } = desk.value;
  const caseFiles = await deskClient.call('caseFiles', undefined).catch(ignoreEnded);
  if (!caseFiles || version !== desk.value.version) return;
  backup.keep(caseFiles.files);
  const own = drawClient.call('draw', { ...caseFiles, version }).catch(ignoreEnded);
  drawing = own;
  await own;
  if (drawing === own) drawing = undefined;
}

/** Starts the engine, so that it is there when the first file comes. */
export async function begin(): Promise<void> {
  facts.value = await deskClient.call('facts', undefined);
}

/** Opens a case from its text, as a new piece of work. */
export async function open(args: Args<'open'>): Promise<void> {
  deedProblems.value = [];
  saved.value = await deskClient.call('open', args);
  resets.value += 1;
}

/** Begins a case from plain data. @param isWork somebody has entered it, and would miss it */
export async function create(data: Plain, isWork: boolean): Promise<void> {
  deedProblems.value = [];
  const made = await deskClient.call('create', { data });
  saved.value = isWork ? undefined : made;
  resets.value += 1;
}

/** Takes files that were dropped or chosen. Where a case among them would take the place of unsaved work, it asks. */
export async function take(files: readonly File[]): Promise<void> {
  deedProblems.value = [];
  hasTaken = true;
  const asked = { files, blank: BLANK_CASE[lang.value] };
  const wasOpen = desk.value.isOpen;
  let taken = await deskClient.call('take', { ...asked, mayReplace: !isUnsaved.value });
  if (taken.asksToReplace) {
    hasTaken = mayReplace();
    if (hasTaken) taken = await deskClient.call('take', { ...asked, mayReplace: true });
  }
  deedProblems.value = taken.problems;
  if (taken.opened !== undefined) {
    saved.value = taken.opened;
    resets.value += 1;
  }
  if (taken.report) {
    toVerify.value = taken.report;
    verified.value = undefined;
    tab.value = 'verify';
  } else if (taken.opened !== undefined) tab.value = 'files';
  else if (!wasOpen && taken.problems.every(({ severity }) => severity !== 'error')) tab.value = 'files';
}

/** The file that the case means by a path, whatever it is called on this computer. */
export const give = (path: string, file: File): void =>
  void deskClient.call('give', { path, file }).catch(ignoreEnded);

export const edit = (edits: readonly Edit[], mergeKey?: string): void => {
  callOff();
  // The rows after one that goes move up: what is being typed, or asked, of a row would then be of another.
  if (edits.some((one) => one.kind === 'remove' && typeof one.path.at(-1) === 'number')) resets.value += 1;
  void deskClient.call('edit', { edits, ...(mergeKey === undefined ? {} : { mergeKey }) }).catch(ignoreEnded);
};

export const setText = (text: string): void => void deskClient.call('setText', { text }).catch(ignoreEnded);
export const dropFile = (path: string): void => void deskClient.call('dropFile', { path }).catch(ignoreEnded);

export function undo(): void {
  const { canUndo } = desk.value;
  resets.value += 1;
  void deskClient.call('undo', undefined).catch(ignoreEnded);
  if (canUndo) announce({ ja: '元に戻しました。', en: 'Undone.' });
}

export function redo(): void {
  const { canRedo } = desk.value;
  resets.value += 1;
  void deskClient.call('redo', undefined).catch(ignoreEnded);
  if (canRedo) announce({ ja: 'やり直しました。', en: 'Redone.' });
}

export const rowsOf = (args: Args<'rows'>) => deskClient.call('rows', args);
export const linesOf = (args: Args<'lines'>) => deskClient.call('lines', args);
export const preview = (args: Args<'preview'>) => deskClient.call('preview', args);
export const explain = (args: Args<'explain'>) => deskClient.call('explain', args);
export const documentOf = (profile: Profile) => drawClient.call('document', { lang: lang.value, profile });
export const summaryOf = () => drawClient.call('summary', { lang: lang.value });
export const reportOf = (asked: ReportAsked): Promise<SavedFile> => drawClient.call('report', asked);

/** The case and its files as one file for keeping, with all that was typed before. */
export async function saveBundle(): Promise<void> {
  const kept = await deskClient.call('bundle', undefined);
  handOver(kept.file);
  saved.value = kept.saved;
  announce({ ja: '保存しました。', en: 'Saved.' });
}

/** The case file alone. Its files lie where they came from. */
export async function saveCase(): Promise<void> {
  const kept = await deskClient.call('caseFile', undefined);
  handOver(kept.file);
  saved.value = kept.saved;
  announce({ ja: '保存しました。', en: 'Saved.' });
}

export async function saveReport(asked: ReportAsked): Promise<void> {
  const file = await reportOf(asked);
  handOver(file);
  announce({ ja: `${file.name} を書き出しました。`, en: `${file.name} was written.` });
}

let verifier: Client | undefined;

export async function verifyReport(report: File, against: readonly File[]): Promise<void> {
  verifier?.end();
  const client = new Client(() => undefined, onFault);
  verifier = client;
  verified.value = 'running';
  const found = await client.call('verify', { report, against }).catch(ignoreEnded);
  if (verifier !== client) return;
  verified.value = found;
  client.end();
}

export function announce(words: Words): void {
  announcement.value = '';
  // The same words twice in a row are heard only where they were gone in between.
  setTimeout(() => {
    announcement.value = say(words);
  }, 50);
}
