import { assess, type Problem, parseCase, readEvidence, render } from '@songai/core';
import { assessed, caseText, compute, type ReportJson, textOf } from '../compute.js';

/** The parts of the JSON report that tests of the law over time read. */
export interface DatedReport extends Omit<ReportJson, 'result' | 'schedule'> {
  readonly result: {
    readonly plaintiffs: readonly {
      readonly id: string;
      readonly found: string;
      readonly award: string;
      readonly order: {
        readonly sums: readonly {
          readonly kind: string;
          readonly amount: string;
          readonly defendants: readonly string[];
          readonly rate: string | null;
          readonly rateSource?: { readonly ja: string; readonly en: string };
        }[];
        readonly interest: readonly {
          readonly principal: string;
          readonly rate: string;
          readonly from: string;
          readonly amount: string | null;
        }[];
        readonly defendants: readonly {
          readonly id: string;
          readonly award: string;
          readonly joint: readonly { readonly with: readonly string[]; readonly amount: string }[];
        }[];
      };
    }[];
    readonly total: { readonly found: string; readonly award: string };
  };
  readonly schedule: readonly {
    readonly title: string;
    readonly amounts: readonly {
      readonly plaintiff: string;
      readonly share: string;
      readonly amount: string;
    }[];
    readonly sites: readonly {
      readonly site: string;
      readonly from: string | null;
      readonly to: string | null;
      readonly runs?: readonly { readonly from: string | null; readonly to: string | null }[];
      readonly views: string;
      readonly fee: string;
      readonly rate: string;
      readonly rateStanding?: { readonly ja: string; readonly en: string };
      readonly uplift?: string;
      readonly amount: string;
    }[];
  }[];
  readonly liability: readonly {
    readonly defendant: string;
    readonly title: string;
    readonly site: string;
    readonly notice?: { readonly date: string };
    readonly from?: string | null;
    readonly to?: string | null;
    readonly runs?: readonly { readonly from: string | null; readonly to: string | null }[];
    readonly steps: readonly { readonly ja: string; readonly en: string }[];
  }[];
  readonly notices: readonly { readonly date: string; readonly starts: boolean }[];
  readonly limitation: {
    readonly filed: string;
    readonly items: readonly {
      readonly plaintiff: string;
      readonly defendant: string;
      readonly knowledge: string | null;
      readonly years: number;
      readonly through: string;
      readonly amount: string;
      readonly titles: readonly { readonly title: string; readonly amount: string }[];
    }[];
  } | null;
  readonly assumptions: readonly { readonly ja: string; readonly en: string }[];
}

export const datedReport = async (text: string): Promise<DatedReport> =>
  JSON.parse(textOf(await render(await assessed(text), 'json', 'ja'))) as DatedReport;

/** The lines of the report in one language. */
export const linesOf = async (text: string, lang: 'ja' | 'en'): Promise<readonly string[]> =>
  textOf(await render(await assessed(text), 'md', lang)).split('\n');

/** The problems of a case, as of a day. */
export async function problemsAsOf(text: string, asOf?: string): Promise<readonly Problem[]> {
  const { case: read, problems } = parseCase(text, 'case.yaml');
  if (!read) return problems;
  const evidence = await readEvidence(read, async () => 'missing');
  return assess(read, evidence, asOf === undefined ? {} : { asOf }).problems;
}

/** Code, severity and place of all that was found. */
export const told = (problems: readonly Problem[]) =>
  problems.map(({ code, severity, place }) => [code, severity, place.path]);
export const toldOf = async (text: string) => told((await compute(text)).problems);

/** Ten visits on each day of the months, by default of April and May 2020: 300 and 310. */
export const tenADay = (months: readonly string[] = ['2020-04', '2020-05'], site = 's') =>
  months.map((month) => {
    const to = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0));
    return {
      site,
      from: `${month}-01`,
      to: to.toISOString().slice(0, 10),
      metric: 'visits',
      value: 10 * to.getUTCDate(),
    };
  });

/** A title that has all of its site. */
export const title = (more: Readonly<Record<string, unknown>> = {}) => ({
  id: 't',
  name: 'T',
  plaintiff: 'p',
  share: 1,
  ...more,
});

/** A defendant who answers from a day on, or for the whole time. */
export const liableFrom = (id: string, date?: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  name: id.toUpperCase(),
  liability: {
    ...(date === undefined ? { start: 'whole' } : { start: 'date', date }),
    reason: 'ran it',
    ...more,
  },
});

/** A defendant who answers a month after a notice. */
export const notified = (id = 'd', more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  name: id.toUpperCase(),
  liability: { start: 'notice', graceMonths: 1, ...more },
});

/**
 * A case of April and May 2020 with ten views a day at ¥1 each, so that a day is worth ¥10. One page a visit; one
 * title, one site, one plaintiff, one defendant who answers for the whole time, unless a test changes it.
 */
export const dated = (changes: Readonly<Record<string, unknown>> = {}): string =>
  caseText({
    titles: [title()],
    traffic: tenADay(),
    views: [{ way: 'title-share', pagesPerVisit: 1 }],
    ...changes,
  });

/** Views of each title on each site and run of days, as `t s 2020-05-11 – 2020-05-31: 210`. */
export const viewsOf = ({ schedule }: DatedReport): readonly string[] =>
  schedule.flatMap((one) =>
    one.sites.map(({ site, from, to, runs, views }) => {
      const days = (runs ?? [{ from, to }]).map((run) => `${run.from ?? ''} – ${run.to ?? ''}`);
      return `${one.title} ${site} ${days.join(', ')}: ${views}`;
    }),
  );

/** What each plaintiff is found to have lost, by id. */
export const foundOf = ({ result }: DatedReport): Record<string, string> =>
  Object.fromEntries(result.plaintiffs.map(({ id, found }) => [id, found]));
