import { parseCase } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument, visit } from 'yaml';
import { blocksOf, codeIn, DOCUMENTS, textOf } from './documents.js';

/** A whole case, of which a block of a document takes the place of some entries. */
const WHOLE = parse(textOf('examples/cloudflare-style/case.yaml')) as Record<string, unknown>;

/** Under these keys stand words of the user's own, for which a document may write `…`. */
const WORDS = ['assumption', 'source', 'reason', 'note'];

/** The entries of a block; `…` becomes words where the user's own belong, and is an error elsewhere. */
function entriesOf(text: string): Record<string, unknown> {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw document.errors[0];
  visit(document, {
    Pair(_, pair) {
      const { key, value } = pair as unknown as { key: { value: string }; value: { value: unknown } | null };
      if (value?.value !== '…') return;
      if (!WORDS.includes(key.value)) throw new Error(`… stands for ${key.value}, which is no text`);
      value.value = 'the user’s words';
    },
  });
  return document.toJS() as Record<string, unknown>;
}

/** What the case says of its uncertainty is of the vendors of its own traffic, and goes with it. */
const rest = ({ uncertainty, ...others }: Record<string, unknown>, entries: Record<string, unknown>) =>
  'traffic' in entries ? others : { ...others, uncertainty };

/** What is wrong with a case of which these are entries. Files are not opened. */
const errorsIn = (entries: Record<string, unknown>): string[] =>
  parseCase(JSON.stringify({ ...rest(WHOLE, entries), ...entries }), 'case.yaml')
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code, place, message }) => `${code} ${place.path} ${message.en}`);

const BLOCKS = DOCUMENTS.flatMap(blocksOf).filter(({ language }) => language === 'yaml');

test('the case that takes the fragments is right, and a wrong fragment is told', () => {
  expect(errorsIn({})).toEqual([]);
  expect(errorsIn(entriesOf('delayDamages: { begin: service }')).join()).toMatch(/delayDamages/);
  expect(() => entriesOf('rate: …')).toThrow(/no text/);
});

describe('every block of a case in a document is taken', () => {
  test.each(BLOCKS.map(({ at, text }) => [at, text] as const))('%s', (_, text) => {
    const entries = entriesOf(text);
    expect(Object.keys(entries).length).toBeGreaterThan(0);
    expect(errorsIn(entries)).toEqual([]);
  });
});

describe('every range that a document writes in place of a number is taken', () => {
  const ranges = DOCUMENTS.flatMap(codeIn).filter(({ text }) => text.startsWith('{ value:'));

  test('there are some', () => expect(ranges.length).toBeGreaterThan(5));

  test.each(ranges.map(({ at, text }) => [at, text] as const))('%s %s', (_, text) => {
    // A share stands where a share does.
    const entries = text.includes('beta')
      ? { rate: entriesOf(text) }
      : { views: [{ way: 'title-share', pagesPerVisit: entriesOf(text) }] };
    expect(errorsIn(entries)).toEqual([]);
  });
});
