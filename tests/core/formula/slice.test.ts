import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fraction } from '../../../packages/core/src/base/fraction.js';
import { same } from '../../../packages/core/src/base/words.js';
import { evaluate } from '../../../packages/core/src/formula/evaluate.js';
import { exact } from '../../../packages/core/src/formula/exact.js';
import { type Family, GraphBuilder, type Index } from '../../../packages/core/src/formula/graph.js';
import { sliceOf } from '../../../packages/core/src/formula/slice.js';
import { indexOf, inputOf, plain } from './making.js';
import { randomGraph } from './random-graph.js';

/** What one node is computed from, by following each op down: slow, but plain to see. */
function below(family: Family, member: number, found = new Set<string>()): Set<string> {
  found.add(`${family.id}[${member}]`);
  if (family.op === 'input') return found;
  for (const arg of family.args) {
    if (family.op === 'sum') {
      for (const [at, position] of family.to.entries()) if (position === member) below(arg, at, found);
    } else {
      below(arg, family.op === 'gather' ? (family.from[member] as number) : member, found);
    }
  }
  return found;
}

test('a slice holds what the value rests on, and nothing else', () => {
  fc.assert(
    fc.property(randomGraph, ({ graph, root, member }) => {
      const slice = sliceOf(graph, root, member);
      const nodes = [...slice].flatMap(([family, members]) => members.map((at) => `${family.id}[${at}]`));
      expect(nodes.sort()).toEqual([...below(root, member)].sort());
    }),
  );
});

test('what lies outside the slice does not matter to the value', () => {
  fc.assert(
    fc.property(randomGraph, ({ graph, root, member }) => {
      const slice = sliceOf(graph, root, member);
      const changed = evaluate(graph, {
        ...exact,
        input: (input, { family, member: at }) =>
          slice.get(family)?.includes(at) ? input.value : input.value.plus(Fraction.one),
      });
      expect(changed.at(root, member).toText()).toBe(evaluate(graph, exact).at(root, member).toText());
    }),
  );
});

test('members stand in ascending order', () => {
  fc.assert(
    fc.property(randomGraph, ({ graph, root, member }) => {
      for (const members of sliceOf(graph, root, member).values()) {
        expect(members).toEqual([...members].sort((a, b) => a - b));
      }
    }),
  );
});

test('what several members rest on stands once, in ascending order of two digits too', () => {
  const graph = new GraphBuilder();
  const many: Index = {
    id: 'many',
    label: same('many'),
    members: Array.from({ length: 12 }, (_, at) => ({ id: `m${at}`, label: same(`m${at}`) })),
  };
  const x = graph.input(
    'x',
    many,
    many.members.map(({ id }) => inputOf(id, '1')),
    plain,
  );
  const turned = graph.gather('turned', x, many, [11, 10, 2, 1, 0, 3, 4, 5, 6, 7, 8, 9]);
  const sum = graph.sum(
    'sum',
    graph.add('twice', [turned, x], plain),
    indexOf('two', 2),
    [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1],
    plain,
  );
  const slice = sliceOf(graph, sum, 0);
  expect(slice.get(x)).toEqual([0, 1, 2, 3, 10, 11]);
  expect(slice.get(turned)).toEqual([0, 1, 2, 3]);
  expect(slice.get(sum)).toEqual([0]);
});
