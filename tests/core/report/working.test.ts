import { precedents } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { add, compare, cut, div, mul, parse, plain, type Rational, sub, sum } from '../base/rational.js';
import { type FamilyJson, type Files, type ReportJson, reportOf } from '../compute.js';
import { richFiles, richText } from './rich.js';

/**
 * Computes the working of a JSON report again: from the values of its inputs, by `op`, `args`, `to`, `from`.
 * An evaluator of its own, with BigInt, as the other side's expert might write one.
 */
function recompute({ working, inputs }: ReportJson): Map<string, readonly Rational[]> {
  const sizes = new Map(working.indexes.map(({ id, members }) => [id, members.length]));
  const given = new Map(inputs.map(({ id, value }) => [id, parse(value)]));
  const done = new Map<string, readonly Rational[]>();
  const least = (a: Rational, b: Rational) => (compare(b, a) < 0 ? b : a);
  const greatest = (a: Rational, b: Rational) => (compare(b, a) > 0 ? b : a);
  const valuesOf = (family: FamilyJson): readonly Rational[] => {
    const args = family.args.map((id) => done.get(id) ?? missing(id));
    const [first = [], second = []] = args;
    const each = (combine: (a: Rational, b: Rational) => Rational) =>
      first.map((_, at) => args.map((values) => values[at] ?? missing(family.id)).reduce(combine));
    switch (family.op) {
      case 'input':
        return (family.inputs ?? []).map((id) => given.get(id) ?? missing(id));
      case 'add':
        return each(add);
      case 'mul':
        return each(mul);
      case 'min':
        return each(least);
      case 'max':
        return each(greatest);
      case 'sub':
        return first.map((value, at) => sub(value, second[at] ?? missing(family.id)));
      case 'div':
        return first.map((value, at) => div(value, second[at] ?? missing(family.id)));
      case 'cut':
        return first.map(cut);
      case 'gather':
        return (family.from ?? []).map((at) => first[at] ?? missing(family.id));
      case 'sum':
        return Array.from({ length: sizes.get(family.index) ?? 0 }, (_, position) =>
          sum(first.filter((_value, at) => family.to?.[at] === position)),
        );
      default:
        throw new Error(`no such operation: ${family.op}`);
    }
  };
  for (const family of working.families) {
    const values = valuesOf(family);
    if (values.length !== sizes.get(family.index))
      throw new Error(`${family.id} does not fill ${family.index}`);
    done.set(family.id, values);
  }
  return done;
}

const missing = (id: string): never => {
  throw new Error(`the working does not hold ${id} where it is needed`);
};

const month = { views: 'month', amount: 'month' };
const cases: [string, string, Files][] = [
  ['a case with all that a report can hold', richText(), richFiles],
  ['the same, cut by month', richText({ cuts: month }), richFiles],
  ['the same, cut by plaintiff only', richText({ cuts: { views: 'none', amount: 'plaintiff' } }), richFiles],
  ...precedents().map((one): [string, string, Files] => [one.id, one.text, {}]),
];

describe('the working of the JSON report, computed again from its inputs by other code', () => {
  test.each(cases)('%s', async (_, text, files) => {
    const report = await reportOf(text, files);
    const again = recompute(report);
    expect(report.working.families.length).toBeGreaterThan(5);
    for (const { id, op, values } of report.working.families) {
      // What is only gathered stands where it was gathered from; everything else prints its values.
      if (op === 'gather') continue;
      const printed = values?.map((value) => plain(parse(value)));
      expect([id, again.get(id)?.map(plain)]).toEqual([id, printed ?? 'no values']);
    }
  });

  test('a false input is found out: the awards change with it', async () => {
    const report = await reportOf(richText(), richFiles);
    const inputs = report.inputs.map((one) => (one.id === 'rate' ? { ...one, value: '0.4' } : one));
    const award = (values: ReturnType<typeof recompute>) =>
      plain(values.get('total.total')?.[0] ?? missing('total'));
    expect(award(recompute({ ...report, inputs }))).not.toBe(award(recompute(report)));
  });

  test('the awards of the result stand in the working', async () => {
    const report = await reportOf(richText(), richFiles);
    const values = recompute(report);
    expect(plain(values.get('total.total')?.[0] ?? missing('total'))).toBe(
      plain(parse(report.result.total.award)),
    );
  });

  test('a family stands after those that it is computed from, and each id stands once', async () => {
    const { families } = (await reportOf(richText(), richFiles)).working;
    const seen = new Set<string>();
    for (const { id, args } of families) {
      expect(args.filter((arg) => !seen.has(arg))).toEqual([]);
      expect(seen.has(id)).toBe(false);
      seen.add(id);
    }
  });
});
