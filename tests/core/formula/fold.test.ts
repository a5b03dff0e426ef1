import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { same } from '../../../packages/core/src/base/words.js';
import { evaluate } from '../../../packages/core/src/formula/evaluate.js';
import { exact } from '../../../packages/core/src/formula/exact.js';
import { fold } from '../../../packages/core/src/formula/fold.js';
import { classesOf, type Factor, type Sum } from '../../../packages/core/src/formula/fold-factors.js';
import {
  argsOf,
  type Family,
  type Graph,
  GraphBuilder,
  type Index,
} from '../../../packages/core/src/formula/graph.js';
import type { Plan } from '../../../packages/core/src/plan/plan.js';
import { assessed, caseText, visits } from '../compute.js';
import { indexOf, inputOf, plain } from './making.js';
import { randomGraph } from './random-graph.js';

/** How many values an evaluation reads. */
const readsOf = ({ families }: Graph): number =>
  families.reduce(
    (sum, family) =>
      sum + (family.op === 'sum' ? family.to.length : family.index.members.length * argsOf(family).length),
    0,
  );

/** The part of the graph that the roots rest on. */
function below(graph: Graph, roots: readonly Family[]): Graph {
  const wanted = new Set(roots);
  const families = [...graph.families].reverse().filter((family) => {
    if (!wanted.has(family)) return false;
    for (const arg of argsOf(family)) wanted.add(arg);
    return true;
  });
  return { families: families.reverse() };
}

/** Folds, and looks that every root keeps its index and its values, and that no work was added. */
function folded(graph: Graph, roots: readonly Family[]): Graph {
  const { graph: made, of } = fold(graph, roots);
  const [before, after] = [evaluate(graph, exact), evaluate(made, exact)];
  for (const root of roots) {
    expect(of(root).index).toBe(root.index);
    expect(after.of(of(root)).map((value) => value.toText())).toEqual(
      before.of(root).map((value) => value.toText()),
    );
  }
  expect(readsOf(made)).toBeLessThanOrEqual(readsOf(below(graph, roots)));
  return made;
}

/** Each family as one line: what it is made by, from what, on how many members. */
const shape = ({ families }: Graph): string[] =>
  families.map(
    (family) =>
      `${family.id} = ${family.op}(${argsOf(family)
        .map((arg) => arg.id)
        .join(', ')}) × ${family.index.members.length}`,
  );

/** Three titles over two months each, on the same two of the three months that there are. */
function docket() {
  const graph = new GraphBuilder();
  const [titles, months, lines] = [indexOf('titles', 3), indexOf('months', 3), indexOf('lines', 6)];
  const input = (id: string, index = titles, values = ['2', '3', '5.5', '7', '11', '0.13']) =>
    graph.input(
      id,
      index,
      index.members.map((_, at) => inputOf(`${id}${at}`, values[at] as string)),
      plain,
    );
  const toTitle = [0, 0, 1, 1, 2, 2];
  const monthly = input('monthly', months, ['100', '20', '3']);
  const onLine = graph.gather('monthly.line', monthly, lines, [0, 2, 0, 2, 0, 2]);
  const ofTitle = (family: Family) => graph.gather(`${family.id}.line`, family, lines, toTitle);
  const sum = (what: Family, id = 'sum') => graph.sum(id, what, titles, toTitle, plain);
  return { graph, titles, months, lines, input, toTitle, monthly, onLine, ofTitle, sum };
}

describe('groups that add up the same', () => {
  const groups = indexOf('groups', 3);
  const factor = (count: number, at: readonly number[]): Factor => {
    const index = indexOf(`of ${count}`, count);
    const inputs = index.members.map(({ id }) => inputOf(`${count}${id}`, '1'));
    return { family: new GraphBuilder().input(`f${count}`, index, inputs, plain), at, divides: false };
  };
  const classes = (to: readonly number[], ...factors: readonly Factor[]) => {
    const graph = new GraphBuilder();
    const lines = indexOf('lines', to.length);
    const inputs = lines.members.map(({ id }) => inputOf(id, '1'));
    const sum = graph.sum('sum', graph.input('x', lines, inputs, plain), groups, to, plain) as Sum;
    return classesOf(sum, factors).of;
  };

  test('are one class only where every factor of every term is the same', () => {
    expect(classes([0, 1, 2], factor(2, [0, 1, 0]), factor(6, [4, 0, 4]))).toEqual([0, 1, 0]);
    expect(classes([0, 0, 1, 1, 2, 2], factor(3, [0, 1, 1, 0, 0, 1]))).toEqual([0, 1, 0]);
    expect(classes([0, 1, 1, 2], factor(2, [1, 1, 1, 1]))).toEqual([0, 1, 0]);
  });
});

