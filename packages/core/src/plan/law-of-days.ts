import { addDays, type Day } from '../base/day.js';
import { commonDays } from '../base/day-set.js';
import type { Problem } from '../base/problem.js';
import type { Span } from '../base/span.js';
import type { Case } from '../case/parse.js';
import { CONSUMPTION_TAX } from '../law/consumption-tax.js';
import { type DatedRate, rateOn } from '../law/dated-rate.js';
import { STATUTORY_INTEREST } from '../law/interest-rates.js';
import { noTaxRate, rateNotFixed } from '../law/problems.js';

interface Table {
  readonly name: 'tax' | 'interest';
  readonly rates: readonly DatedRate[];
  readonly missing: (day: Day) => Problem;
}

/**
 * The consumption tax and the statutory rate of interest of each day, where the case asks for them. Only where a figure
 * can lie do their changes matter: an open period is not parted for years of which nothing was observed.
 */
export class LawOfDays {
  readonly #tables: readonly Table[];
  /** days inside the figures on which a rate becomes another */
  readonly changes: readonly Day[];

  constructor(
    { fields: { delayDamages, feeTax, law } }: Case,
    readonly observed: Span | undefined,
    readonly problems: Problem[],
  ) {
    this.#tables = [
      ...(feeTax === 'add'
        ? [
            {
              name: 'tax' as const,
              rates: [...CONSUMPTION_TAX, ...(law?.consumptionTax ?? [])],
              missing: (day: Day) => noTaxRate({ path: 'feeTax' }, day),
            },
          ]
        : []),
      // A tort is in delay at once: its own day decides the rate (Civil Code 404, 419(1)).
      ...(delayDamages && !delayDamages.rate
        ? [
            {
              name: 'interest' as const,
              rates: [...STATUTORY_INTEREST, ...(law?.interestRates ?? [])],
              missing: (day: Day) => rateNotFixed({ path: 'delayDamages' }, day),
            },
          ]
        : []),
    ];
    this.changes = observed ? this.#tables.flatMap((table) => changesOf(table, observed)) : [];
  }

  /** What holds for days between two changes: told by the first of them on which a figure can lie. */
  on(span: Span): { tax?: DatedRate; interest?: DatedRate } {
    const day = (this.observed && commonDays([span], [this.observed])[0]?.from) ?? span.from;
    const found: { tax?: DatedRate; interest?: DatedRate } = {};
    for (const { name, rates, missing } of this.#tables) {
      const rate = rateOn(rates, day);
      if (rate) found[name] = rate;
      else this.problems.push(missing(day));
    }
    return found;
  }
}

function changesOf({ rates }: Table, observed: Span): Day[] {
  const borders = rates
    .flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [addDays(to, 1)] : [])])
    .filter((day) => observed.from < day && day <= observed.to);
  return [...new Set(borders)].filter(
    (day) => rateOn(rates, day)?.rate !== rateOn(rates, addDays(day, -1))?.rate,
  );
}
