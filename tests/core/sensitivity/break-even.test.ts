import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fraction } from '../../../packages/core/src/base/fraction.js';
import { evaluate } from '../../../packages/core/src/formula/evaluate.js';
import { exact } from '../../../packages/core/src/formula/exact.js';
import { type Family, GraphBuilder } from '../../../packages/core/src/formula/graph.js';
import { subjectsOf } from '../../../packages/core/src/sensitivity/basis.js';
import { type BreakEven, breakEvens } from '../../../packages/core/src/sensitivity/break-even.js';
import { inputOf, plain } from '../formula/making.js';
import { basisOver, estimated, one, pair } from './making.js';

type Formula = (graph: GraphBuilder, x: Family) => Family;

/** The found amount is a formula of one estimate, cut to whole yen. */
function evenOf(value: string, formula: Formula, claim: string, most?: string): BreakEven {
  const graph = new GraphBuilder();
  const estimate = most === undefined ? {} : { most: Fraction.of(most) };
  const x = graph.input('x', one, [estimated('x', [value], estimate)], plain);
  const found = graph.cut('found', formula(graph, x), plain);
  const basis = basisOver(graph, [{ found, claim }]);
  const [[even] = []] = breakEvens(basis, subjectsOf(basis));
  // Both sides once more, by the reading of the graph with the input changed.
  const at = (factor: Fraction) =>
    evaluate(graph, {
      ...exact,
      input: (input) => (input.id === 'x' ? input.value.times(factor) : input.value),
    }).at(found, 0);
  const asked = Fraction.of(claim);
  for (const side of [even?.reached, even?.missed])
    if (side) expect(side.found.toText()).toBe(at(side.factor).toText());
  if (even?.factor) {
    expect(even.factor.equals(even.reached?.factor as Fraction)).toBe(true);
    expect(even.reached?.found.compare(asked)).toBeGreaterThanOrEqual(0);
    expect(even.missed?.found.compare(asked)).toBeLessThan(0);
    expect(digitsApart(even.reached?.factor as Fraction, even.missed?.factor as Fraction)).toBe(1);
  } else expect([even?.reached, even?.missed]).toEqual([undefined, undefined]);
  return even as BreakEven;
}

/** How many units of the fourth digit lie between two factors. */
function digitsApart(a: Fraction, b: Fraction): number {
  const [less, more] = a.compare(b) < 0 ? [a, b] : [b, a];
  let unit = Fraction.one;
  const thousand = Fraction.of(1000);
  while (less.compare(unit.times(thousand)) < 0) unit = unit.over(Fraction.of(10));
  while (less.compare(unit.times(Fraction.of(10_000))) >= 0) unit = unit.times(Fraction.of(10));
  for (const factor of [less, more]) expect(factor.over(unit).isWhole).toBe(true);
  return more.minus(less).over(unit).toNumber();
}

const constant = (graph: GraphBuilder, id: string, value: string) =>
  graph.input(id, one, [inputOf(id, value)], plain);
const linear =
  (by: string, plus = '0'): Formula =>
  (graph, x) =>
    graph.add(
      'sum',
      [graph.mul('product', [x, constant(graph, 'by', by)], plain), constant(graph, 'plus', plus)],
      plain,
    );
const inverse =
  (of: string): Formula =>
  (graph, x) =>
    graph.div('quotient', constant(graph, 'of', of), x, plain);

const sides = ({ reached, missed }: BreakEven) =>
  [reached, missed].map((side) => side && `${side.factor.toText()}: ${side.found.toText()}`);

