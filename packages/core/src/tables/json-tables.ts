import type { Problem } from '../base/problem.js';
import { inside, JsonDetails } from './json-details.js';
import { isByDate, isGrid, isScalar } from './json-kinds.js';
import { losesFigures } from './json-lists.js';
import { JsonSheets } from './json-sheets.js';
import { type JsonArray, type JsonNode, type JsonObject, parseJson } from './json-tree.js';
import type { Watch } from './limits.js';
import type { Taker } from './sheet.js';

/**
 * Reads the tables of a JSON or NDJSON: each array of objects at any depth, each array of arrays that begins with one
 * of texts as its header, and each object that maps dates to values; where there is none, the document's own values as
 * one row. Row 1 is the header; the elements follow from 2. Numbers keep their digits, `null` and what is absent are ''.
 * @param path the file's, for places
 * @returns what is wrong with the JSON: nothing is read then; and what is wrong with tables that were read
 * @throws Stopped where a limit is passed; the signal's reason where it is aborted
 */
export function readJson(text: string, path: string, take: Taker, watch: Watch): Problem[] {
  const { root, problems } = parseJson(text, path, watch);
  if (root === undefined) return problems;
  const sheets = new JsonSheets(path, take, watch);
  const details = root.kind === 'object' ? new JsonDetails(watch, root, '') : undefined;
  walk(root, '', details, sheets);
  if (sheets.found === 0 && root.kind === 'object' && details?.all.length) sheets.single(root);
  else sheets.tellLists();
  return sheets.problems;
}

/** Finds the tables in the order in which they begin. As deep as the tree, whose depth is limited. */
function walk(node: JsonNode, path: string, around: JsonDetails | undefined, sheets: JsonSheets): void {
  if (node.kind === 'array') walkArray(node, path, around, sheets);
  else if (node.kind === 'object' && isByDate(node)) sheets.byDate(node, path, around);
  else if (node.kind === 'object') walkMembers(node, path, around, sheets);
}

function walkMembers(
  { members }: JsonObject,
  path: string,
  around: JsonDetails | undefined,
  sheets: JsonSheets,
): void {
  for (const [key, node] of members) if (!isScalar(node)) walk(node, inside(path, key), around, sheets);
}

function walkArray(
  array: JsonArray,
  path: string,
  around: JsonDetails | undefined,
  sheets: JsonSheets,
  isInArray = false,
): void {
  const { items } = array;
  if (isGrid(items)) {
    sheets.grid(array, items, path, around);
    return;
  }
  if (items.some((item) => item.kind === 'object')) sheets.objects(array, path, around);
  // Those under a key of an element are told where its columns are made.
  else if ((around === undefined || around.path === '') && !isInArray && losesFigures(array))
    sheets.lists.set(path, array);
  for (const [at, item] of items.entries()) {
    if (isScalar(item)) continue;
    const here = `${path}[${at}]`;
    if (item.kind === 'array') walkArray(item, here, around, sheets, true);
    else if (holdsMore(item))
      walkMembers(item, here, new JsonDetails(sheets.watch, item, here, around), sheets);
  }
}

function holdsMore({ members }: JsonObject): boolean {
  for (const node of members.values()) if (!isScalar(node)) return true;
  return false;
}
