import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalDigest, canonicalWriter } from '../../../packages/core/src/report/canonical-json.js';
import { reportPieces } from '../../../packages/core/src/report/digest-json.js';
import { lazily } from '../../../packages/core/src/report/text-pieces.js';
import { type Json, parsed, type Report } from './altered.js';
import { reported } from './reported.js';

function canonical(value: unknown): string {
  const pieces: Uint8Array[] = [];
  const { lay, flush } = canonicalWriter((piece) => pieces.push(piece));
  lay(value);
  flush();
  return Buffer.concat(pieces).toString('utf8');
}

/** The same by other means: keys put in order, then the language's own JSON. */
const ordered = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const made = Object.create(null) as Report;
  for (const key of Object.keys(value).sort()) made[`k${key}`] = ordered(value[key] as Json);
  return made;
};
const byOtherMeans = (value: Json): string =>
  JSON.stringify(ordered(value)).replaceAll(/"k((?:[^"\\]|\\.)*)":/g, '"$1":');

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('canonical JSON', () => {
  test('is that of the examples of RFC 8785', () => {
    expect(
      canonical(
        JSON.parse(
          '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
            '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
        ),
      ),
    ).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    const text = canonical(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(text).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:0`).join(',')}}`);
  });

  test('does not depend on the order of keys, and says the same as was given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value);
        expect(JSON.stringify(JSON.parse(text))).toBe(
          JSON.stringify(JSON.parse(canonical(JSON.parse(text)))),
        );
        expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(text);
      }),
    );
  });
});

describe('the digest of a report', () => {
  test('is the last key, and is that of the canonical text made by other means', async () => {
    for (const name of ['ufc-2013', 'operator-and-cdn']) {
      const report = parsed((await reported(name, 16)).bytes);
      expect(Object.keys(report).at(-1)).toBe('digest');
      const { digest, ...content } = report;
      expect(digest).toMatchObject({ algorithm: 'SHA-256', value: sha256(byOtherMeans(content)) });
    }
  });

  test('is the same whether lists are made as they are written or stand there', () => {
    const texts = ['あ', '"', '1/3'];
    const records = [{ b: '2', a: 1 }, { b: '3' }];
    const of = (list: <T>(all: readonly T[]) => unknown) => ({
      lines: list(records),
      none: list([]),
      working: { families: [{ id: 'x', values: list(texts), mixed: list<unknown>([1, { z: 1, a: [] }]) }] },
    });
    const plain = of((all) => all);
    const made = of((all) => lazily(all, (one) => one));
    const [bytes, same] = [made, plain].map((one) => Buffer.concat(reportPieces(one)).toString('utf8'));
    expect(bytes).toBe(same);
    const { digest, ...content } = JSON.parse(bytes ?? '') as { digest: { value: string } };
    expect(digest.value).toBe(canonicalDigest(content));
  });
});
