import { Fraction } from '../base/fraction.js';
import { same, type Words } from '../base/words.js';
import { changed, corrected } from '../uncertainty/scenario.js';
import type { UncertaintyFields } from '../uncertainty/schema.js';
import { STUDIES } from '../uncertainty/studies.js';
import { again, type Basis, type Change, subjectsOf } from './basis.js';
import { endsOf } from './directions.js';
import { isRanged } from './swings.js';

/** The exact figures under one set of assumptions, for the plaintiffs in order and for all. */
export interface Scenario {
  /** `claimant`, `cautious`, `respondent`, or as the case names it */
  readonly id: string;
  /** what the report calls it */
  readonly label: Words;
  /** what is assumed in it, and where that comes from */
  readonly told: readonly Words[];
  /** found amount and award in yen, for the plaintiffs in order and then for all */
  readonly amounts: readonly { readonly found: Fraction; readonly award: Fraction }[];
}

const APPLIED: Words = {
  ja: 'SimilarWeb の（または出した者の書かれていない）訪問数のうち、較正されていないサイトのものに掛けた。',
  en: 'applied to visits by SimilarWeb (or by a vendor that is not named) of sites that are not calibrated.',
};

interface Position {
  readonly id: string;
  readonly label: Words;
  readonly told: readonly Words[];
  readonly change: Change;
}

/**
 * The claimant's, a cautious and the respondent's position, and those that the case names; a case's scenario with the
 * id `claimant`, `cautious` or `respondent` takes the place of ours. A rate is decided, not drawn: so judgment is shown here.
 */
export function scenarios(basis: Basis, fields: UncertaintyFields | undefined): Scenario[] {
  const own = (fields?.scenarios ?? []).map((one): Position => {
    const study = one.study && STUDIES[one.study];
    const [set, correct] = [changed(one.set ?? []), one.study && corrected(one.study)];
    return {
      id: one.id,
      label: one.label === undefined ? (study?.label ?? same(one.id)) : same(one.label),
      told: study ? [APPLIED, study.citation, study.against] : [],
      change: (input, family) => set(input, family) ?? correct?.(input),
    };
  });
  const named = new Set(own.map(({ id }) => id));
  return [...builtIn(basis).filter(({ id }) => !named.has(id)), ...own].map(({ change, ...rest }) => {
    const reading = again(basis, change);
    return {
      ...rest,
      amounts: subjectsOf(basis).map(({ found, award }) => ({
        found: reading.at(found, 0),
        award: reading.at(award, 0),
      })),
    };
  });
}

function builtIn(basis: Basis): Position[] {
  const { judgments } = basis.model;
  const others = basis.graph.families.flatMap((family) =>
    family.op === 'input'
      ? family.inputs.filter(
          (input) => isRanged(input) && input.estimate && input.estimate.kind !== 'judgment',
        )
      : [],
  );
  const [judged, estimated] = [endsOf(basis, judgments), endsOf(basis, others)];
  const position = (id: string, label: Words, told: Words, change: Change): Position => ({
    id,
    label,
    told: [told],
    change,
  });
  return [
    ...(judgments.length > 0
      ? [
          position('claimant', CLAIMANT, FOR_CLAIMANT, judged('more')),
          position('respondent', RESPONDENT, FOR_RESPONDENT, judged('less')),
        ]
      : []),
    ...(others.length > 0 ? [position('cautious', CAUTIOUS, FOR_CAUTIOUS, estimated('less'))] : []),
  ].sort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id));
}

const ORDER = ['claimant', 'cautious', 'respondent'];
const CLAIMANT: Words = { ja: '請求側の立場', en: 'claimant’s position' };
const CAUTIOUS: Words = { ja: '控えめ', en: 'cautious' };
const RESPONDENT: Words = { ja: '相手方の立場', en: 'respondent’s position' };
const FOR_CLAIMANT: Words = {
  ja: '判断（使用料率・配信料など）の幅はすべて請求側に有利な端、ほかは記載の値。',
  en: 'every range of a judgment (rate, fee) at the end that favours the claimant, all else as stated.',
};
const FOR_CAUTIOUS: Words = {
  ja: '判断は記載の値、測定と行動の幅はすべて額の小さくなる端。',
  en: 'judgments as stated, every range of a measurement or behaviour at the end that makes less.',
};
const FOR_RESPONDENT: Words = {
  ja: '判断の幅はすべて相手方に有利な端、ほかは記載の値。',
  en: 'every range of a judgment at the end that favours the respondent, all else as stated.',
};

/** Found amounts, of all together, for usage rates by fees. */
export interface Grid {
  /** usage rates, shares from low to high */
  readonly rates: readonly Fraction[];
  /** what all fees are multiplied by */
  readonly fees: readonly Fraction[];
  /** for each rate, for each fee */
  readonly found: readonly (readonly Fraction[])[];
}

const RATES = ['0.3', '0.5', '0.6', '0.7', '0.8', '0.9', '1'];
const FEES = ['0.5', '0.7', '0.8', '0.9', '1'];

/** The found amount for every usage rate and every fee of the grid; undefined where no rate stands in the formula. */
export function gridOf(basis: Basis, fields: UncertaintyFields | undefined): Grid | undefined {
  const families = basis.graph.families.filter((family) => family.op === 'input');
  const rate = families.find((family) => family.id === 'rate');
  if (!rate) return undefined;
  const stated = new Set(rate.inputs.map((input) => input.value.toText()));
  const written = fields?.grid?.rates ?? [...new Set([...RATES, ...(stated.size === 1 ? stated : [])])];
  const rates = written.map(Fraction.of).sort((a, b) => a.compare(b));
  const fees = (fields?.grid?.fees ?? FEES).map(Fraction.of).sort((a, b) => a.compare(b));
  const found = rates.map((to) =>
    fees.map((times) =>
      again(basis, (input, family) => {
        if (family === rate) return to;
        return FEE_FAMILIES.includes(family.id) ? input.value.times(times) : undefined;
      }).at(basis.total.found, 0),
    ),
  );
  return { rates, fees, found };
}

const FEE_FAMILIES = ['fee', 'feeOfAllUnits'];
