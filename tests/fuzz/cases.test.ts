import fc from 'fast-check';
import { stringify } from 'yaml';
import { caseHolds, type Files } from './case-run.js';
import { type CaseSample, type Graft, graftsOf, KEYS, LOOSE_FILES, SAMPLES, SCHEMA } from './case-samples.js';
import { fuzz } from './runs.js';
import { valuesOf } from './schema-values.js';
import { textChanges, textWith, YAML_TOKENS } from './text-changes.js';
import { changed, changes, copyOf, type Tree } from './tree.js';

/** A case as it is written, beside the files of a sample, which a counterexample need not list. */
interface Input {
  readonly text: string;
  readonly beside: string;
  readonly lot: number;
}

const NONE: Files = new Map();
const FILES: ReadonlyMap<string, Files> = new Map([
  ['loose', LOOSE_FILES],
  ...SAMPLES.map(({ name, files }) => [name, files] as const),
]);

const holds = ({ text, beside, lot }: Input): Promise<string> =>
  caseHolds(text, FILES.get(beside) ?? NONE, lot);

type Style = 'json' | 'lines' | 'block' | 'flow' | 'folded';
const styles = fc.constantFrom<Style>('json', 'json', 'lines', 'block', 'flow', 'folded');
const lots = fc.nat(99);
const samples = fc.constantFrom(...SAMPLES);

function yamlOf(data: Tree, style: Style): string {
  if (style === 'block') return stringify(data);
  if (style === 'flow') return stringify(data, { collectionStyle: 'flow', lineWidth: 0 });
  return stringify(data, { lineWidth: 20, defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' });
}

function textOf(data: Tree, style: Style): string {
  if (style === 'lines') return JSON.stringify(data, undefined, 1) ?? '';
  try {
    if (style !== 'json') return yamlOf(data, style);
  } catch (error) {
    // The library that writes YAML goes less deep than the one of JSON.
    if (!(error instanceof RangeError)) throw error;
  }
  return JSON.stringify(data) ?? '';
}

fuzz(
  'an example of which some entries are others',
  fc.tuple(samples, changes(4), styles, lots).map(([{ data, name }, all, style, lot]) => ({
    text: textOf(changed(data, all, KEYS), style),
    beside: name,
    lot,
  })),
  holds,
);

/** Puts in what the schema allows, where it allows it. */
function grafted(data: Tree, all: readonly (readonly [Graft, unknown])[]): Tree {
  const copy = copyOf(data);
  for (const [{ path, key }, value] of all) {
    let holder = copy;
    for (const step of path) holder = (holder as Record<string, Tree> | undefined)?.[step];
    // What was put in before may have taken its place.
    if (typeof holder === 'object' && holder !== null) (holder as Record<string, Tree>)[key] = value;
  }
  return copy;
}

const graftsInto = ({ data }: CaseSample) => {
  const sites = graftsOf(data);
  const one = fc
    .constantFrom(...sites)
    .chain((graft) => fc.tuple(fc.constant(graft), valuesOf(graft.schema, graft.key)));
  return fc.array(one, { minLength: 1, maxLength: 3 });
};

fuzz(
  'an example with entries as the schema allows them',
  samples.chain((sample) =>
    fc.tuple(graftsInto(sample), styles, lots).map(([all, style, lot]) => ({
      text: textOf(grafted(sample.data, all), style),
      beside: sample.name,
      lot,
    })),
  ),
  holds,
);

fuzz(
  'a case made by the schema alone',
  fc
    .tuple(valuesOf(SCHEMA), styles, lots)
    .map(([data, style, lot]) => ({ text: textOf(data, style), beside: 'loose', lot })),
  holds,
);

fuzz(
  'a text that was a case before letters of it changed',
  fc
    .tuple(samples, textChanges(YAML_TOKENS, 4), lots)
    .map(([{ text, name }, all, lot]) => ({ text: textWith(text, all), beside: name, lot })),
  holds,
);
