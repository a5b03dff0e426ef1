import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../cli/songai.js';
import { blocksOf, codeIn, DOCUMENTS, GUIDES, textOf } from './documents.js';

/** The anchor that a forge makes of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');

/** The text without blocks and without what stands in backticks: there, brackets are no links. */
function proseOf(file: string): string {
  let text = textOf(file);
  for (const block of blocksOf(file)) text = text.replace(block.text, '');
  return text.replaceAll(/`[^`\n]*`/g, (code) => (code.includes('](') ? '' : code));
}

function anchorsOf(file: string): Set<string> {
  const seen = new Map<string, number>();
  return new Set(
    [...proseOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => {
      const anchor = anchorOf(heading.replaceAll('`', ''));
      const times = seen.get(anchor) ?? 0;
      seen.set(anchor, times + 1);
      return times === 0 ? anchor : `${anchor}-${times}`;
    }),
  );
}

/** Why a link of a document leads nowhere; undefined where it does not. */
function broken(file: string, link: string): string | undefined {
  if (/^[a-z]+:/.test(link)) return undefined;
  const [target = '', anchor] = link.split('#');
  const to = target === '' ? file : path.posix.join(path.posix.dirname(file), decodeURI(target));
  if (to.startsWith('..')) return `${link} leads out of the project`;
  if (!existsSync(path.join(root, to))) return `${link}: there is no ${to}`;
  if (anchor === undefined) return undefined;
  return anchorsOf(to).has(decodeURIComponent(anchor)) ? undefined : `${link}: ${to} has no such heading`;
}

const linksOf = (file: string): string[] =>
  [...proseOf(file).matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)].map(([, link = '']) => link);

describe('every link of a document leads to a file of the project, and to a heading of it', () => {
  test.each(DOCUMENTS)('%s', (file) => {
    expect(linksOf(file).flatMap((link) => broken(file, link) ?? [])).toEqual([]);
  });

  test('a broken one is told', () => {
    expect(broken('README.md', 'docs/nothing.md')).toMatch(/there is no/);
    expect(broken('README.md', 'docs/dates.md#nothing')).toMatch(/no such heading/);
    expect(broken('docs/dates.md', '../README.md')).toBeUndefined();
  });
});

/** `packages/core/src/law/status.ts`: a file of the project; one with a gap in its name is still to be made. */
const FILE = /^(?:packages|tests|docs|scripts|examples|bench)\/[\w./@-]+\.\w+$/;

test('every file that a document names is there, but for what a build makes', () => {
  const named = DOCUMENTS.flatMap(codeIn).filter(({ text }) => FILE.test(text) && !text.includes('/dist/'));
  expect(named.length).toBeGreaterThan(20);
  const gone = named.filter(
    ({ text }) => !statSync(path.join(root, text), { throwIfNoEntry: false })?.isFile(),
  );
  expect(gone.map(({ at, text }) => `${at} ${text}`)).toEqual([]);
});

test('every npm script that a guide names is one', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const named = GUIDES.flatMap((file) =>
    [...textOf(file).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => ({ file, name })),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ name }) => scripts[name] === undefined)).toEqual([]);
});
