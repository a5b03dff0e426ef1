import fc from 'fast-check';
import type { Schema } from '../core/case/structure.js';
import { anyScalar, DAYS, HOSTILE_NUMBERS, NEAR_DAYS, oneOf } from './hostile-values.js';

/** Few names, so that what refers to another thing often finds one. */
const IDS: readonly string[] = ['p', 'd', 's', 't', 'u', 'e', 'q'];
const id = oneOf(IDS);

/** Texts that mean something where a text is free: files, documents, patterns. */
const FREE: readonly string[] = [
  ...['A', '甲', 'ruling, p. 3', '甲第1号証', 'a.csv', 't.csv', 'n.csv', 'a.log', 'a.json'],
  ...['no.csv', 'a.example'],
  ...['https://a.example/read/t/1', '/read/{title}/{unit}', '/read/**', '+09:00', '-25:00', '200'],
  ...['JP', 'WW', 'Japan'],
  ...['visits', 'date', '1', '3', 'GET', 'bot', 'SimilarWeb', 'titles[0].fee', 'fee', 'rate', 's'],
  ...['views[0].pagesPerVisit'],
];

/** Keys under which the schema gives a name to a thing, or points at one. */
const NAMING = /^(?:id|plaintiffs?|defendants?|titles?|sites?|to|title|site)$/;

/** What a text of a pattern most often is. */
const ORDINARY: readonly string[] = [
  ...['令和2年4月10日', '平成31年4月30日', 'R1.5.1', '昭和64年1月7日', '< 5,000', '<1000', '0'],
  ...['1', '0.5', '1/3', '80%', '2', '10'],
  ...['1000', '1e6', '1.1', '0.05'],
];

/** Of a thousand: how often a key is left out that need not be there, and one that must. */
const [ABSENT, MISSING] = [700, 4];

/** What is ordinary but for a few of a hundred: else hardly a case would be whole. */
const mostly = <T>(ordinary: fc.Arbitrary<T>, odd: fc.Arbitrary<T>, percent = 2): fc.Arbitrary<T> =>
  fc.oneof({ weight: 100 - percent, arbitrary: ordinary }, { weight: percent, arbitrary: odd });

const made = new Map<string, fc.Arbitrary<unknown>>();

/**
 * Values as a JSON Schema allows them, for whatever keys it has: a new key of the case file is tried by itself.
 * @param key under which the value stands
 */
export function valuesOf(schema: Schema, key = ''): fc.Arbitrary<unknown> {
  const name = `${key} ${JSON.stringify(schema)}`;
  const known = made.get(name);
  if (known) return known;
  const values = freshValuesOf(schema, key);
  made.set(name, values);
  return values;
}

function freshValuesOf(schema: Schema, key: string): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => valuesOf(one, key)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return oneOf(schema.enum);
  const types = [schema.type ?? []].flat();
  if (types.includes('object')) return objectsOf(schema, key);
  if (types.includes('array')) {
    const { minItems = 0, items = {} } = schema;
    const lists = (least: number, most: number) =>
      fc.array(valuesOf(items, key), { minLength: least, maxLength: most });
    return mostly(lists(Math.max(1, minItems), 2), lists(minItems, 4), 10);
  }
  if (schema.format === 'date') return mostly(oneOf(NEAR_DAYS), oneOf(DAYS));
  if (schema.pattern !== undefined) return textsLike(schema.pattern);
  if (types.includes('integer') || (types.includes('number') && !types.includes('string')))
    return numbersOf(schema);
  if (types.includes('string') && NAMING.test(key)) return id;
  return mostly(fc.oneof(oneOf(FREE), id), anyScalar);
}

const objectsOf = ({ properties = {}, required = [], additionalProperties }: Schema, key: string) => {
  const fields = Object.entries(properties).map(([name, schema]) => {
    const weight = required.includes(name) ? MISSING : ABSENT;
    const values = valuesOf(schema, name);
    const maybe = fc.oneof(
      { weight, arbitrary: fc.constant(undefined) },
      { weight: 1000 - weight, arbitrary: values },
    );
    return [name, maybe] as const;
  });
  const known = fc
    .tuple(...fields.map(([, values]) => values))
    .map((values) =>
      fields.flatMap(([name], at) => (values[at] === undefined ? [] : [[name, values[at]] as const])),
    );
  if (typeof additionalProperties !== 'object') return known.map((entries) => Object.fromEntries(entries));
  const others = fc.array(fc.tuple(id, valuesOf(additionalProperties, key)), { minLength: 1, maxLength: 2 });
  return fc.tuple(known, others).map(([entries, more]) => Object.fromEntries([...entries, ...more]));
};

const numbersOf = ({
  minimum = -1e6,
  exclusiveMinimum,
  maximum = 1e6,
  exclusiveMaximum,
}: Schema & { readonly exclusiveMaximum?: number }) => {
  const [low, high] = [exclusiveMinimum ?? minimum, exclusiveMaximum ?? maximum];
  const within = (all: readonly (number | undefined)[]) =>
    all.filter((one): one is number => one !== undefined && one >= low && one <= high);
  const edges = within([minimum, maximum, exclusiveMinimum, exclusiveMaximum, 1e-9, 0.1, 123456789, 5e-324]);
  return mostly(oneOf([...within([1, 0.5, 2, 0.9, 12, 1000]), ...edges.slice(0, 1)]), oneOf(edges), 10);
};

/** A pattern of numbers has numbers that mean something; any other is followed letter by letter. */
function textsLike(pattern: string): fc.Arbitrary<string> {
  const fits = new RegExp(pattern);
  const ordinary = ORDINARY.filter((text) => fits.test(text));
  const odd = [...HOSTILE_NUMBERS, ...DAYS].filter((text) => fits.test(text));
  const drawn = fc.stringMatching(fits);
  if (ordinary.length === 0) return drawn;
  return mostly(oneOf(ordinary), fc.oneof(oneOf(odd), drawn), 5);
}