describe('one sum', () => {
  test('a factor of the group is taken out, and groups with the same terms are added up once', () => {
    const { graph, input, onLine, ofTitle, sum } = docket();
    const root = sum(graph.mul('product', [onLine, ofTitle(input('share'))], plain));
    expect(shape(folded(graph, [root]))).toEqual([
      'monthly = input() × 3',
      'share = input() × 3',
      'sum.perTermFactor1 = gather(monthly) × 2',
      'sum.folded = sum(sum.perTermFactor1) × 1',
      'sum.spread = gather(sum.folded) × 3',
      'sum.perGroup = mul(sum.spread, share) × 3',
    ]);
  });

  test('where each member is a term of just one class, the members are added up as they stand', () => {
    const { graph, titles, months, monthly } = docket();
    const onMonths = graph.gather('turned', monthly, months, [2, 0, 1]);
    const root = graph.sum('sum', onMonths, titles, [1, 1, 0], plain);
    const made = folded(graph, [root]);
    expect(shape(made)).toEqual(['monthly = input() × 3', 'sum.folded = sum(monthly) × 3']);
    expect(made.families[1]).toMatchObject({ to: [1, 0, 1] });
  });

  test('the divisor of a group is taken out; one of all groups of a class divides once', () => {
    const { graph, lines, input, onLine, ofTitle, sum } = docket();
    const site = input('site', indexOf('sites', 1));
    const onSite = graph.gather('site.line', site, lines, [0, 0, 0, 0, 0, 0]);
    const perSite = graph.div('perSite', onLine, onSite, plain);
    const root = sum(graph.div('perTitle', perSite, ofTitle(input('pages')), plain));
    expect(shape(folded(graph, [root])).slice(3)).toEqual([
      'sum.perTermFactor1 = gather(monthly) × 2',
      'sum.folded = sum(sum.perTermFactor1) × 1',
      'sum.perClassFactor1 = gather(site) × 1',
      'sum.perClassBy1 = div(sum.folded, sum.perClassFactor1) × 1',
      'sum.spread = gather(sum.perClassBy1) × 3',
      'sum.perGroupBy1 = div(sum.spread, pages) × 3',
    ]);
  });

  test('what divides a divisor multiplies; a numerator stays where all else divides', () => {
    const { graph, input, onLine, ofTitle, sum } = docket();
    const divisor = graph.div('divisor', onLine, ofTitle(input('pages')), plain);
    const root = sum(graph.div('quotient', ofTitle(input('share')), divisor, plain));
    const made = folded(graph, [root]);
    expect(made.families.find((family) => family.id === 'sum.perGroup')?.op).toBe('mul');
    expect(made.families.some((family) => family.id === 'sum.perTermBy1')).toBe(true);
  });

  test('gathers are followed through one another, also below a product', () => {
    const { graph, lines, input, onLine, ofTitle, toTitle, sum } = docket();
    const product = graph.mul('product', [onLine, ofTitle(input('share'))], plain);
    const [back, again] = [[5, 4, 3, 2, 1, 0], indexOf('again', 6)];
    const turned = graph.gather('turned', graph.gather('back', product, again, back), lines, back);
    expect(shape(folded(graph, [sum(turned)]))).toContain('sum.perGroup = mul(sum.spread, share) × 3');
    const shifted = graph.sum(
      'shifted',
      graph.gather('other', product, lines, back),
      product.index,
      toTitle,
      plain,
    );
    folded(graph, [shifted]);
  });

  test('several factors that change from term to term are multiplied once for each class', () => {
    const { graph, lines, months, input, onLine, ofTitle, sum } = docket();
    const days = graph.gather('days.line', input('days', months), lines, [1, 2, 1, 2, 1, 2]);
    const inner = graph.mul('inner', [days, ofTitle(input('share'))], plain);
    const made = folded(graph, [sum(graph.mul('product', [onLine, inner], plain))]);
    expect(shape(made)).toContain('sum.perTerm = mul(sum.perTermFactor1, sum.perTermFactor2) × 2');
    expect(made.families.some((family) => family.index === lines)).toBe(false);
  });

  test('a factor on the index of the terms, but in another order, keeps its order', () => {
    const { graph, lines, onLine, input, ofTitle, sum } = docket();
    const turned = graph.gather('turned', input('days', lines), lines, [0, 1, 3, 2, 4, 5]);
    const inner = graph.mul('inner', [turned, ofTitle(input('share'))], plain);
    const made = folded(graph, [sum(graph.mul('product', [onLine, inner], plain))]);
    expect(shape(made)).toContain('sum.perTermFactor2 = gather(days) × 6');
  });

  test('where every group has one member nothing is added up', () => {
    const { graph, titles, months, monthly, input } = docket();
    const here = graph.gather('here', graph.gather('there', monthly, months, [2, 1, 1]), months, [1, 0, 2]);
    const product = graph.mul('product', [here, input('days', months)], plain);
    const made = folded(graph, [graph.sum('sum', product, titles, [2, 0, 1], plain)]);
    expect(made.families.map((family) => family.op)).not.toContain('sum');
  });

  test('a group without terms is zero, and divides by nothing that did not divide before', () => {
    const { graph, titles, lines, input, onLine } = docket();
    const toGroup = [2, 2, 1, 1, 1, 1];
    const pages = input('pages', titles, ['0', '4', '5']);
    const divisor = graph.gather('pages.line', pages, lines, [1, 1, 2, 2, 2, 2]);
    const quotient = graph.div('quotient', onLine, divisor, plain);
    const root = graph.sum('sum', quotient, indexOf('groups', 3), toGroup, plain);
    const made = folded(graph, [root]);
    expect(shape(made).at(-1)).toBe('sum.perGroupBy1 = div(sum.folded, sum.perGroupFactor1) × 3');
    const values = evaluate(made, exact).of(made.families.at(-1) as Family);
    expect(values.map((value) => value.toText())).toEqual(['0', '41.2', '25.75']);
  });

  test('a sum of nothing at all stays', () => {
    const { graph, titles, monthly } = docket();
    const none = graph.gather('none', monthly, indexOf('nothing', 0), []);
    const made = folded(graph, [graph.sum('sum', none, titles, [], plain)]);
    expect(shape(made)).toEqual([
      'monthly = input() × 3',
      'none = gather(monthly) × 0',
      'sum = sum(none) × 3',
    ]);
  });

  test.each(['cut', 'min', 'max', 'add', 'sub'] as const)('%s in between stops it', (op) => {
    const { graph, input, onLine, ofTitle, sum } = docket();
    const product = graph.mul('product', [onLine, ofTitle(input('share'))], plain);
    const between =
      op === 'cut'
        ? graph.cut('between', product, plain)
        : op === 'sub'
          ? graph.sub('between', product, onLine, plain)
          : graph[op]('between', [product, onLine], plain);
    const root = sum(between);
    expect(shape(folded(graph, [root]))).toEqual(shape(graph));
  });

  test('nothing is made where nothing is won', () => {
    const { graph, titles, monthly, onLine, lines, input, sum } = docket();
    const straight = sum(graph.mul('product', [input('x', lines), input('y', lines)], plain), 'straight');
    const some = graph.gather('some', monthly, indexOf('two', 2), [2, 0]);
    const part = graph.sum('part', some, titles, [0, 1], plain);
    // The product is wanted for itself too: to part it again would only add work.
    const own = graph.mul('own', [onLine, input('z', lines)], plain);
    const roots = [straight, part, own, sum(own, 'ownSum')];
    expect(shape(folded(graph, roots))).toEqual(shape(below(graph, roots)));
  });

  test('a product that something else uses too stays for that, and the sum is made without it', () => {
    const { graph, input, onLine, ofTitle, sum } = docket();
    const product = graph.mul('product', [onLine, ofTitle(input('share'))], plain);
    const [cut, total] = [graph.cut('cut', product, plain), sum(product)];
    const made = folded(graph, [sum(cut, 'cutSum'), total]);
    expect(made.families.some((family) => family.id === 'product')).toBe(true);
  });

  test('a product of few members that is taken many times is not made for each time', () => {
    const { graph, months, lines, input, monthly, sum } = docket();
    const small = graph.mul('small', [monthly, input('days', months)], plain);
    const made = folded(graph, [sum(graph.gather('small.line', small, lines, [0, 2, 0, 2, 0, 2]))]);
    expect(shape(made)).toContain('small = mul(monthly, days) × 3');
    expect(shape(made)).toContain('sum.folded = sum(sum.perTermFactor1) × 1');
  });

  test('nor is one that the group has as a whole', () => {
    const { graph, titles, lines, input, onLine, toTitle, sum } = docket();
    const sites = indexOf('sites', 2);
    const both = graph.mul('both', [input('x', sites), input('y', sites)], plain);
    const perTitle = graph.gather('both.title', both, titles, [0, 1, 1]);
    const product = graph.mul(
      'product',
      [onLine, graph.gather('both.line', perTitle, lines, toTitle)],
      plain,
    );
    const made = shape(folded(graph, [sum(product)]));
    expect(made).toContain('both = mul(x, y) × 2');
    expect(made.at(-1)).toBe('sum.perGroup = mul(sum.spread, sum.perGroupFactor1) × 3');
  });
});