describe('how far one family of inputs may be off before the claim is not reached', () => {
  test.each<[what: string, value: string, formula: Formula, claim: string, reached: string, missed: string]>([
    ['linear', '1000', linear('3'), '1500', '0.5: 1500', '0.4999: 1499'],
    ['linear, a factor that does not end', '1000', linear('3'), '1000', '0.3334: 1000', '0.3333: 999'],
    ['linear with a constant part', '1000', linear('3', '500'), '2000', '0.5: 2000', '0.4999: 1999'],
    ['linear, far below', '1000000', linear('1'), '2', '0.000002: 2', '0.000001999: 1'],
    ['a tenth, exactly', '1000', linear('1'), '100', '0.1: 100', '0.09999: 99'],
    ['a divisor', '2', inverse('6000'), '2000', '1.5: 2000', '1.501: 1998'],
    ['a divisor, tenfold', '2', inverse('6000'), '300', '10: 300', '10.01: 299'],
    ['a divisor that does not end', '7', inverse('6000'), '600', '1.428: 600', '1.429: 599'],
    ['found below the claim, linear', '1000', linear('1'), '1234567', '1235: 1235000', '1234: 1234000'],
    ['found below the claim, a divisor', '2', inverse('6000'), '7000', '0.4285: 7001', '0.4286: 6999'],
    ['found a little below the claim', '1000', linear('1'), '1001', '1.001: 1001', '1: 1000'],
    ['found exactly the claim, linear', '1000', linear('3'), '3000', '1: 3000', '0.9999: 2999'],
    ['found exactly the claim, a divisor', '2', inverse('6000'), '3000', '1: 3000', '1.001: 2997'],
  ])('%s', (_, value, formula, claim, reached, missed) => {
    expect(sides(evenOf(value, formula, claim))).toEqual([reached, missed]);
  });

  test('a constant part that reaches the claim by itself: no factor', () => {
    expect(evenOf('1000', linear('3', '5000'), '5000').factor).toBeNull();
    expect(evenOf('1000', linear('3', '4999'), '5000').factor).not.toBeNull();
  });

  test('no factor changes an amount that does not rest on it, nor reaches what is a million times as much', () => {
    expect(evenOf('1000', linear('0', '7'), '7').factor).toBeNull();
    expect(evenOf('1', linear('1'), '1000000').factor?.toText()).toBe('1000000');
    expect(evenOf('1', linear('1'), '1000001').factor).toBeNull();
    expect(evenOf('2', inverse('2000'), '1000000001').factor).toBeNull();
  });

  test('a claim of nothing is always reached: no factor', () => {
    expect(evenOf('1000', linear('3'), '0').factor).toBeNull();
  });

  test('the claim lies a little above what a cut lets through: the factor beyond reaches it', () => {
    // Inside another cut: 7 yen for each whole view.
    const steps: Formula = (graph, x) =>
      graph.mul('yen', [graph.cut('views', x, plain), constant(graph, 'fee', '7')], plain);
    expect(sides(evenOf('1000', steps, '701'))).toEqual(['0.101: 707', '0.1009: 700']);
    expect(sides(evenOf('1000', steps, '7000'))).toEqual(['1: 7000', '0.9999: 6993']);
    expect(sides(evenOf('3', steps, '14'))).toEqual(['0.6667: 14', '0.6666: 7']);
  });

  test('shares can be multiplied until one is the whole, not beyond', () => {
    expect(evenOf('0.5', linear('1000'), '900', '1').factor?.toText()).toBe('1.8');
    expect(evenOf('0.5', linear('1000'), '1000', '1').factor?.toText()).toBe('2');
    expect(evenOf('0.5', linear('1000'), '1001', '1').factor).toBeNull();
    expect(evenOf('0.00005', linear('1000000'), '999000', '1').factor?.toText()).toBe('19980');
  });

  test('what they say of the amount is so: both sides hold on the exact reading, one unit of the last digit apart', () => {
    const formula = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 99_999 }))
        .map(([by, plus]) => ({
          formula: linear(`${by}/100`, String(plus)),
          least: plus,
        })),
      fc.integer({ min: 1, max: 1e9 }).map((of) => ({ formula: inverse(String(of)), least: 0 })),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        formula,
        fc.integer({ min: 1, max: 10_000_000 }),
        (value, { formula: of, least }, claim) => {
          const { factor } = evenOf(`${value}/100`, of, String(claim));
          if (claim <= least) expect(factor).toBeNull();
        },
      ),
      { seed: 1, numRuns: 150 },
    );
  });
});

