import { Fraction } from '../base/fraction.js';
import { same, type Words } from '../base/words.js';
import { type Family, GraphBuilder, type Index, type Input, type Naming } from '../formula/graph.js';
import type { Findings } from './findings.js';
import { MOST_DIGITS } from './guarded.js';
import { at, below, type JsonObject, listOf, textOf, within } from './json-value.js';

/** The working of a report as a graph again. */
export interface Rebuilt {
  readonly graph: GraphBuilder;
  /** families by id, in the order of the report */
  readonly families: ReadonlyMap<string, Family>;
  readonly inputs: ReadonlyMap<string, Input>;
}

const ABOUT = {
  number: { ja: '数として読めない。', en: 'not a number as songai writes it' },
  index: { ja: '添字の集合として読めない。', en: 'not a set of members' },
  input: { ja: '入力値として読めない。', en: 'not an input' },
  family: {
    ja: '計算過程の行として組み立てられない（参照先がない、順序が違う、個数が合わない）。',
    en: 'not a line of the working that can be computed: what it rests on is missing or later, or does not fit',
  },
  large: { ja: '計算過程が大きすぎる。', en: 'the working is too large' },
} as const satisfies Record<string, Words>;

/** How many values may be read to compute all families once; a docket of 4,000 titles needs three million. */
const MOST_READS = 100_000_000;

/**
 * The graph of a report from `working` and `inputs`. What does not fit is put into the findings.
 * @returns undefined where anything does not fit: then nothing can be computed
 */
export function rebuild(report: JsonObject, findings: Findings): Rebuilt | undefined {
  let isWhole = true;
  const wrong = (path: string, found: unknown, about: Words) => {
    isWhole = false;
    findings.wrong('working', path, found, about);
  };
  const inputs = new Map<string, Input>();
  for (const [n, entry] of listOf(report.inputs).entries()) {
    const path = below('inputs', n);
    const input = inputOf(entry, (key, found) => wrong(below(path, key), found, ABOUT.number));
    if (input === undefined || inputs.has(input.id)) wrong(path, entry, ABOUT.input);
    else inputs.set(input.id, input);
  }
  const indexes = new Map<string, Index>();
  for (const [n, entry] of listOf(within(report, 'working', 'indexes')).entries()) {
    const index = indexOf(entry);
    if (index === undefined || indexes.has(index.id)) wrong(below('working.indexes', n), entry, ABOUT.index);
    else indexes.set(index.id, index);
  }
  const graph = new GraphBuilder();
  const families = new Map<string, Family>();
  let reads = 0;
  for (const [n, entry] of listOf(within(report, 'working', 'families')).entries()) {
    const path = below('working.families', n);
    const family = familyOf(graph, entry, { indexes, inputs, families });
    if (family === undefined) {
      wrong(path, textOf(at(entry, 'id')), ABOUT.family);
      // What rests on it would all be told as well.
      return undefined;
    }
    reads += family.index.members.length * Math.max(1, family.op === 'input' ? 1 : family.args.length);
    families.set(family.id, family);
  }
  if (families.size === 0) wrong('working.families', undefined, ABOUT.family);
  if (reads > MOST_READS) wrong('working.families', undefined, ABOUT.large);
  return isWhole ? { graph, families, inputs } : undefined;
}

/** A number as songai writes it, not so long that nothing could be computed with it. */
export function fractionOf(value: unknown): Fraction | undefined {
  if (typeof value !== 'string' || value.length > MOST_DIGITS) return undefined;
  return /^-?\d+(?:\.\d+)?(?:\/[1-9]\d*)?$/.test(value) ? Fraction.of(value) : undefined;
}

function inputOf(entry: unknown, wrong: (key: string, found: unknown) => void): Input | undefined {
  const [id, value] = [textOf(at(entry, 'id')), fractionOf(at(entry, 'value'))];
  if (id === undefined) return undefined;
  if (!value) wrong('value', at(entry, 'value'));
  const ends = (['low', 'high'] as const).map((key) => {
    const written = at(entry, key);
    const end = fractionOf(written);
    if (written !== undefined && !end) wrong(key, written);
    return end;
  });
  const [low, high] = ends;
  return {
    id,
    value: value ?? Fraction.zero,
    ...(low && high ? { low, high } : {}),
    source: { kind: 'case' },
  };
}

function indexOf(entry: unknown): Index | undefined {
  const [id, members] = [textOf(at(entry, 'id')), listOf(at(entry, 'members'))];
  if (id === undefined || !members.every((member) => typeof member === 'string')) return undefined;
  return { id, label: same(''), members: members.map((member) => ({ id: member, label: same('') })) };
}

const NAMING: Naming = { label: same(''), unit: 'factor' };

function familyOf(
  graph: GraphBuilder,
  entry: unknown,
  known: Pick<Rebuilt, 'families' | 'inputs'> & { readonly indexes: ReadonlyMap<string, Index> },
): Family | undefined {
  const id = textOf(at(entry, 'id'));
  const index = known.indexes.get(textOf(at(entry, 'index')) ?? '');
  const args = listOf(at(entry, 'args')).map((arg) => known.families.get(textOf(arg) ?? ''));
  if (id === undefined || !index || !args.every((arg) => arg !== undefined)) return undefined;
  const [first, second] = args;
  try {
    const made = ((): Family | undefined => {
      switch (at(entry, 'op')) {
        case 'input': {
          const inputs = listOf(at(entry, 'inputs')).map((one) => known.inputs.get(textOf(one) ?? ''));
          if (args.length > 0 || !inputs.every((one) => one !== undefined)) return undefined;
          return graph.input(id, index, inputs, NAMING);
        }
        case 'add':
        case 'mul':
        case 'min':
        case 'max':
          return graph[at(entry, 'op') as 'add' | 'mul' | 'min' | 'max'](id, args, NAMING);
        case 'sub':
        case 'div':
          if (args.length !== 2 || !first || !second) return undefined;
          return graph[at(entry, 'op') as 'sub' | 'div'](id, first, second, NAMING);
        case 'cut':
          return args.length === 1 && first ? graph.cut(id, first, NAMING) : undefined;
        case 'sum': {
          const to = positionsOf(at(entry, 'to'));
          return args.length === 1 && first && to ? graph.sum(id, first, index, to, NAMING) : undefined;
        }
        case 'gather': {
          const from = positionsOf(at(entry, 'from'));
          return args.length === 1 && first && from
            ? graph.gather(id, first, index, from, NAMING)
            : undefined;
        }
        default:
          return undefined;
      }
    })();
    return made?.index === index ? made : undefined;
  } catch (error) {
    // Of the graph: an index that does not fit, a position that is none, an id that is there twice.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const positionsOf = (value: unknown): readonly number[] | undefined => {
  const list = listOf(value);
  return list.every((one): one is number => Number.isInteger(one)) ? list : undefined;
};
