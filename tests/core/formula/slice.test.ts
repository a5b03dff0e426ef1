import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../../packages/core/src/formula/evaluate.js';
import { exact } from '../../../packages/core/src/formula/exact.js';
import { type Family, GraphBuilder } from '../../../packages/core/src/formula/graph.js';
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

test('the value computed on its slice is the value computed on the whole graph', () => {
  fc.assert(
    fc.property(randomGraph, ({ graph, root, member }) => {
      const slice = sliceOf(graph, root, member);
      const whole = evaluate(graph, exact).at(root, member);
      const sliced = evaluate(graph, exact, slice).at(root, member);
      expect(sliced.toText()).toBe(whole.toText());
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

test('what lies outside the slice is not computed: a division by zero there does no harm', () => {
  const graph = new GraphBuilder();
  const pair = indexOf('titles', 2);
  const one = graph.input('one', pair, [inputOf('a', '6'), inputOf('b', '6')], plain);
  const by = graph.input('by', pair, [inputOf('c', '2'), inputOf('d', '0')], plain);
  const share = graph.div('share', one, by, plain);
  const unused = graph.div('unused', by, by, plain);
  const reading = evaluate(graph, exact, sliceOf(graph, share, 0));
  expect(reading.at(share, 0).toText()).toBe('3');
  expect(reading.of(share)[1]).toBeUndefined();
  expect(() => reading.of(unused)).toThrow('unused is not part of this reading');
  expect(() => evaluate(graph, exact)).toThrow('division by zero');
});
