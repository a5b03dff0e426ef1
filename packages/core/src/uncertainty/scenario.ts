import { Fraction, sumOf } from '../base/fraction.js';
import { type Problem, problem } from '../base/problem.js';
import type { Family, Graph, Input } from '../formula/graph.js';
import { unknownInput } from './problems.js';
import type { Change, UncertaintyFields } from './schema.js';
import { STUDIES } from './studies.js';

/** What the changes of a scenario make of an input; undefined where they leave it. An id names an input, or a whole family. */
export function changed(set: readonly Change[]): (input: Input, family: Family) => Fraction | undefined {
  return (input, family) => {
    const change = set.find(({ input: id }) => id === input.id || id === family.id);
    if (!change) return undefined;
    if (change.to !== undefined) return Fraction.of(change.to);
    if (change.times !== undefined) return input.value.times(Fraction.of(change.times));
    return change.at === 'low' ? input.low : input.high;
  };
}

/** Visits multiplied by the factor of a study, where it may speak of them. */
export const corrected =
  (study: keyof typeof STUDIES) =>
  (input: Input): Fraction | undefined =>
    input.estimate?.isCorrectable ? input.value.times(STUDIES[study].factor) : undefined;

/** Scenarios that name no input, ask for an end that is not stated, or make a share of more than the whole. */
export function scenarioProblems(graph: Graph, fields: UncertaintyFields | undefined): Problem[] {
  if (!fields?.scenarios?.length) return [];
  const inputs = graph.families.flatMap((family) =>
    family.op === 'input' ? family.inputs.map((input) => ({ input, family })) : [],
  );
  const byId = new Map<string, Input[]>();
  for (const { input, family } of inputs) {
    for (const id of new Set([input.id, family.id])) {
      const known = byId.get(id);
      if (known) known.push(input);
      else byId.set(id, [input]);
    }
  }
  const seen = new Map<string, number>();
  return fields.scenarios.flatMap(({ id, set }, n) => {
    const path = `uncertainty.scenarios[${n}]`;
    const before = seen.get(id);
    seen.set(id, n);
    const doubled = before === undefined ? [] : [scenarioTwice(path, id)];
    const changes = set ?? [];
    const wrong = changes.flatMap((change, at): Problem[] => {
      const where = `${path}.set[${at}]`;
      const named = byId.get(change.input);
      if (!named) return [unknownInput(`${where}.input`, change.input, [...byId.keys()])];
      if (change.at && named.every((input) => input.low === undefined))
        return [noEnd(`${where}.at`, change.input)];
      return [];
    });
    wrong.push(...changedTwice(inputs, changes, path));
    if (wrong.length > 0) return [...doubled, ...wrong];
    return [...doubled, ...aboveWholes(inputs, changes, `${path}.set`)];
  });
}

/** Changes that reach an input which an earlier one has changed: only one of them could hold. */
function changedTwice(
  inputs: readonly { readonly input: Input; readonly family: Family }[],
  set: readonly Change[],
  path: string,
): Problem[] {
  const twice = new Map<number, string>();
  for (const { input, family } of inputs) {
    const [, second] = set.flatMap(({ input: id }, at) => (id === input.id || id === family.id ? [at] : []));
    if (second !== undefined && !twice.has(second)) twice.set(second, input.id);
  }
  return [...twice].map(([at, id]) => inputChangedTwice(`${path}.set[${at}].input`, id));
}

/** Shares that a scenario makes more than the whole, one by one or together. */
function aboveWholes(
  inputs: readonly { readonly input: Input; readonly family: Family }[],
  set: readonly Change[],
  path: string,
): Problem[] {
  const change = changed(set);
  const sums = new Map<string, { size: Fraction; parts: Map<string, Fraction> }>();
  const above = new Set<string>();
  for (const { input, family } of inputs) {
    const value = change(input, family) ?? input.value;
    const { most, whole } = input.estimate ?? {};
    if (most && value.compare(most) > 0) above.add(family.id);
    if (!whole) continue;
    const known = sums.get(`${family.id} ${whole.id}`) ?? { size: whole.size, parts: new Map() };
    known.parts.set(input.id, value);
    sums.set(`${family.id} ${whole.id}`, known);
  }
  for (const [key, { size, parts }] of sums)
    if (sumOf(parts.values()).compare(size) > 0) above.add(key.split(' ')[0] as string);
  return [...above].map((id) => aboveWhole(path, id));
}

const scenarioTwice = (path: string, id: string): Problem =>
  problem('uncertainty.scenario-twice', 'error', { path: `${path}.id` }, id, {
    ja: ['同じ id のシナリオが二つあります。', 'どちらかの id を変えてください。'],
    en: ['Two scenarios have this id.', 'Change one of them.'],
  });

const inputChangedTwice = (path: string, id: string): Problem =>
  problem('uncertainty.scenario-input-twice', 'error', { path }, id, {
    ja: [
      `このシナリオは「${id}」を二度変えていて、どちらによるのか決まりません。`,
      '一度だけ変えてください（全体と一部を変えるときは、一つずつの入力に分けて書きます）。',
    ],
    en: [
      `This scenario changes “${id}” twice, and it is open which of the changes holds.`,
      'Change it once (for a whole and an exception, name the single inputs).',
    ],
  });

const noEnd = (path: string, id: string): Problem =>
  problem('uncertainty.no-end', 'error', { path }, id, {
    ja: [
      `「${id}」には low と high がないので、端にできません。`,
      'to に値を、または times に倍率を書いてください。',
    ],
    en: [`“${id}” has no low and high to go to.`, 'Give a value (to) or a factor (times).'],
  });

const aboveWhole = (path: string, id: string): Problem =>
  problem('uncertainty.scenario-above-whole', 'error', { path }, id, {
    ja: [
      `この変更で「${id}」が、一つで、または同じサイトの合計で、全体を超えます。`,
      '全体以下になる値か倍率にしてください。',
    ],
    en: [
      `With this change “${id}” would be more than the whole, alone or together on one site.`,
      'Make it no more than the whole.',
    ],
  });
