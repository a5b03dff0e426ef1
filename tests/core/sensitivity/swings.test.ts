import { describe, expect, test } from 'vitest';
import { type Family, GraphBuilder, type Index } from '../../../packages/core/src/formula/graph.js';
import { again, type Basis, subjectsOf } from '../../../packages/core/src/sensitivity/basis.js';
import { endsOf } from '../../../packages/core/src/sensitivity/directions.js';
import { swings } from '../../../packages/core/src/sensitivity/swings.js';
import { inputOf, named, plain } from '../formula/making.js';
import { basisOver, estimated, lognormal, one, pair } from './making.js';

const told = (basis: Basis) =>
  swings(basis, subjectsOf(basis)).map((list) =>
    list.map(({ input, low, high }) => `${input}: ${low.toText()} to ${high.toText()}`),
  );

const scalar = (graph: GraphBuilder, id: string, ...range: [string, string?, string?]) =>
  graph.input(id, one, [estimated(id, range)], plain);

describe('the found amount with one input at either end', () => {
  test('linear, a divisor, a term, those that move it most first; others as stated', () => {
    const graph = new GraphBuilder();
    const fee = scalar(graph, 'fee', '10', '9', '12');
    const views = scalar(graph, 'views', '100', '40', '130');
    const pages = scalar(graph, 'pages', '2', '1', '4');
    const extra = scalar(graph, 'extra', '7', '7', '7');
    const days = graph.input('days', one, [inputOf('days', '3')], plain);
    const loss = graph.div('loss', graph.mul('product', [fee, views, days], plain), pages, plain);
    const found = graph.cut('found', graph.add('sum', [loss, extra], plain), plain);
    expect(told(basisOver(graph, [{ found }]))).toEqual([
      ['pages: 3007 to 757', 'views: 607 to 1957', 'fee: 1357 to 1807'],
    ]);
  });

  test('all ranges count, drawn, decided or of two ends; one that moves nothing is left out, for each plaintiff', () => {
    const graph = new GraphBuilder();
    const rate = graph.input('rate', one, [estimated('rate', ['5', '4', '6'], { kind: 'judgment' })], plain);
    const views = graph.input('views', one, [lognormal('views', '100', '2')], plain);
    const other = scalar(graph, 'other', '1', '0', '9');
    const claim = graph.input('claim', one, [inputOf('claim', '450')], plain);
    const product = graph.mul('product', [rate, views], plain);
    const basis = basisOver(graph, [
      { found: product, award: graph.min('award', [product, claim], plain) },
      { found: graph.mul('second', [product, other], plain) },
    ]);
    expect(told(basis)).toEqual([
      ['views: 250 to 1000', 'rate: 400 to 600'],
      ['other: 0 to 4500', 'views: 250 to 1000', 'rate: 400 to 600'],
    ]);
  });

  test('one input that stands twice goes to its end in both places', () => {
    const graph = new GraphBuilder();
    const shared = estimated('shared', ['3', '2', '5']);
    const twice = graph.input('first', pair, [shared, shared], plain);
    const again = graph.input('second', one, [shared], plain);
    const found = graph.mul('found', [graph.sum('sum', twice, one, [0, 0], plain), again], plain);
    expect(told(basisOver(graph, [{ found }]))).toEqual([['shared: 8 to 50']]);
  });

  test('members are named, where they differ', () => {
    const graph = new GraphBuilder();
    const inputs = [estimated('x.a', ['3', '2', '5']), estimated('x.b', ['4', '1', '6'])];
    const x = graph.input('x', pair, inputs, named('閲覧', 'views'));
    const basis = basisOver(graph, [{ found: graph.sum('sum', x, one, [0, 0], plain) }]);
    const [list = []] = swings(basis, subjectsOf(basis));
    expect(list.map(({ input, label }) => [input, label.en])).toEqual([
      ['x.b', 'views: B'],
      ['x.a', 'views: A'],
    ]);
  });

  test.each([
    [40, ['x39: 3900 to 3980']],
    [41, ['x: 2050 to 6150']],
  ])('a family of %d ranges is told one by one up to forty, then as a whole', (count, first) => {
    const many: Index = {
      ...pair,
      id: 'many',
      members: Array.from({ length: count }, (_, at) => ({ id: `m${at}`, label: plain.label })),
    };
    const graph = new GraphBuilder();
    const inputs = Array.from({ length: count }, (_, at) =>
      estimated(`x${at}`, count === 41 ? ['100', '50', '150'] : ['100', `${99 - at}`, `${101 + at}`]),
    );
    const x = graph.input('x', many, inputs, plain);
    const basis = basisOver(graph, [{ found: graph.sum('sum', x, one, new Array(count).fill(0), plain) }]);
    const [list = []] = told(basis);
    expect(list).toHaveLength(count === 41 ? 1 : 40);
    expect(list.slice(0, 1)).toEqual(count === 41 ? first : ['x39: 3960 to 4040']);
  });
});

describe('which ends make more', () => {
  function amounts(graph: GraphBuilder, found: Family, ids: readonly string[]) {
    const basis = basisOver(graph, [{ found }]);
    const inputs = graph.families.flatMap((family) => (family.op === 'input' ? family.inputs : []));
    const ends = endsOf(
      basis,
      inputs.filter(({ id }) => ids.includes(id)),
    );
    return (['less', 'more'] as const).map((side) => again(basis, ends(side)).at(found, 0).toText());
  }

  test('the high ones of factors, the low ones of divisors; what is not asked for stays', () => {
    const graph = new GraphBuilder();
    const views = scalar(graph, 'views', '100', '40', '130');
    const pages = scalar(graph, 'pages', '2', '1', '4');
    const fee = scalar(graph, 'fee', '10', '9', '12');
    const found = graph.div('found', graph.mul('product', [views, fee], plain), pages, plain);
    expect(amounts(graph, found, ['views', 'pages'])).toEqual(['100', '1300']);
    expect(amounts(graph, found, ['fee'])).toEqual(['450', '600']);
    expect(amounts(graph, found, [])).toEqual(['500', '500']);
  });

  test('of a family as a whole', () => {
    const graph = new GraphBuilder();
    const x = graph.input(
      'x',
      pair,
      [estimated('a', ['3', '2', '5']), estimated('b', ['4', '1', '6'])],
      plain,
    );
    const minus = scalar(graph, 'minus', '2', '1', '3');
    const found = graph.sub('found', graph.sum('sum', x, one, [0, 0], plain), minus, plain);
    expect(amounts(graph, found, ['a', 'b', 'minus'])).toEqual(['0', '10']);
  });
});
