/** What a report may hold at a place; nothing of it is taken on trust. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as a list; an empty one where it is none. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The value of a key of an object's own: a report may call something `constructor`. */
export const at = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** The value at several keys, one inside the other. */
export const within = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>(at, value);

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A key or position below a path: `result.plaintiffs[0].award`. A key with other letters stands in quotes. */
export const below = (path: string, step: string | number): string => {
  if (typeof step === 'number') return `${path}[${step}]`;
  if (!/^[\w$-]{1,80}$/.test(step)) return `${path}[${JSON.stringify(step.slice(0, 80))}]`;
  return path === '' ? step : `${path}.${step}`;
};
