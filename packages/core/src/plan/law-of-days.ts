import { addDays, type Day } from '../base/day.js';
import type { Problem } from '../base/problem.js';
import { overlap, type Span } from '../base/span.js';
import { joined } from '../base/words.js';
import type { Case } from '../case/parse.js';
import { CONSUMPTION_TAX } from '../law/consumption-tax.js';
import { type DatedRate, rateOn, spanOfRate } from '../law/dated-rate.js';
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

  /**
   * What holds for days between two changes: on those of them on which a figure can lie. Nothing where there is none;
   * that a figure states no period is told where its views are known.
   */
  on(span: Span): { tax?: DatedRate; interest?: DatedRate } {
    const days = this.observed && overlap(span, this.observed);
    const found: { tax?: DatedRate; interest?: DatedRate } = {};
    for (const { name, rates, missing } of days ? this.#tables : []) {
      const rate = days && rateDuring(rates, days);
      if (rate) found[name] = rate;
      else this.problems.push(missing(days?.from ?? span.from));
    }
    return found;
  }
}

/** The rate on days on which it does not change, with every provision or notice that it stands in. */
function rateDuring(rates: readonly DatedRate[], days: Span): DatedRate | undefined {
  const first = rateOn(rates, days.from);
  const held = rates.filter((one) => overlap(spanOfRate(one), days) && one.rate === first?.rate);
  return first && { ...first, source: joined(held.map(({ source }) => source)) };
}

function changesOf({ rates }: Table, observed: Span): Day[] {
  const borders = rates
    .flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [addDays(to, 1)] : [])])
    .filter((day) => observed.from < day && day <= observed.to);
  return [...new Set(borders)].filter(
    (day) => rateOn(rates, day)?.rate !== rateOn(rates, addDays(day, -1))?.rate,
  );
}
