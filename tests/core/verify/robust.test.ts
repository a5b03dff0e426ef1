import { diffReports, verify } from '@songai/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Json, laidOut, parsed, type Report } from './altered.js';
import { type Example, reported } from './reported.js';

let good: Example;
let other: Example;
beforeAll(async () => {
  good = await reported('ufc-2013', 16);
  other = await reported('mangamura-2024', 16);
}, 60_000);

const bytesOf = (text: string) => new TextEncoder().encode(text);
const codes = async (text: string) => (await verify(bytesOf(text))).problems.map(({ code }) => code);

describe('what is no report is a problem', () => {
  test.each([
    ['', 'report.empty'],
    ['\uFEFF', 'report.not-json'],
    [' \r\n', 'report.empty'],
    ['nothing', 'report.not-json'],
    ['{"format":"songai.report/1"', 'report.not-json'],
    ['[]', 'report.other-format'],
    ['null', 'report.other-format'],
    ['1e999', 'report.other-format'],
    ['{"format":"songai.case/1"}', 'report.other-format'],
    ['{"__proto__":{"format":"songai.report/1"}}', 'report.other-format'],
    ['['.repeat(1_000_000), 'report.too-deep'],
    [`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`, 'report.too-deep'],
  ])('%.40s', async (text, code) => {
    expect(await codes(text)).toEqual([code]);
    expect(diffReports(good.bytes, bytesOf(text)).problems.map(({ problem }) => problem.code)).toEqual([
      code,
    ]);
  });

  test('bytes that are not UTF-8', async () => {
    const { problems } = await verify(new Uint8Array([0x7b, 0xff, 0x7d]));
    expect(problems.map(({ code }) => code)).toEqual(['report.not-utf8']);
  });

  test('a report that was cut short says so', async () => {
    const { ok, problems } = await verify(good.bytes.subarray(0, good.bytes.length / 2));
    expect([ok, problems[0]?.message.en]).toEqual([false, 'The JSON ends before it is complete.']);
  });

  test('so does one that was cut inside a letter', async () => {
    const text = new TextDecoder().decode(good.bytes);
    const start = bytesOf(text.slice(0, text.indexOf('損'))).length;
    for (const more of [1, 2]) {
      const { problems } = await verify(good.bytes.subarray(0, start + more));
      expect(problems.map(({ message }) => message.en)).toEqual(['The JSON ends before it is complete.']);
    }
  });
});

