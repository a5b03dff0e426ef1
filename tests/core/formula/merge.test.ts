import { expect, test } from 'vitest';
import { evaluate } from '../../../packages/core/src/formula/evaluate.js';
import { exact } from '../../../packages/core/src/formula/exact.js';
import { type Family, GraphBuilder } from '../../../packages/core/src/formula/graph.js';
import { merge } from '../../../packages/core/src/formula/merge.js';
import { indexOf, inputOf, plain } from './making.js';

const titles = indexOf('titles', 3);

function start(values: readonly string[], index = indexOf('pieces', values.length)) {
  const graph = new GraphBuilder();
  const family = graph.input(
    'pieces',
    index,
    values.map((value, at) => inputOf(`piece${at}`, value)),
    plain,
  );
  return { graph, family };
}

const texts = (graph: GraphBuilder, family: Family) =>
  evaluate(graph, exact)
    .of(family)
    .map((value) => value.toText());

test('families of several indexes come together on one, and members that meet are added', () => {
  const { graph, family } = start(['1', '20']);
  const other = graph.input(
    'other',
    indexOf('others', 2),
    [inputOf('p', '300'), inputOf('q', '4000')],
    plain,
  );
  const merged = merge(
    graph,
    'all',
    [
      { family, to: [0, 2] },
      { family: other, to: [2, 2] },
    ],
    titles,
    plain,
  );
  expect(merged.index).toBe(titles);
  expect(merged.id).toBe('all');
  expect(texts(graph, merged)).toEqual(['1', '0', '4320']);
});

test('a single family whose members meet or are out of order is summed to its positions', () => {
  const { graph, family } = start(['1', '20', '300']);
  const merged = merge(graph, 'all', [{ family, to: [2, 0, 2] }], titles, plain);
  expect(texts(graph, merged)).toEqual(['20', '0', '301']);
});

test('a single family that covers only the first members leaves the rest at zero', () => {
  const { graph, family } = start(['1', '20']);
  expect(texts(graph, merge(graph, 'all', [{ family, to: [0, 1] }], titles, plain))).toEqual([
    '1',
    '20',
    '0',
  ]);
});

test('a single family with the same members in the same order only changes its index', () => {
  const { graph, family } = start(['1', '20', '300']);
  const merged = merge(graph, 'all', [{ family, to: [0, 1, 2] }], titles, plain);
  expect([merged.op, merged.index]).toEqual(['gather', titles]);
  expect(texts(graph, merged)).toEqual(['1', '20', '300']);
});

test('a single family that is on the index already is left as it is', () => {
  const { graph, family } = start(['1', '20', '300'], titles);
  expect(merge(graph, 'all', [{ family, to: [0, 1, 2] }], titles, plain)).toBe(family);
  expect(graph.families).toEqual([family]);
});
