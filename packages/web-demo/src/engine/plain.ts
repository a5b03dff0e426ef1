/** A step into a case: a key of a mapping, or a position in a list. */
type Step = string | number;
export type CasePath = readonly Step[];

/** A case as plain data: every scalar is the text that stands in the file, so that no number is rounded. */
export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

export const isMapping = (value: Plain | undefined): value is { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: Plain | undefined): value is readonly Plain[] => Array.isArray(value);

/** What stands at a path; undefined where nothing does. */
export function at(data: Plain | undefined, path: CasePath): Plain | undefined {
  let value = data;
  for (const step of path) {
    if (isList(value)) value = typeof step === 'number' ? value[step] : undefined;
    else if (isMapping(value)) value = Object.hasOwn(value, step) ? value[step] : undefined;
    else return undefined;
  }
  return value ?? undefined;
}

/** The scalar at a path as text; empty where there is none. */
export function textAt(data: Plain | undefined, path: CasePath): string {
  const value = at(data, path);
  return typeof value === 'string' ? value : '';
}

/** The rows of a list; none where there is no list. */
export function rowsAt(data: Plain | undefined, path: CasePath): readonly Plain[] {
  const value = at(data, path);
  return isList(value) ? value : [];
}

/** `titles[3].fee`: a path as problems name it. */
export function pathName(path: CasePath): string {
  let name = '';
  for (const step of path) {
    if (typeof step === 'number') name += `[${step}]`;
    else name += name === '' ? step : `.${step}`;
  }
  return name;
}

/** An id that no row has yet: `w1`, `w2`, … */
export function freshId(prefix: string, rows: readonly Plain[]): string {
  const taken = new Set(rows.map((row) => textAt(row, ['id'])));
  let number = rows.length + 1;
  while (taken.has(prefix + number)) number += 1;
  return prefix + number;
}
