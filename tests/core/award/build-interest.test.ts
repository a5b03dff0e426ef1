import { describe, expect, test } from 'vitest';
import { buildInterest } from '../../../packages/core/src/award/build-interest.js';
import type { InterestCut } from '../../../packages/core/src/award/interest-words.js';
import type { Convention } from '../../../packages/core/src/award/year-parts.js';
import { Fraction } from '../../../packages/core/src/base/fraction.js';
import { same } from '../../../packages/core/src/base/words.js';
import { evaluate } from '../../../packages/core/src/formula/evaluate.js';
import { exact } from '../../../packages/core/src/formula/exact.js';
import { GraphBuilder, type Index } from '../../../packages/core/src/formula/graph.js';

const SPAN = { from: '2018-08-25', to: '2021-02-12' };
const BASIS = [same('民法419条1項')];

/** A graph with a principal and a rate for each member. */
function given(members = 1) {
  const builder = new GraphBuilder();
  const index: Index = {
    id: 'claims',
    label: same('claims'),
    members: Array.from({ length: members }, (_, at) => ({ id: String(at), label: same(String(at)) })),
  };
  const input = (name: string, value: string, on = index) =>
    builder.input(
      name,
      on,
      on.members.map(({ id }) => ({
        id: `${name} ${id}`,
        value: Fraction.of(value),
        source: { kind: 'case' as const },
      })),
      { label: same(name), unit: 'yen' },
    );
  return { builder, index, input, principal: input('principal', '1000000'), rate: input('rate', '0.03') };
}

describe('in the graph of a caller', () => {
  test('many of them stand side by side, all their families under their own id', () => {
    const { builder, principal, rate } = given();
    const known = new Set(builder.families);
    const how = { convention: 'court', cut: 'sum' } as const;
    const first = buildInterest(builder, 'award1.interest', principal, rate, SPAN, how, BASIS);
    const own = builder.families.filter((family) => !known.has(family));
    for (const { id } of own) expect(id.startsWith('award1.interest')).toBe(true);
    const second = buildInterest(builder, 'award2.interest', first, rate, SPAN, how, BASIS);
    const reading = evaluate(builder, exact);
    // 60,000 + 10,573.77… + 3,534.25…; and the same on 74,108 yen: 5,491.99…
    expect(reading.at(first, 0).toText()).toBe('74108');
    expect(reading.at(second, 0).toText()).toBe('5491');
  });

  test.each<[Convention, InterestCut, string]>([
    ['court', 'sum', '74108'], // 60,000 + 10,573.77… + 3,534.25… = 74,108.02…
    ['court', 'parts', '74107'], // 60,000 + 10,573 + 3,534
    ['365', 'sum', '74219'], // 903 days: 30,000 x 903/365 = 74,219.17…
    ['actual', 'sum', '74136'], // 129 + 365 and 43 days over 365, a whole leap year: 30,000 x (1 + 537/365)
  ])('%s, cut by %s', (convention, cut, yen) => {
    const { builder, principal, rate } = given();
    const total = buildInterest(builder, 'i', principal, rate, SPAN, { convention, cut }, BASIS);
    expect(evaluate(builder, exact).at(total, 0).toText()).toBe(yen);
  });

  test('labels name the days in both languages, amounts carry the basis, days come from the calendar', () => {
    const { builder, principal, rate } = given();
    const how = { convention: 'court', cut: 'parts' } as const;
    buildInterest(builder, 'i', principal, rate, SPAN, how, BASIS);
    const families = new Map(builder.families.map((family) => [family.id, family]));
    const time = families.get('i.part2.time');
    expect(time?.unit).toBe('years');
    expect(time?.label.ja).toContain('2020-08-25〜2020-12-31');
    expect(time?.label.en).toContain('2020-08-25 – 2020-12-31');
    expect(families.get('i.part2.cut')?.basis).toEqual(BASIS);
    const days = builder.families.flatMap((family) =>
      family.op === 'input' && family.id.startsWith('i.') ? [family.inputs[0]?.source.kind] : [],
    );
    expect(days.length).toBeGreaterThan(2);
    expect(new Set(days)).toEqual(new Set(['calendar']));
  });
});

describe('a wrong call is a fault of the caller', () => {
  const how = { convention: 'court', cut: 'sum' } as const;

  test('more than one member', () => {
    const { builder, principal, rate } = given(2);
    expect(() => buildInterest(builder, 'i', principal, rate, SPAN, how, [])).toThrow(RangeError);
  });

  test('another index', () => {
    const { builder, index, input, principal } = given();
    const rate = input('other', '0.03', { ...index, id: 'others' });
    expect(() => buildInterest(builder, 'i', principal, rate, SPAN, how, [])).toThrow(RangeError);
  });

  test('no day', () => {
    const { builder, principal, rate } = given();
    const span = { from: SPAN.to, to: SPAN.from };
    expect(() => buildInterest(builder, 'i', principal, rate, span, how, [])).toThrow(RangeError);
  });
});