describe('the graph', () => {
  test('holds what the roots rest on and nothing else; what is no part of it is not found', () => {
    const { graph, input, sum, onLine } = docket();
    const other = input('other');
    const made = fold(graph, [sum(onLine)]);
    expect(made.graph.families.some((family) => family.id === 'other')).toBe(false);
    expect(() => made.of(other)).toThrow('other is not part of this graph');
  });

  test('inputs keep their quantities in their order; a sum keeps its label, its unit and its basis', () => {
    const { graph, titles, input, onLine, ofTitle, toTitle } = docket();
    const share = input('share');
    const naming = {
      label: { ja: '閲覧数', en: 'views' },
      unit: 'views',
      basis: [{ ja: '判決', en: 'a ruling' }],
    } as const;
    const product = graph.mul('product', [onLine, ofTitle(share)], naming);
    const root = graph.sum('sum', product, titles, toTitle, naming);
    const { of } = fold(graph, [share, root]);
    expect(of(root)).toMatchObject({ op: 'mul', ...naming });
    expect(of(share)).toEqual(share);
  });

  test('a new id is one that no family has', () => {
    const { graph, input, onLine, ofTitle, sum } = docket();
    const taken = input('sum.folded');
    const again = input("sum.folded'");
    const made = folded(graph, [sum(graph.mul('product', [onLine, ofTitle(taken)], plain)), again]);
    expect(made.families.filter((family) => family.id.startsWith('sum.folded')).length).toBe(3);
  });

  test('products of products of themselves do not grow', () => {
    const { graph, monthly, titles } = docket();
    let power = graph.gather('power', monthly, indexOf('lines', 6), [0, 1, 2, 2, 1, 0]);
    for (let at = 0; at < 40; at += 1) {
      power = graph.mul(`mul${at}`, [power, power], plain);
      power = graph.gather(`gather${at}`, power, power.index, [5, 4, 3, 2, 1, 0]);
    }
    const root = graph.sum('sum', power, titles, [0, 1, 2, 2, 1, 0], plain);
    const { graph: made } = fold(graph, [root]);
    expect(made.families.length).toBeLessThanOrEqual(graph.families.length + 2);
  });
});

