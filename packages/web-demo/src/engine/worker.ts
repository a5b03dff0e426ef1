import './no-eval.js';
import {
  COLUMN_MEANINGS,
  citedAs,
  offeredWays,
  previewTables,
  RATE_PRESETS,
  VERSION,
  writeBundle,
} from '@songai/core';
import { blobChunks, bytesOf } from './blob-chunks.js';
import { newText } from './case-text.js';
import { DeskOfCase } from './desk.js';
import { Drawing } from './drawing.js';
import { fileFor } from './filing.js';
import type { Answer, Args, CallName, Calls, Given, Kept, Push, Request, Result } from './protocol.js';
import { shownProblem } from './shown.js';
import { take } from './take.js';
import { verifyFiles } from './verify-files.js';

// One program for every worker of the page: one keeps the desk, one draws, one verifies.
const scope = self as unknown as {
  postMessage(message: Answer | Push): void;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
};

const desk = new DeskOfCase((shown) => scope.postMessage({ push: 'desk', desk: shown }));
const drawing = new Drawing((drawn) => scope.postMessage({ push: 'drawn', drawn }));

/** What stands between cells, by the words of a mapping. */
const DELIMITERS: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t' };

type Handlers = { readonly [N in CallName]: (args: Args<N>) => Result<N> | Promise<Result<N>> };

const handlers: Handlers = {
  facts: () => ({
    version: VERSION,
    rulings: Object.entries(RATE_PRESETS).map(([preset, one]) => ({
      preset,
      label: {
        ja: `${one.value}（裁判例 ${preset}：${one.what.ja}）`,
        en: `${one.value} (ruling ${preset}: ${one.what.en})`,
      },
      citation: citedAs(one),
    })),
    meanings: COLUMN_MEANINGS,
    ways: offeredWays(),
  }),
  open({ name, text, files = [] }) {
    desk.open(name, text, new Map(files.map(([path, blob]): [string, Given] => [path, desk.given(blob)])));
    return desk.saved;
  },
  create({ data }) {
    const text = newText(data);
    desk.open('case.yaml', text, new Map());
    return desk.saved;
  },
  take: (asked) => take(desk, asked),
  give: ({ path, file }) => desk.keep(path, file),
  edit: ({ edits, mergeKey }) => desk.edit(edits, mergeKey),
  setText: ({ text }) => desk.setText(text),
  dropFile: ({ path }) => desk.dropFile(path),
  undo: () => desk.move('undo'),
  redo: () => desk.move('redo'),
  restore: ({ name, text, files }) => desk.open(name, text, files),
  caseFiles: () => desk.caseFiles,
  bundle: () => bundleOf(),
  caseFile: () => ({
    file: { name: desk.caseFiles.name, bytes: new TextEncoder().encode(desk.caseFiles.text) },
    saved: desk.saved,
  }),
  async preview({ path, encoding, delimiter }) {
    const given = fileFor(desk.caseFiles.files, path);
    if (!given) return { sheets: [], problems: [] };
    const { sheets, problems } = await previewTables(blobChunks(given.blob), path, {
      ...(encoding === '' ? {} : { encoding: encoding as 'utf-8' }),
      ...(DELIMITERS[delimiter] === undefined ? {} : { delimiter: DELIMITERS[delimiter] }),
    });
    return { sheets, problems: problems.map(shownProblem) };
  },
  rows: ({ section, from, to }) => desk.rows(section, from, to),
  lines: ({ from, to }) => desk.lines(from, to),
  explain: ({ family, member }) => desk.explain(family, member),
  stop: () => drawing.stop(),
  draw: (asked) => drawing.draw(asked),
  document: ({ lang, profile }) => drawing.document(lang, profile),
  summary: ({ lang }) => drawing.summary(lang),
  report: (asked) => drawing.report(asked),
  verify: ({ report, against }) => verifyFiles(report, against ?? []),
};

/** The case and all its files as one file, which the command opens as well. */
async function bundleOf(): Promise<Kept> {
  const { saved } = desk;
  const { name, text, files } = desk.caseFiles;
  const contents = new Map<string, Uint8Array>();
  for (const [path, { blob }] of files) contents.set(path.replaceAll('\\', '/'), await bytesOf(blob));
  const bytes = writeBundle({ caseName: name, caseBytes: new TextEncoder().encode(text), files: contents });
  const file = {
    name: `${name.replace(/\.[^.]*$/, '')}.songai.zip`,
    bytes: bytes as Uint8Array<ArrayBuffer>,
  };
  return { file, saved };
}

async function answer<N extends CallName>(id: number, name: N, args: unknown): Promise<void> {
  try {
    const handler = handlers[name] as (args: unknown) => ReturnType<Calls[N]> | Promise<ReturnType<Calls[N]>>;
    scope.postMessage({ id, result: await handler(args) });
  } catch (error) {
    scope.postMessage({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

scope.onmessage = ({ data: { id, name, args } }) => void answer(id, name, args);
