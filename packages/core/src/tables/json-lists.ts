import { isGrid, isScalar } from './json-kinds.js';
import type { JsonArray, JsonNode, JsonScalar } from './json-tree.js';

/** An array of plain values: the names, ids or URLs of one cell. */
interface JsonList extends JsonArray {
  readonly items: JsonScalar[];
}

/** Whether a value is a list of plain values. */
export const isList = (node: JsonNode): node is JsonList =>
  node.kind === 'array' && node.items.every(isScalar);

/** A list as one cell: a line for each value, as a person writes several into a cell. Without values it is empty. */
export const cellOf = ({ items, line, column }: JsonList): JsonScalar => ({
  kind: 'string',
  text: items.flatMap((item) => (item.kind === 'null' ? [] : item.text)).join('\n'),
  line,
  column,
});

/** Whether an array that is taken for no cell has values in it which are of no table either: `[[1, 2], [3, 4]]`. */
export function losesValues({ items }: JsonArray): boolean {
  if (isGrid(items)) return false;
  const hasObjects = items.some(({ kind }) => kind === 'object');
  return items.some(
    (item) =>
      (isScalar(item) && item.kind !== 'null' && !hasObjects) || (item.kind === 'array' && losesValues(item)),
  );
}

/** Whether an array that is no table holds numbers, at any depth: `[1, 2]`, `[["2022-01", 5]]`. */
export const losesFigures = ({ items }: JsonArray): boolean =>
  items.some((item) => item.kind === 'number' || (item.kind === 'array' && losesFigures(item)));
