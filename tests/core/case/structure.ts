/** The part of JSON Schema that the case's schema uses. */
export interface Schema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
}

const typeOf = (data: unknown): string =>
  data === null ? 'null' : Array.isArray(data) ? 'array' : typeof data === 'object' ? 'object' : typeof data;

/** Paths at which the data does not fit the schema: a structural check for the tests, no whole validator. */
export function misfits(schema: Schema, data: unknown, path = ''): string[] {
  if (schema.anyOf) {
    const each = schema.anyOf.map((one) => misfits(one, data, path));
    if (each.some((list) => list.length === 0)) return [];
    // The branch that got furthest says best what is wrong.
    return each.reduce((a, b) => (Math.max(...b.map(depth)) > Math.max(...a.map(depth)) ? b : a));
  }
  const type = typeOf(data);
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  const fits =
    types === undefined || types.includes(type) || (types.includes('integer') && Number.isInteger(data));
  if (!fits) return [path];
  if (schema.const !== undefined && data !== schema.const) return [path];
  if (schema.enum && !schema.enum.includes(data)) return [path];
  if (typeof data === 'number') {
    const { minimum, exclusiveMinimum, maximum } = schema;
    const low =
      (minimum !== undefined && data < minimum) ||
      (exclusiveMinimum !== undefined && data <= exclusiveMinimum);
    return low || (maximum !== undefined && data > maximum) ? [path] : [];
  }
  if (typeof data === 'string') {
    const short = schema.minLength !== undefined && data.length < schema.minLength;
    const off = schema.pattern !== undefined && !new RegExp(schema.pattern).test(data);
    return short || off || (schema.format === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(data)) ? [path] : [];
  }
  if (Array.isArray(data)) {
    if (schema.minItems !== undefined && data.length < schema.minItems) return [path];
    return data.flatMap((one, at) => (schema.items ? misfits(schema.items, one, `${path}[${at}]`) : []));
  }
  if (type !== 'object') return [];
  const record = data as Readonly<Record<string, unknown>>;
  const under = (key: string) => (path === '' ? key : `${path}.${key}`);
  const missing = (schema.required ?? []).filter((key) => !Object.hasOwn(record, key)).map(under);
  const inner = Object.entries(record).flatMap(([key, value]) => {
    const known =
      schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
    if (known) return misfits(known, value, under(key));
    const { additionalProperties } = schema;
    if (additionalProperties === false) return [under(key)];
    return typeof additionalProperties === 'object' ? misfits(additionalProperties, value, under(key)) : [];
  });
  return [...missing, ...inner];
}

const depth = (path: string): number => path.split(/[.[]/).length;
