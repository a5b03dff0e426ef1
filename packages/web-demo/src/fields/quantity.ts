import { isList, isMapping, type Plain } from '../engine/plain.js';

/** A figure with its proof and its range, as the dialog edits it; empty where nothing is written. */
export interface QuantityParts {
  readonly value: string;
  readonly exhibit: string;
  readonly source: string;
  readonly assumption: string;
  readonly reason: string;
  readonly low: string;
  readonly high: string;
  readonly coverage: string;
  readonly shape: string;
  readonly kind: string;
}

const PARTS: readonly (keyof QuantityParts)[] = [
  ...(['value', 'exhibit', 'source', 'assumption', 'reason'] as const),
  ...(['low', 'high', 'coverage', 'shape', 'kind'] as const),
];

export const partsOf = (cell: Plain | undefined): QuantityParts => {
  const text = (key: string): string => {
    const value = isMapping(cell) ? cell[key] : undefined;
    return typeof value === 'string' ? value : '';
  };
  const parts = Object.fromEntries(PARTS.map((key) => [key, text(key)])) as unknown as QuantityParts;
  return typeof cell === 'string' ? { ...parts, value: cell } : parts;
};

/** What is written into the case: a plain number where there is nothing beside it. */
export function written(parts: QuantityParts): Plain {
  const entries = PARTS.flatMap((key): [string, string][] =>
    parts[key].trim() === '' ? [] : [[key, parts[key].trim()]],
  );
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === 'value') return only[1];
  return Object.fromEntries(entries);
}

/** Whether the dialog can edit it: a figure from a ruling, one for each day or one for each site has other keys. */
export const isPlainQuantity = (cell: Plain | undefined): boolean =>
  cell === undefined ||
  cell === null ||
  typeof cell === 'string' ||
  (isMapping(cell) && Object.keys(cell).every((key) => (PARTS as readonly string[]).includes(key)));

/** A figure that has another shape, told briefly. */
export function otherShape(cell: Plain | undefined): { readonly ja: string; readonly en: string } {
  if (isList(cell)) return { ja: `日付ごと（${cell.length}件）`, en: `by date (${cell.length})` };
  if (isMapping(cell) && typeof cell.preset === 'string')
    return { ja: `裁判例 ${cell.preset}`, en: `ruling ${cell.preset}` };
  if (isMapping(cell) && isMapping(cell.bySite))
    return {
      ja: `サイトごと（${Object.keys(cell.bySite).length}）`,
      en: `by site (${Object.keys(cell.bySite).length})`,
    };
  return { ja: 'ケースファイルで編集', en: 'edit in the case file' };
}
