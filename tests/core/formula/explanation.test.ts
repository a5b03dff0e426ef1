import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../packages/core/src/formula/evaluate.js';
import { exact } from '../../../packages/core/src/formula/exact.js';
import { explain, type Line } from '../../../packages/core/src/formula/explanation.js';
import { type Family, GraphBuilder } from '../../../packages/core/src/formula/graph.js';
import * as rational from '../base/rational.js';
import { indexOf, inputOf, named, plain } from './making.js';
import { randomGraph } from './random-graph.js';

const working = (graph: GraphBuilder, root: Family, member = 0): readonly Line[] =>
  explain(graph, evaluate(graph, exact), root, member);

/** What the other side's expert does: the line's own terms, a pencil, and no trust in the program. */
function recomputed({ op, terms, result }: Line): rational.Rational {
  const values = terms.map((term) => rational.parse(term.value));
  const [a, b] = values as [rational.Rational, rational.Rational];
  switch (op) {
    case 'input':
      return rational.parse(result);
    case 'add':
    case 'sum':
      return values.reduce(rational.add, rational.rational(0n));
    case 'mul':
      return values.reduce(rational.mul);
    case 'min':
      return values.reduce((x, y) => (rational.compare(x, y) < 0 ? x : y));
    case 'max':
      return values.reduce((x, y) => (rational.compare(x, y) > 0 ? x : y));
    case 'sub':
      return rational.sub(a, b);
    case 'div':
      return rational.div(a, b);
    case 'cut':
      return rational.cut(a);
  }
}

describe('the working of any graph', () => {
  test('each line recomputed from its own terms gives its own result', () => {
    fc.assert(
      fc.property(randomGraph, ({ graph, root, member }) => {
        for (const line of working(graph, root, member)) {
          expect(recomputed(line)).toEqual(rational.parse(line.result));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('every term is the result of an earlier line, under the same name', () => {
    fc.assert(
      fc.property(randomGraph, ({ graph, root, member }) => {
        const told = new Set<string>();
        for (const { terms, label, result } of working(graph, root, member)) {
          for (const term of terms) expect(told).toContain(`${term.label.ja} = ${term.value}`);
          told.add(`${label.ja} = ${result}`);
        }
      }),
    );
  });

  test('the last line is the figure itself', () => {
    fc.assert(
      fc.property(randomGraph, ({ graph, root, member }) => {
        const value = evaluate(graph, exact).at(root, member).toText();
        expect(working(graph, root, member).at(-1)?.result).toBe(value);
      }),
    );
  });

  test('no number is told twice', () => {
    fc.assert(
      fc.property(randomGraph, ({ graph, root, member }) => {
        const nodes = working(graph, root, member).map((line) => `${line.family}[${line.member}]`);
        expect(new Set(nodes).size).toBe(nodes.length);
      }),
    );
  });
});

describe('a small working, line by line', () => {
  const titles = indexOf('titles', 2);
  const whole = indexOf('case', 1);
  const law = { ja: '著作権法114条3項', en: 'Copyright Act Art. 114(3)' };

  function start() {
    const graph = new GraphBuilder();
    const rate = graph.input('rate', whole, [inputOf('rate', '1/3')], named('料率', 'rate'));
    const views = graph.input(
      'views',
      titles,
      [inputOf('va', '10'), inputOf('vb', '20')],
      named('閲覧', 'views'),
    );
    const rates = graph.gather('rates', rate, titles, [0, 0]);
    const amount = graph.mul('amount', [views, rates], {
      ...named('額', 'amount'),
      unit: 'yen',
      basis: [law],
    });
    const total = graph.cut(
      'total',
      graph.sum('sum', amount, whole, [0, 0], named('計', 'sum')),
      named('認容額', 'award'),
    );
    return { graph, amount, total };
  }

  test('inputs come first, then what is made of them, member by member', () => {
    const { graph, total } = start();
    const lines = working(graph, total).map(({ label, op, terms, result }) => {
      const from = terms.map((term) => `${term.label.en} ${term.value}`).join(', ');
      return `${label.en}: ${op}(${from}) = ${result}`;
    });
    expect(lines).toEqual([
      'rate: input() = 1/3',
      'views [A]: input() = 10',
      'views [B]: input() = 20',
      'amount [A]: mul(views [A] 10, rate 1/3) = 10/3',
      'amount [B]: mul(views [B] 20, rate 1/3) = 20/3',
      'sum: sum(amount [A] 10/3, amount [B] 20/3) = 10',
      'award: cut(sum 10) = 10',
    ]);
  });

  test('one member rests on its own lines alone', () => {
    const { graph, amount } = start();
    expect(working(graph, amount, 1).map((line) => line.label.ja)).toEqual(['料率', '閲覧 [B]', '額 [B]']);
  });

  test('a line carries its member, unit, basis, and for an input its source', () => {
    const { graph, amount } = start();
    const [input, , product] = working(graph, amount, 1);
    expect(input?.source).toEqual({ kind: 'case', place: { path: 'rate' } });
    expect(product).toMatchObject({
      family: 'amount',
      index: 'titles',
      member: 'b',
      unit: 'yen',
      basis: [law],
    });
    expect(product).not.toHaveProperty('source');
  });

  test('a sum of nothing has no terms and is 0', () => {
    const graph = new GraphBuilder();
    const months = graph.input('m', whole, [inputOf('m', '5')], plain);
    const byTitle = graph.sum('s', months, titles, [1], plain);
    expect(working(graph, byTitle, 0)).toMatchObject([{ op: 'sum', terms: [], result: '0' }]);
  });
});