describe('families and subjects', () => {
  test('the shares of one site together are not above the whole', () => {
    const evenAt = (claim: string, other: string) => {
      const graph = new GraphBuilder();
      const share = (id: string, value: string, site: string) =>
        estimated(id, [value], { most: Fraction.one, whole: { id: site, size: Fraction.one } });
      const shares = graph.input('share', pair, [share('a', '0.3', 's'), share('b', '0.4', other)], plain);
      const found = graph.mul(
        'found',
        [graph.sum('sum', shares, one, [0, 0], plain), constant(graph, 'views', '1000')],
        plain,
      );
      const basis = basisOver(graph, [{ found, claim }]);
      return breakEvens(basis, subjectsOf(basis))[0]?.[0]?.factor?.toText();
    };
    expect(evenAt('980', 's')).toBe('1.4');
    expect(evenAt('999', 's')).toBe('1.428');
    expect(evenAt('1000', 's')).toBe(undefined);
    expect(evenAt('1001', 's')).toBe(undefined);
    expect(evenAt('1750', 't')).toBe('2.5');
    expect(evenAt('1751', 't')).toBe(undefined);
  });

  test('all estimates of a family are multiplied by one factor; what is no estimate stays', () => {
    const graph = new GraphBuilder();
    const family = graph.input('mixed', pair, [estimated('x', ['300']), inputOf('counted', '700')], plain);
    const found = graph.sum('found', family, one, [0, 0], plain);
    const basis = basisOver(graph, [{ found, claim: '850' }]);
    const [[even] = []] = breakEvens(basis, subjectsOf(basis));
    expect(sides(even as BreakEven)).toEqual(
      ['0.5: 850', '0.4999: 84997/100'].map((text) => text.replace('84997/100', '849.97')),
    );
  });

  test('families of estimates on which the amount rests, in their order, and all together; no errors, no claims', () => {
    const graph = new GraphBuilder();
    const input = (id: string, value: string, more = {}) =>
      graph.input(id, one, [estimated(id, [value], more)], plain);
    const views = input('views', '1000');
    const error = input('error', '1', { isError: true });
    const rate = input('rate', '0.8', { kind: 'judgment' });
    input('unused', '3');
    const found = graph.mul('found', [views, error, rate, constant(graph, 'days', '2')], plain);
    const award = graph.min('award', [found, constant(graph, 'claim', '800')], plain);
    const basis = basisOver(graph, [{ found, award, claim: '800' }]);
    const [evens = []] = breakEvens(basis, subjectsOf(basis));
    expect(evens.map((even) => [even.input, even.factor?.toText()])).toEqual([
      ['views', '0.5'],
      ['rate', '0.5'],
      ['all', '0.5'],
    ]);
  });

  test('each plaintiff has factors of its own, and one who claims nothing has none', () => {
    const graph = new GraphBuilder();
    const x = graph.input('x', one, [estimated('x', ['100'])], plain);
    const outputs = ['2', '5', '9'].map((by) => {
      const own = graph.input(`by${by}`, one, [estimated(`by${by}`, [by])], plain);
      return graph.mul(`found${by}`, [x, own], plain);
    }) as [Family, Family, Family];
    const total = graph.add('total', outputs, plain);
    const [a, b, c] = outputs;
    const basis = basisOver(graph, [
      { found: a, claim: '100' },
      { found: b },
      { found: c, claim: '0' },
      { found: total, claim: '2000' },
    ]);
    const told = breakEvens(basis, subjectsOf(basis)).map((evens) =>
      Object.fromEntries(evens.map(({ input, factor }) => [input, factor?.toText() ?? null])),
    );
    expect(told).toEqual([
      { x: '0.5', by2: '0.5', by5: null, by9: null, all: '0.5' },
      {},
      { x: null, by2: null, by5: null, by9: null, all: null },
      { x: '1.25', by2: '3', by5: '1.8', by9: '1.445', all: '1.25' },
    ]);
  });

  test('nothing found: no factor of all together', () => {
    const graph = new GraphBuilder();
    const x = graph.input('x', one, [estimated('x', ['0'])], plain);
    const basis = basisOver(graph, [{ found: x, claim: '5' }]);
    expect(breakEvens(basis, subjectsOf(basis))[0]?.map(({ factor }) => factor)).toEqual([null, null]);
  });
});
