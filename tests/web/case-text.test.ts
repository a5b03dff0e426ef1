import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CaseText } from '../../packages/web-demo/src/engine/case-text.js';
import type { Edit } from '../../packages/web-demo/src/engine/edit.js';
import { type CasePath, isList, isMapping, type Plain } from '../../packages/web-demo/src/engine/plain.js';
import { root } from '../cli/songai.js';

const EXAMPLES = ['cloudflare-style', 'operator-and-cdn', 'client-files', 'mangamura-2024', 'ufc-2013'];
const textOf = (name: string) => readFileSync(path.join(root, 'examples', name, 'case.yaml'), 'utf8');

/** Every path to a scalar of a case. */
const scalarsOf = (value: Plain, at: CasePath = []): CasePath[] =>
  isList(value)
    ? value.flatMap((one, n) => scalarsOf(one, [...at, n]))
    : isMapping(value)
      ? Object.entries(value).flatMap(([key, one]) => scalarsOf(one, [...at, key]))
      : [at];

const commentsOf = (text: string): string[] =>
  [...text.matchAll(/(?:^|\s)(#.*)$/gm)].map((match) => match[1] as string);

/** Texts that YAML would take for something else, if they stood there bare. */
const AWKWARD = [
  'a: b',
  '- x',
  '#1',
  '[x',
  '{',
  '"',
  "it's",
  'null',
  '~',
  'yes',
  '1e3',
  ' x ',
  '甲、乙',
  'x\ny',
  '@',
  '%',
];

describe.each(EXAMPLES)('%s', (name) => {
  const text = textOf(name);
  const data = new CaseText(text).data as Plain;

  test('any scalar takes any text, and nothing else in the file moves', () => {
    const value = fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ minLength: 1, unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.constantFrom(...scalarsOf(data)), value, (at, written) => {
        const own = new CaseText(text);
        expect(own.apply([{ kind: 'set', path: at, value: written }])).toBe(true);
        const before = text.split('\n');
        const changed = own.text.split('\n').filter((line, n) => line !== before[n]);
        expect(changed.length).toBeLessThanOrEqual(1);
        let found: Plain | undefined = own.data;
        for (const step of at) found = (found as Record<string | number, Plain>)[step];
        expect(found).toBe(written);
        expect(commentsOf(own.text)).toEqual(commentsOf(text));
      }),
      { numRuns: 100 },
    );
  });

  test.each<readonly [string, Edit]>([
    ['a row is added', { kind: 'insert', path: ['plaintiffs'], rows: [{ id: 'p9', name: '九' }] }],
    ['an entry is added', { kind: 'set', path: ['court'], value: '裁判所: 一' }],
    [
      'a figure gets its proof',
      { kind: 'set', path: ['rate'], value: { value: '0.7', exhibit: '甲第1号証' } },
    ],
    ['a section goes', { kind: 'remove', path: ['defendants'] }],
  ])('where %s, the other sections stand as they stood', (_, edit) => {
    const own = new CaseText(text);
    own.apply([edit]);
    const section = 'path' in edit ? String(edit.path[0]) : '';
    const { [section]: changed, ...rest } = parse(own.text) as Record<string, unknown>;
    const { [section]: old, ...others } = parse(text) as Record<string, unknown>;
    expect(rest).toEqual(others);
    expect(changed).not.toEqual(old);
    // A comment on a line of its own stays where it is, and stands by another section where its own has gone.
    const sections = (one: string) =>
      one
        .replace(/^ *#.*\n/gm, '')
        .split(/^(?=\w+:)/m)
        .map((part) => part.trim())
        .filter((part) => !part.startsWith(`${section}:`));
    expect(sections(own.text)).toEqual(sections(text));
  });
});

test('no edit leaves every byte, also of a text in another style', () => {
  for (const text of ['﻿name: a\n', 'a: [1,2]\nb: {c: d}\n', '{"a": 1}', 'a: 1\r\nb: 2\r\n']) {
    const own = new CaseText(text);
    own.apply([]);
    expect(own.text).toBe(text);
  }
});
