// What a case came to, in words that can be compared: of the oracle, and of core's JSON report.
import type { ChainCase } from './chain-case.js';
import type { Settled } from './chain-oracle.js';
import { text } from './chain-ratio.js';
import { expected, type PlaintiffJson, reported } from './compare.js';

export interface Outcome {
  readonly plaintiffs: readonly ReturnType<typeof expected>[];
  /** of a title and plaintiff, for each part of its days; nothing left out but what comes to nothing */
  readonly amounts: readonly string[];
  /** of a title on a site: views, fee, rate, amount; those that no figure touches, or with no views, left out */
  readonly stretches: readonly string[];
  /** of a title on a site in a month: views, amount */
  readonly lines: readonly string[];
}

export interface ChainReport {
  readonly result: { readonly plaintiffs: readonly PlaintiffJson[] };
  readonly schedule: readonly {
    readonly title: string;
    readonly amounts: readonly {
      readonly plaintiff: string;
      readonly amount: string;
    }[];
    readonly sites: readonly {
      readonly site: string;
      readonly views: string;
      readonly fee: string;
      readonly rate: string;
      readonly amount: string;
    }[];
  }[];
  readonly lines: readonly {
    readonly title: string;
    readonly site: string;
    readonly month: string;
    readonly views: string;
    readonly amount: string;
  }[];
}

export function outcomeOf(
  { due, judged }: Extract<Settled, { readonly due: unknown }>,
  given: ChainCase,
): Outcome {
  const title = (at: number) => given.titles[at]?.id ?? '';
  const site = (at: number) => given.sites[at]?.id ?? '';
  const isDated = given.delayDamages?.until !== undefined;
  return {
    plaintiffs: judged.map((one) => expected(one, isDated)),
    amounts: due.holdings
      .filter(({ amount }) => amount.over > 0n)
      .map((one) => `${title(one.title)} p${one.plaintiff}: ${text(one.amount)}`)
      .sort(),
    stretches: due.stretches
      .filter(({ views }) => views.over > 0n)
      .map(
        (one) =>
          `${title(one.title)} ${site(one.site)}: ${[one.views, one.fee, one.rate, one.amount].map(text).join(' ')}`,
      )
      .sort(),
    lines: due.lines
      .map(
        (one) => `${title(one.title)} ${site(one.site)} ${one.month}: ${text(one.views)} ${text(one.amount)}`,
      )
      .sort(),
  };
}

export function outcomeOfReport({ result, schedule, lines }: ChainReport): Outcome {
  return {
    plaintiffs: result.plaintiffs.map(reported),
    amounts: schedule
      .flatMap(({ title, amounts }) =>
        amounts.flatMap((one) => (one.amount === '0' ? [] : `${title} ${one.plaintiff}: ${one.amount}`)),
      )
      .sort(),
    stretches: schedule
      .flatMap(({ title, sites }) =>
        sites.flatMap(({ site, views, fee, rate, amount }) =>
          views === '0' ? [] : `${title} ${site}: ${views} ${fee} ${rate} ${amount}`,
        ),
      )
      .sort(),
    lines: lines.map((one) => `${one.title} ${one.site} ${one.month}: ${one.views} ${one.amount}`).sort(),
  };
}
