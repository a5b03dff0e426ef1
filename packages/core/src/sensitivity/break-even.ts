import { Fraction } from '../base/fraction.js';
import type { Words } from '../base/words.js';
import type { Reading } from '../formula/evaluate.js';
import { least } from '../formula/exact.js';
import type { Family } from '../formula/graph.js';
import { sliceOf } from '../formula/slice.js';
import { again, type Basis, type Subject } from './basis.js';

/** A factor, and the found amount with it. */
export interface Side {
  readonly factor: Fraction;
  readonly found: Fraction;
}

/** How far the true values of one family of inputs may lie from the stated ones before the claim is no longer reached. */
export interface BreakEven {
  /** id of the family, or `all` */
  readonly input: string;
  readonly label: Words;
  /** true/stated, of four digits: the last one with which the found amount reaches the claim; null where there is none */
  readonly factor: Fraction | null;
  /** the found amount with it, and with a factor that is one unit of the last digit further */
  readonly reached?: Side;
  readonly missed?: Side;
}

/** Families of estimates on which the found amounts rest: not claims, days or errors of other figures. */
function estimateFamilies({ graph, total }: Basis): Family[] {
  const beneath = sliceOf(graph, total.found, 0);
  return graph.families.filter(
    (family) =>
      beneath.has(family) &&
      family.op === 'input' &&
      family.inputs.some(({ estimate }) => estimate !== undefined && estimate.isError === undefined),
  );
}

/**
 * For each plaintiff and for all: each family of inputs multiplied by one factor, found by bisection on the exact
 * reading; last for all together, which is the claim over the found amount. None where no claim is stated.
 */
export function breakEvens(basis: Basis, subjects: readonly Subject[]): (readonly BreakEven[])[] {
  const families = estimateFamilies(basis).map((family) => ({ family, scaled: new Scaled(basis, family) }));
  return subjects.map(({ claim, found }) =>
    claim
      ? [
          ...families.map(({ family, scaled }) => ({
            input: family.id,
            label: family.label,
            ...crossing(scaled, found, claim),
          })),
          { input: 'all', label: ALL, factor: allTogether(basis.stated.at(found, 0), claim) },
        ]
      : [],
  );
}

const ALL: Words = { ja: 'すべて合わせて（請求額 ÷ 認定損害額）', en: 'all together (claim / found amount)' };
const NONE = { factor: null } as const;
/** Beyond these powers of ten no true value is told from a stated one: it would be another case. */
const [LEAST, MOST] = [-6, 6];

const powerOfTen = (power: number): Fraction =>
  Fraction.of(power >= 0 ? `1${'0'.repeat(power)}` : `1/1${'0'.repeat(-power)}`);

/** A factor of four digits: `digits` from 1000 to 10000, times 10^(power - 3). */
const fourDigits = (digits: number, power: number): Fraction =>
  Fraction.of(digits).times(powerOfTen(power - 3));

function allTogether(found: Fraction, claim: Fraction): Fraction | null {
  if (found.sign === 0 || claim.sign === 0) return null;
  const factor = claim.over(found);
  const power = powerBelow(factor);
  return fourDigits(
    Number(
      factor
        .over(powerOfTen(power - 3))
        .cut()
        .toText(),
    ),
    power,
  );
}

/** The greatest power of ten that is not above the value. */
function powerBelow(value: Fraction): number {
  let power = 0;
  while (value.compare(powerOfTen(power + 1)) >= 0) power += 1;
  while (value.compare(powerOfTen(power)) < 0) power -= 1;
  return power;
}

/** The found amounts with one family multiplied by a factor; each factor is computed once for all plaintiffs. */
class Scaled {
  readonly #known = new Map<string, Reading<Fraction>>();
  readonly most: Fraction | undefined;

  constructor(
    readonly basis: Basis,
    readonly family: Family,
  ) {
    this.most = mostFactor(family);
  }

  at(factor: Fraction, found: Family): Fraction {
    const key = factor.toText();
    const known = this.#known.get(key) ?? this.#again(factor);
    this.#known.set(key, known);
    return known.at(found, 0);
  }

