import { Fraction, sumOf } from '../base/fraction.js';
import type { Words } from '../base/words.js';
import { least } from '../formula/exact.js';
import type { Family } from '../formula/graph.js';
import { sliceOf } from '../formula/slice.js';
import { again, type Basis, type Subject } from './basis.js';

/** A factor, and the found amount with it. */
export interface Side {
  /** true/stated */
  readonly factor: Fraction;
  /** the found amount with it, in yen */
  readonly found: Fraction;
}

/** How far the true values of one family of inputs may lie from the stated ones before the claim is no longer reached. */
export interface BreakEven {
  /** id of the family, or `all` */
  readonly input: string;
  /** what the family is called */
  readonly label: Words;
  /** true/stated, of four digits: the last one with which the found amount reaches the claim; null where there is none */
  readonly factor: Fraction | null;
  /** the factor and the found amount with it; absent where there is none */
  readonly reached?: Side;
  /** the same with a factor that is one unit of the last digit further */
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
  const families = estimateFamilies(basis).map((family) => {
    const scaled = new Scaled(basis, family, subjects);
    return subjects.map(({ claim }, at) => ({
      input: family.id,
      label: family.label,
      ...(claim ? crossing(scaled, at, claim) : NONE),
    }));
  });
  return subjects.map(({ claim, found }, at) =>
    claim
      ? [
          ...families.map((ofAll) => ofAll[at] as BreakEven),
          { input: 'all', label: ALL, factor: allTogether(basis.stated.at(found, 0), claim) },
        ]
      : [],
  );
}

const ALL: Words = {
  ja: 'すべての入力を合わせた積（請求額 ÷ 認定損害額）',
  en: 'the product of all inputs together (claim / found amount)',
};
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
  const digits = factor.over(powerOfTen(power - 3));
  const whole = digits.cut();
  // The last one that reaches the claim: what lies between two four-digit factors goes to the upper one.
  return fourDigits(Number(whole.toText()) + (whole.equals(digits) ? 0 : 1), power);
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
  readonly #known = new Map<string, readonly Fraction[]>();
  readonly most: Fraction | undefined;

  constructor(
    readonly basis: Basis,
    readonly family: Family,
    readonly subjects: readonly Subject[],
  ) {
    this.most = mostFactor(family);
    this.#known.set(
      '1',
      subjects.map(({ found }) => basis.stated.at(found, 0)),
    );
  }

  at(factor: Fraction, subject: number): Fraction {
    const key = factor.toText();
    const known = this.#known.get(key) ?? this.#again(factor);
    this.#known.set(key, known);
    return known[subject] as Fraction;
  }

  #again(factor: Fraction): readonly Fraction[] {
    const reading = again(this.basis, (input, at) =>
      at === this.family && input.estimate ? input.value.times(factor) : undefined,
    );
    return this.subjects.map(({ found }) => reading.at(found, 0));
  }
}

function crossing(scaled: Scaled, subject: number, claim: Fraction): Omit<BreakEven, 'input' | 'label'> {
  const [whole, half] = [scaled.at(Fraction.one, subject), scaled.at(Fraction.of('1/2'), subject)];
  const nearby = whole.compare(half);
  // A cap or a cut may hide near 1 what shows farther away.
  const far = () => scaled.at(powerOfTen(MOST), subject).compare(scaled.at(powerOfTen(LEAST), subject));
  const change = nearby === 0 ? far() : nearby;
  if (claim.sign === 0 || change === 0) return NONE;
  const rising = change > 0;
  const reaches = (factor: Fraction) => scaled.at(factor, subject).compare(claim) >= 0;
  /** Whether a factor of four digits lies on the upper side of the crossing. */
  const isAbove = (digits: number, power: number) => reaches(fourDigits(digits, power)) === rising;
  const bracket = guessed(whole, half, claim, scaled.most, isAbove) ?? decadeOf(reaches, rising, scaled.most);
  if (!bracket) return NONE;
  const { power } = bracket;
  let { low, high } = bracket;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isAbove(middle, power)) high = middle;
    else low = middle;
  }
  const side = (digits: number): Side => {
    const factor = fourDigits(digits, power);
    return { factor, found: scaled.at(factor, subject) };
  };
  const [reached, missed] = rising ? [side(high), side(low)] : [side(low), side(high)];
  // A share cannot be more than the whole: then no true value makes it reach the claim.
  if (scaled.most && reached.factor.compare(scaled.most) > 0) return NONE;
  return { factor: reached.factor, reached, missed };
}

/** Two factors of four digits, in thousandths of 10^power, between which the found amount crosses the claim. */
interface Bracket {
  readonly power: number;
  readonly low: number;
  readonly high: number;
}

/** The decade in which the found amount crosses the claim. */
function decadeOf(
  reaches: (factor: Fraction) => boolean,
  rising: boolean,
  most: Fraction | undefined,
): Bracket | undefined {
  const here = reaches(Fraction.one);
  const decade = (power: number) => ({ power, low: 1000, high: 10_000 });
  if (rising === here) {
    for (let power = -1; power >= LEAST; power -= 1)
      if (reaches(powerOfTen(power)) !== here) return decade(power);
    return undefined;
  }
  for (let power = 0; power < MOST; power += 1) {
    const top = powerOfTen(power + 1);
    const limited = most && top.compare(most) > 0 ? most : top;
    if (reaches(limited) !== here) return decade(power);
    if (limited !== top) return undefined;
  }
  return undefined;
}

/**
 * The found amount is nearly linear in a factor, or in its inverse. Where the exact reading shows the crossing between
 * the two four-digit factors that follow from that, no others need be tried.
 */
function guessed(
  whole: Fraction,
  half: Fraction,
  claim: Fraction,
  most: Fraction | undefined,
  isAbove: (digits: number, power: number) => boolean,
): Bracket | undefined {
  const slope = whole.minus(half);
  const guess =
    slope.sign > 0
      ? claim.minus(half).over(slope).plus(Fraction.one).over(Fraction.of(2))
      : whole.over(claim);
  if (guess.sign <= 0 || guess.compare(powerOfTen(LEAST)) < 0 || guess.compare(powerOfTen(MOST)) > 0)
    return undefined;
  const power = powerBelow(guess);
  const low = Number(
    guess
      .over(powerOfTen(power - 3))
      .cut()
      .toText(),
  );
  if (most && fourDigits(low + 1, power).compare(most) > 0) return undefined;
  return !isAbove(low, power) && isAbove(low + 1, power) ? { power, low, high: low + 1 } : undefined;
}

/** By how much a family of shares can be multiplied before one of them, or their sum on one site, is above the whole. */
function mostFactor(family: Family): Fraction | undefined {
  if (family.op !== 'input') return undefined;
  const factors: Fraction[] = [];
  const wholes = new Map<string, { size: Fraction; parts: Map<string, Fraction> }>();
  for (const { id, value, estimate } of family.inputs) {
    const { most, whole } = estimate ?? {};
    if (most && value.sign > 0) factors.push(most.over(value));
    if (!whole) continue;
    const known = wholes.get(whole.id) ?? { size: whole.size, parts: new Map() };
    known.parts.set(id, value);
    wholes.set(whole.id, known);
  }
  for (const { size, parts } of wholes.values()) {
    const sum = sumOf(parts.values());
    if (sum.sign > 0) factors.push(size.over(sum));
  }
  return factors.length === 0 ? undefined : least(factors);
}