describe('a working made to break a program is told and not computed', () => {
  const squared = (count: number) => {
    const families = Array.from({ length: count }, (_, at) => ({
      id: `f${at + 1}`,
      index: 'i',
      op: 'mul',
      args: [`f${at}`, `f${at}`],
      values: ['1'],
    }));
    const input = { id: 'f0', index: 'i', op: 'input', args: [], inputs: ['x'], values: ['3'] };
    return { indexes: [{ id: 'i', members: ['m'] }], families: [input, ...families] };
  };
  const [index] = [{ id: 'i', members: ['m'] }];
  const from = (more: object) => ({
    indexes: [index],
    families: [{ id: 'a', index: 'i', op: 'input', args: [], inputs: ['x'], values: ['3'] }, more],
  });
  const workings: readonly (readonly [string, object])[] = [
    ['numbers that double in length', squared(200)],
    ['a family that rests on itself', from({ id: 'b', index: 'i', op: 'add', args: ['b'], values: ['3'] })],
    ['two families of one id', from({ id: 'a', index: 'i', op: 'add', args: ['a'], values: ['3'] })],
    ['a negative position', from({ id: 'b', index: 'i', op: 'gather', args: ['a'], from: [-1] })],
    ['a position that is no number', from({ id: 'b', index: 'i', op: 'gather', args: ['a'], from: ['0'] })],
    ['too few positions', from({ id: 'b', index: 'i', op: 'sum', args: ['a'], to: [], values: ['0'] })],
    ['an operation called constructor', from({ id: 'b', index: 'i', op: 'constructor', args: ['a'] })],
    ['an index called __proto__', from({ id: 'b', index: '__proto__', op: 'add', args: ['a'] })],
    [
      'a division by zero',
      {
        indexes: [index],
        families: [
          { id: 'a', index: 'i', op: 'input', args: [], inputs: ['x'], values: ['3'] },
          { id: 'b', index: 'i', op: 'sub', args: ['a', 'a'], values: ['0'] },
          { id: 'c', index: 'i', op: 'div', args: ['a', 'b'], values: ['0'] },
        ],
      },
    ],
  ];
  test.each(workings)('%s', async (_, working) => {
    const inputs = [{ id: 'x', value: '3' }];
    const { ok, differences } = await verify(laidOut({ ...parsed(good.bytes), inputs, working } as Report));
    expect(ok).toBe(false);
    expect(differences.map(({ check }) => check)).toContain('working');
  });

  test('differences are listed up to a limit and counted beyond it', async () => {
    const report = parsed(good.bytes);
    report.totals = {
      bySite: [],
      byMonth: [],
      more: Array.from({ length: 1000 }, (_, at) => at),
    };
    const many = { ...report, extra: Array.from({ length: 1000 }, () => 1) };
    const found = await verify(
      laidOut({ ...many, schedule: Array.from({ length: 5000 }, () => ({})) }),
      good.against,
    );
    expect(found.differences).toHaveLength(200);
    expect(found.more).toBeGreaterThan(4000);
  });
});

/** Values that programs trip over. */
const odd = fc.oneof(
  fc.constantFrom<Json>(null, true, 0, -1, 1e300, '', '1/0', '1e999', '-', '0'.repeat(3000), [], {}, [null]),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

/** A report with some of its values replaced or left out. */
function damaged(
  report: Report,
  damages: readonly (readonly [at: number, value: Json | undefined])[],
): Report {
  const copy = JSON.parse(JSON.stringify(report)) as Report;
  const holders: [{ [key: string]: Json } | Json[], string][] = [];
  const walk = (holder: { [key: string]: Json } | Json[]) => {
    for (const [key, value] of Object.entries(holder)) {
      holders.push([holder, key]);
      if (typeof value === 'object' && value !== null) walk(value);
    }
  };
  walk(copy);
  for (const [at, value] of damages) {
    const [holder, key] = holders[at % holders.length] as (typeof holders)[number];
    if (value === undefined) delete (holder as Report)[key];
    else (holder as Report)[key] = value;
  }
  return copy;
}

describe('nothing makes verify or diff throw', () => {
  const told = async (bytes: Uint8Array) => {
    const { ok, problems, differences } = await verify(bytes);
    expect(ok).toBe(problems.length === 0 && differences.length === 0);
    const diff = diffReports(good.bytes, bytes);
    expect(diffReports(bytes, bytes).groups).toEqual([]);
    return { ok, diff };
  };

  test('any JSON, and any JSON that calls itself a report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), async (made) => {
        await told(bytesOf(JSON.stringify(made)));
        await told(bytesOf(JSON.stringify({ ...made, format: 'songai.report/1' })));
      }),
      { numRuns: 100 },
    );
  });

  test('a report of which some values were replaced or left out', async () => {
    const damage = fc.tuple(fc.nat(), fc.option(odd, { nil: undefined }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (damages, first) => {
          await told(laidOut(damaged(parsed((first ? good : other).bytes), damages)));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('the same, compared with its case', async () => {
    const damage = fc.tuple(fc.nat(), fc.option(odd, { nil: undefined }));
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const { uncertainty: _, ...rest } = parsed(good.bytes);
        const report = damaged({ ...rest, uncertainty: null }, damages);
        expect(typeof (await verify(laidOut(report), good.against)).ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });

  test('any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect((await verify(bytes)).ok).toBe(false);
      }),
    );
  });
});