  #again(factor: Fraction): Reading<Fraction> {
    return again(this.basis, (input, at) =>
      at === this.family && input.estimate ? input.value.times(factor) : undefined,
    );
  }
}

function crossing(scaled: Scaled, found: Family, claim: Fraction): Omit<BreakEven, 'input' | 'label'> {
  if (claim.sign === 0) return NONE;
  const reaches = (factor: Fraction) => scaled.at(factor, found).compare(claim) >= 0;
  const decade = decadeOf(scaled, found, reaches);
  if (!decade) return NONE;
  const { power, rising } = decade;
  let [low, high] = narrowed(
    scaled,
    found,
    claim,
    power,
    (digits) => reaches(fourDigits(digits, power)) === rising,
  );
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (reaches(fourDigits(middle, power)) === rising) high = middle;
    else low = middle;
  }
  const side = (digits: number): Side => {
    const factor = fourDigits(digits, power);
    return { factor, found: scaled.at(factor, found) };
  };
  const [reached, missed] = rising ? [side(high), side(low)] : [side(low), side(high)];
  return { factor: reached.factor, reached, missed };
}

/** The decade, from 10^power to 10^(power + 1), in which the found amount crosses the claim, and whether it rises with the factor. */
function decadeOf(
  scaled: Scaled,
  found: Family,
  reaches: (factor: Fraction) => boolean,
): { power: number; rising: boolean } | undefined {
  const { most } = scaled;
  const here = reaches(Fraction.one);
  const half = scaled.at(Fraction.of('1/2'), found).compare(scaled.at(Fraction.one, found));
  if (half === 0) return undefined;
  const rising = half < 0;
  if (rising === here) {
    for (let power = -1; power >= LEAST; power -= 1)
      if (reaches(powerOfTen(power)) !== here) return { power, rising };
    return undefined;
  }
  for (let power = 0; power < MOST; power += 1) {
    const top = powerOfTen(power + 1);
    const limited = most && top.compare(most) > 0 ? most : top;
    if (reaches(limited) !== here) return { power, rising };
    if (limited !== top) return undefined;
  }
  return undefined;
}

/**
 * The ends between which to halve. The found amount is nearly linear in a factor, or in its inverse: where the guess
 * that follows holds the crossing, that is shown on the exact reading, and the rest of the decade need not be tried.
 */
function narrowed(
  scaled: Scaled,
  found: Family,
  claim: Fraction,
  power: number,
  isAbove: (digits: number) => boolean,
): [number, number] {
  const at = (factor: string) => scaled.at(Fraction.of(factor), found);
  const [whole, half] = [at('1'), at('1/2')];
  const slope = whole.minus(half);
  const line =
    slope.sign > 0
      ? claim.minus(half).over(slope).plus(Fraction.one).over(Fraction.of(2))
      : whole.over(claim);
  if (line.sign <= 0) return [1000, 10_000];
  const digits = Number(
    line
      .over(powerOfTen(power - 3))
      .cut()
      .toText(),
  );
  const [low, high] = [Math.max(1000, digits - 1), Math.min(10_000, digits + 2)];
  const holds = low < high && (low === 1000 || !isAbove(low)) && (high === 10_000 || isAbove(high));
  return holds ? [low, high] : [1000, 10_000];
}

/** By how much a family of shares can be multiplied before one of them, or their sum on one site, is above the whole. */
function mostFactor(family: Family): Fraction | undefined {
  if (family.op !== 'input') return undefined;
  const factors: Fraction[] = [];
  const sums = new Map<string, Fraction>();
  const distinct = new Map(family.inputs.map((input) => [input.id, input]));
  for (const { value, estimate } of distinct.values()) {
    if (!estimate?.most) continue;
    if (value.sign > 0) factors.push(estimate.most.over(value));
    const whole = estimate.composition;
    if (whole !== undefined) sums.set(whole, (sums.get(whole) ?? Fraction.zero).plus(value));
  }
  for (const sum of sums.values()) if (sum.sign > 0) factors.push(Fraction.one.over(sum));
  return factors.length === 0 ? undefined : least(factors);
}
