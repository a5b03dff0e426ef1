import { addDays, type Day } from '../base/day.js';
import type { Problem } from '../base/problem.js';
import { sourceOf } from '../base/quantity.js';
import type { Source } from '../base/source.js';
import { joined, type Words } from '../base/words.js';
import type { Item } from './claimant.js';
import { beforeTheTort, notServed, servedBeforeTheTort, tortDaysUnknown } from './delay-problems.js';
import type { DelayFields } from './schema.js';

/** A defendant as interest sees it. */
export interface Debtor {
  readonly name: string;
  readonly served?: Day | undefined;
}

/** From when a defendant owes delay damages on something, and why from then. */
export interface DelayStart {
  /** position of the defendant */
  readonly defendant: number;
  readonly from: Day;
  readonly why: Words;
  /** interest before it was settled by a payment */
  readonly isSettled?: true;
}

/** Delay damages on a sum: the rate a year, and from when for each defendant who owes it. */
export interface DelayTerms {
  readonly rate: { readonly value: string; readonly source: Source };
  readonly starts: readonly DelayStart[];
}

/** Rates that are alike, as one that names the sources of all. */
export function oneRate(rates: readonly DelayTerms['rate'][]): DelayTerms['rate'] | undefined {
  const [first] = rates;
  const notes = rates.flatMap(({ source }) => source.note ?? []);
  return (
    first && { ...first, source: { ...first.source, ...(notes.length > 0 ? { note: joined(notes) } : {}) } }
  );
}

/**
 * The terms of each sum. The rate is that of the first moment of delay, which for a tort is its own day, and stays even
 * where interest is claimed from later only (Civil Code 404, 419(1)).
 */
export class Delay {
  readonly problems: Problem[] = [];
  readonly #early = new Map<string, { last: Day; problem: Problem }>();

  constructor(
    readonly fields: DelayFields,
    readonly debtors: readonly Debtor[],
    /** the last day of all that is sued for; absent where it is not known */
    readonly lastDay: Day | undefined,
    /** the first one */
    readonly firstDay: Day | undefined,
  ) {
    debtors.forEach(({ name, served }, at) => {
      if (served !== undefined && firstDay !== undefined && served < firstDay)
        this.problems.push(servedBeforeTheTort(`defendants[${at}].served`, name, served, firstDay));
    });
  }

  /** Of an item of the loss; undefined where a problem was found. */
  of(item: Item): DelayTerms | undefined {
    const { start, date } = this.fields;
    const last = item.tort?.to;
    const rate = this.#rate(item);
    const starts = item.defendants.flatMap((at) => this.#start(at, start, date, last, item.path));
    if (!rate || starts.length < item.defendants.length) return undefined;
    return { rate, starts };
  }

  /**
   * Of the lawyer's fee: it falls into delay with the tort; where each title has a day of its own, with the last one.
   * @param items the part of the loss with which the fee goes
   */
  ofFee(items: readonly Item[]): DelayTerms | undefined {
    const own = this.fields.lawyerFee;
    const last = latest(items);
    if (!last) return undefined;
    const rate = this.#rate(last);
    const { start: damages, date: damagesDate } = this.fields;
    const start = own?.start ?? damages;
    const date = own ? own.date : damagesDate;
    const starts = last.defendants.flatMap((at) =>
      this.#start(at, start, date, last.tort?.to, last.path, own ? 'delayDamages.lawyerFee' : undefined).map(
        (begin) => (start === 'item' ? { ...begin, why: LAST_DAY } : begin),
      ),
    );
    if (!rate || starts.length < last.defendants.length) return undefined;
    return { rate, starts };
  }

  #rate({ interest, path, tort }: Item): DelayTerms['rate'] | undefined {
    const { rate } = this.fields;
    if (rate) return { value: rate.value, source: sourceOf(rate, 'delayDamages.rate') };
    if (!interest || !tort) {
      this.problems.push(tortDaysUnknown(path));
      return undefined;
    }
    return { value: interest.rate, source: { kind: 'case', note: interest.source } };
  }

  #start(
    defendant: number,
    start: DelayFields['start'],
    date: Day | undefined,
    last: Day | undefined,
    path: string,
    where = 'delayDamages',
  ): DelayStart[] {
    const begin = this.#begin(defendant, start, date, last, path, where);
    if (!begin) return [];
    if (last !== undefined && begin.from < last) {
      this.#tooEarly(begin.place, begin.from, last);
      return [];
    }
    return [{ defendant, from: begin.from, why: begin.why }];
  }

  /** One cause is told once, with the last day of all that it is too early for. */
  #tooEarly(place: string, from: Day, last: Day): void {
    const key = `${place} ${from}`;
    const known = this.#early.get(key);
    if (known && known.last >= last) return;
    if (known) this.problems.splice(this.problems.indexOf(known.problem), 1);
    const problem = beforeTheTort(place, from, last);
    this.#early.set(key, { last, problem });
    this.problems.push(problem);
  }

  #begin(
    defendant: number,
    start: DelayFields['start'],
    date: Day | undefined,
    last: Day | undefined,
    path: string,
    where: string,
  ): { from: Day; why: Words; place: string } | undefined {
    if (start === 'date') {
      // Where the date is missing, the case's own check says so.
      return date === undefined
        ? undefined
        : {
            from: date,
            why: { ja: 'ケースが定めた日', en: 'the day that the case states' },
            place: `${where}.date`,
          };
    }
    if (start === 'service') {
      const debtor = this.debtors[defendant];
      const place = `defendants[${defendant}].served`;
      if (debtor?.served === undefined) {
        this.problems.push(notServed(place, debtor?.name ?? ''));
        return undefined;
      }
      const why = {
        ja: `訴状送達の日（${debtor.served}）の翌日`,
        en: `the day after service of the complaint (${debtor.served})`,
      };
      return { from: addDays(debtor.served, 1), why, place };
    }
    const from = start === 'item' ? last : this.lastDay;
    if (from === undefined) {
      this.problems.push(tortDaysUnknown(path));
      return undefined;
    }
    return {
      from,
      why:
        start === 'item'
          ? {
              ja: 'その項目（作品を条件の同じ日に分けたもの）の不法行為の最終日',
              en: 'the last day of the tort of the item (a title, by days that are alike)',
            }
          : LAST_DAY,
      place: where,
    };
  }
}

const LAST_DAY: Words = { ja: '不法行為の最終日', en: 'the last day of the tort' };

const latest = (items: readonly Item[]): Item | undefined =>
  items.reduce<Item | undefined>(
    (a, b) => (a && (a.tort?.to ?? '') >= (b.tort?.to ?? '') ? a : b),
    undefined,
  );
