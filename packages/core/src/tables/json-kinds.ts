import type { JsonArray, JsonNode, JsonObject, JsonScalar } from './json-tree.js';

/** Separated, any digits may be meant as a date and be a wrong one; without separators, others are just numbers. */
const DATE =
  /^(?:\d{4}[-/]\d{1,2}(?:[-/]\d{1,2})?|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?)$/;

/** Whether a value holds no other. */
export const isScalar = (node: JsonNode): node is JsonScalar =>
  node.kind !== 'object' && node.kind !== 'array';

/** Whether an object maps days or months to values: `{"2023-01": 123, "2023-02": 456}`. */
export function isByDate({ members }: JsonObject): boolean {
  for (const [key, node] of members) if (!DATE.test(key) || !isScalar(node)) return false;
  return members.size > 0;
}

/** A row of an array of arrays. */
export type GridRow = JsonArray & { readonly items: readonly JsonScalar[] };

/** Whether an array has arrays of values alone, the first of texts: `[["date", "visits"], ["2022-01-01", 5]]`. */
export function isGrid(items: readonly JsonNode[]): items is readonly GridRow[] {
  const [header] = items;
  return (
    header?.kind === 'array' &&
    header.items.length > 0 &&
    header.items.every((item) => item.kind === 'string') &&
    items.every((item) => item.kind === 'array' && item.items.every(isScalar))
  );
}