const twelve = fc.array(fc.nat(11), { minLength: 12, maxLength: 12 });

/** One level: what stands on groups, spread over lines, multiplied and divided there, and added up again. */
const level = fc.record({
  /** which list of terms each group has */
  lists: fc.array(fc.nat(2), { minLength: 1, maxLength: 6 }),
  lengths: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
  leaves: fc.array(
    fc.record({
      from: fc.nat(9),
      by: fc.constantFrom('group', 'group', 'term', 'term', 'line'),
      positions: twelve,
      twice: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  nodes: fc.array(
    fc.record({
      op: fc.constantFrom('mul', 'mul', 'div', 'add', 'cut'),
      swap: fc.boolean(),
      turn: fc.boolean(),
    }),
    { minLength: 4, maxLength: 4 },
  ),
  turned: fc.boolean(),
  target: fc.constantFrom('groups', 'groups', 'groups', 'few'),
  positions: twelve,
});

/** Sums of products and quotients of what is gathered by the group, by the place in the group, or anyhow. */
const sums: fc.Arbitrary<GraphBuilder> = fc
  .record({
    inputs: fc.array(fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
    levels: fc.array(level, { minLength: 1, maxLength: 3 }),
  })
  .map(({ inputs, levels }) => {
    const graph = new GraphBuilder();
    let count = 0;
    const id = () => `f${++count}`;
    const index = (length: number): Index => ({
      id: id(),
      label: same('members'),
      members: Array.from({ length }, (_, at) => ({ id: String(at), label: same(String(at)) })),
    });
    const sources = inputs.map((values) =>
      graph.input(
        id(),
        index(values.length),
        values.map((value, at) => inputOf(`${count}.${at}`, `${Math.floor(value / 10)}.${value % 10}`)),
        plain,
      ),
    );
    for (const { lists, lengths, leaves, nodes, turned, target, positions } of levels) {
      const terms = lists.flatMap((list, group) =>
        Array.from({ length: lengths[list] as number }, (_, at) => ({ group, term: list * 3 + at })),
      );
      if (turned) terms.reverse();
      const lines = index(terms.length);
      const made = leaves.map(({ from, by, positions: take, twice }) => {
        const source = sources[from % sources.length] as Family;
        const at = terms.map(
          ({ group, term }, line) =>
            (take[{ group, term, line: (line * 7) % 12 }[by] % 12] as number) % source.index.members.length,
        );
        if (!twice) return graph.gather(id(), source, lines, at);
        return graph.gather(
          id(),
          graph.gather(id(), source, index(at.length), at.toReversed()),
          lines,
          at.map((_, line) => at.length - 1 - line),
        );
      });
      const product = made.reduce((what, leaf, nth) => {
        const { op, swap, turn } = nodes[nth] as (typeof nodes)[number];
        const [a, b] = swap ? [leaf, what] : [what, leaf];
        const divides = evaluate(graph, exact)
          .of(b)
          .every((value) => value.sign !== 0);
        const whole = op === 'cut' ? graph.cut(id(), a, plain) : a;
        const next =
          op === 'div' && divides
            ? graph.div(id(), a, b, plain)
            : graph[op === 'add' ? 'add' : 'mul'](id(), [whole, b], plain);
        if (!turn) return next;
        const back = lines.members.map((_, line) => lines.members.length - 1 - line);
        return graph.gather(id(), graph.gather(id(), next, index(back.length), back), lines, back);
      });
      const groups = index(target === 'few' ? 2 : lists.length);
      const to = terms.map(({ group }) => (target === 'few' ? (positions[group] as number) % 2 : group));
      sources.push(graph.sum(id(), product, groups, to, plain));
    }
    return graph;
  });

describe('any graph', () => {
  test('of sums, gathers, products and quotients keeps the values of its roots', () => {
    let smaller = 0;
    fc.assert(
      fc.property(sums, fc.array(fc.nat(99), { maxLength: 2 }), (graph, picks) => {
        const { families } = graph;
        const others = picks.map((pick) => families[pick % families.length] as Family);
        const roots = [...new Set([families.at(-1) as Family, ...others])];
        if (readsOf(folded(graph, roots)) < readsOf(below(graph, roots))) smaller += 1;
      }),
      { numRuns: 1000 },
    );
    // Most of these graphs have something to fold: a property of graphs left as they are would say nothing.
    expect(smaller).toBeGreaterThan(500);
  });

  test('of every operation keeps the value of its root', () => {
    fc.assert(
      fc.property(randomGraph, ({ graph, root }) => {
        folded(graph, [root]);
      }),
      { numRuns: 500 },
    );
  });
});

const rootsOf = ({ awards, total }: Plan): Family[] => [
  ...new Set([...awards, total].flatMap((award) => [award.found, award.base, award.total])),
];

describe('cases', () => {
  const folder = new URL('../../../examples/', import.meta.url);
  const examples = readdirSync(folder).filter((name) =>
    readdirSync(new URL(name, folder)).includes('case.yaml'),
  );

  test.each(examples)(
    '%s keeps its awards, and stands on no line of a title, site and month',
    async (name) => {
      const at = new URL(`${name}/`, folder);
      const files = readdirSync(at, { withFileTypes: true }).filter((one) => one.isFile());
      const { plan } = await assessed(
        readFileSync(new URL('case.yaml', at), 'utf8'),
        Object.fromEntries(files.map(({ name: file }) => [file, readFileSync(new URL(file, at))])),
      );
      const made = folded(plan.graph, rootsOf(plan));
      const indexes = new Set(made.families.map((family) => family.index.id));
      expect([...indexes].filter((id) => id.endsWith('lines'))).toEqual([]);
    },
  );

  const title = (at: number) => ({
    id: `t${at}`,
    name: `T${at}`,
    plaintiff: at % 2 ? 'p' : 'q',
    units: 1 + (at % 5),
    share: { value: `0.000${100 + ((at * 37) % 900)}`, source: 'an export' },
  });
  const months = Array.from({ length: 12 }, (_, at) => `2021-${String(at + 1).padStart(2, '0')}`);
  const docketOf = (titles: number, changes: object = {}) =>
    assessed(
      caseText({
        plaintiffs: ['p', 'q'].map((id) => ({ id, name: id })),
        sites: ['r', 's'].map((id) => ({ id, name: id, units: 90_000 })),
        titles: Array.from({ length: titles }, (_, at) => title(at)),
        traffic: ['r', 's'].flatMap((site) =>
          months.map((month, at) => visits(month, `${1_000_000 + at * 12_345}.${at}`, site)),
        ),
        views: [{ way: 'title-share', pagesPerVisit: 3.5 }],
        fee: 45,
        rate: 0.8,
        lawyerFee: { rate: 0.1 },
        ...changes,
      }),
    );
  const sizeOf = async (titles: number, changes: object = {}) => {
    const { plan } = await docketOf(titles, changes);
    const made = folded(plan.graph, rootsOf(plan));
    return { before: readsOf(plan.graph), after: readsOf(made), graph: made };
  };

  test.each([
    ['title-share', {}],
    ['even-spread', { views: [{ way: 'even-spread' }] }],
    ['even-spread, not cut', { views: [{ way: 'even-spread' }], cuts: { views: 'none' } }],
    [
      'a way for each site',
      {
        views: [
          { way: 'title-share', sites: ['r'], pagesPerVisit: 3.5 },
          { way: 'even-spread', sites: ['s'] },
        ],
      },
    ],
  ])('%s: work grows with the titles alone, not with titles x months', async (_, changes) => {
    const [small, half, whole] = [
      await sizeOf(100, changes),
      await sizeOf(200, changes),
      await sizeOf(400, changes),
    ];
    expect(whole.after - half.after).toBe(2 * (half.after - small.after));
    expect((whole.after - half.after) / 200).toBeLessThan(30);
    expect(whole.before / whole.after).toBeGreaterThan(10);
    for (const { index } of whole.graph.families) expect(index.members.length).toBeLessThanOrEqual(400 * 2);
  });

  test.each(['views', 'amount'])('%s cut by month keep their lines', async (what) => {
    const { graph } = await sizeOf(10, { cuts: { [what]: 'month' } });
    expect(graph.families.some((family) => family.index.members.length === 10 * 2 * 12)).toBe(true);
  });
});
