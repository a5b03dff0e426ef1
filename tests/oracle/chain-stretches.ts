// Days of a title on a site on which all that bears on its amount stays the same: nothing of core is read or imported.
import { formatDay, parseDay } from './calendar.js';
import type { CaseSite, CaseTitle, ChainCase, Fee, Rate, Written } from './chain-case.js';
import type { Answering } from './chain-liable.js';
import { ONE, over, plus, ratio, read, text, times } from './chain-ratio.js';
import { type Ratio, statutoryPerCent } from './interest.js';

export interface Stretch {
  readonly title: number;
  readonly site: number;
  readonly defendants: readonly number[];
  /** positions among the holders of the title */
  readonly holders: readonly number[];
  /** statutory interest in per cent, where it decides */
  readonly perCent: number | undefined;
  /** yen for one unit, with the tax that is to be added */
  readonly fee: Ratio;
  /** what the fee is multiplied by: 1 where no tax is added */
  readonly tax: Ratio;
  readonly rate: Ratio;
  readonly uplift: Ratio;
  readonly days: ReadonlySet<number>;
}

const TAXES = [
  ['1997-04-01', 5n],
  ['2014-04-01', 8n],
  ['2019-10-01', 10n],
] as const;
const PRESETS = { 'mangamura-2024': '0.9', 'cloudflare-2025': '0.8', 'ufc-2013': '0.6' } as const;

const at = <T extends readonly [string, unknown]>(dated: readonly T[], day: number): T => {
  const begun = dated.filter(([from]) => parseDay(from) <= day);
  const last = begun[begun.length - 1];
  if (!last) throw new Error(`nothing for ${day}`);
  return last;
};

function feeOn(title: CaseTitle, fee: Fee | undefined, day: number): Ratio {
  if (title.feeOfAllUnits !== undefined) return over(read(title.feeOfAllUnits), read(title.units as Written));
  const stated = title.fee ?? fee;
  if (stated === undefined) throw new Error(`no fee of ${title.id}`);
  if (typeof stated !== 'object') return read(stated);
  if ('preset' in stated) return ratio(200);
  return read(
    at(
      stated.map(({ from, value }) => [from, value] as const),
      day,
    )[1],
  );
}

/** How often the fee has changed until a day. */
function changes(title: CaseTitle, fee: Fee | undefined, day: number): number {
  const stated = title.fee ?? fee;
  if (title.feeOfAllUnits !== undefined || typeof stated !== 'object' || 'preset' in stated) return 0;
  const begun = stated.filter(({ from }) => parseDay(from) <= day).map(({ value }) => text(read(value)));
  return begun.filter((value, at) => at > 0 && value !== begun[at - 1]).length;
}

function rateOf(rate: Rate | undefined): Ratio {
  if (rate === undefined) throw new Error('no rate');
  return read(typeof rate === 'object' ? PRESETS[rate.preset] : rate);
}

/** The stretches of a title on a site: days that are alike form one, whatever gap lies between them. */
export function stretches(
  given: ChainCase,
  answers: Answering,
  [titleAt, title]: readonly [number, CaseTitle],
  [siteAt]: readonly [number, CaseSite],
): Stretch[] {
  const found = new Map<string, Stretch & { days: Set<number> }>();
  const { delayDamages } = given;
  const rate = rateOf(title.rate ?? given.rate);
  const uplift = read((title.uplift ?? given.uplift)?.value ?? 1);
  for (const [day, { defendants, holders }] of answers) {
    const tax = given.feeTax === 'add' ? plus(ONE, ratio(at(TAXES, day)[1], 100n)) : ONE;
    const fee = times(feeOn(title, given.fee, day), tax);
    const isStatutory = delayDamages !== undefined && delayDamages.rate === undefined;
    const perCent = isStatutory ? statutoryPerCent(formatDay(day)) : undefined;
    // A fee that comes back later begins a part of its own: a title is split on the days on which its terms change.
    const turn = changes(title, given.fee, day);
    const key = [defendants.join(), holders.join(), turn, text(tax), perCent].join('|');
    const known = found.get(key);
    if (known) known.days.add(day);
    else
      found.set(key, {
        title: titleAt,
        site: siteAt,
        defendants,
        holders,
        perCent,
        fee,
        tax,
        rate,
        uplift,
        days: new Set([day]),
      });
  }
  return [...found.values()];
}
