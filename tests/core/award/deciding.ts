import { assess, type Problem, parseCase, readEvidence, render } from '@songai/core';
import { caseText, textOf } from '../compute.js';

/** What the JSON report says of the order for one plaintiff. */
export interface Decided {
  readonly id: string;
  readonly loss: string;
  readonly found: string;
  readonly allowed: string;
  readonly lawyersFee: string | null;
  readonly award: string;
  readonly bounds: { readonly award: { readonly low: string; readonly high: string } } | null;
  readonly order: {
    readonly sums: readonly {
      readonly kind: string;
      readonly amount: string;
      readonly defendants: readonly string[];
      readonly rate: string | null;
      readonly starts: readonly { readonly defendant: string; readonly from: string }[];
    }[];
    readonly interest: readonly {
      readonly principal: string;
      readonly rate: string;
      readonly from: string;
      readonly until: string | null;
      readonly defendants: readonly string[];
      readonly amount: string | null;
      readonly nextDays: readonly {
        readonly from: string;
        readonly to: string | null;
        readonly perDay: string;
      }[];
    }[];
    readonly defendants: readonly {
      readonly id: string;
      readonly award: string;
      readonly joint: readonly { readonly with: readonly string[]; readonly amount: string }[];
      readonly delayDamages: string | null;
    }[];
    readonly delayDamages: string | null;
    readonly accrued: readonly { readonly amount: string; readonly defendants: readonly string[] }[];
    readonly text: { readonly ja: readonly string[]; readonly en: readonly string[] };
  };
}

export interface Report {
  readonly result: { readonly plaintiffs: readonly Decided[] };
  readonly demand: { readonly ja: readonly string[]; readonly en: readonly string[] };
}

/** From the text of a case to its JSON report, or to what is wrong with it. */
export async function decide(
  text: string,
  asOf?: string,
): Promise<{ readonly report?: Report; readonly problems: readonly Problem[] }> {
  const read = parseCase(text, 'case.yaml');
  if (!read.case) return { problems: read.problems };
  const evidence = await readEvidence(read.case, async () => 'missing');
  const { assessment, problems } = assess(read.case, evidence, asOf === undefined ? {} : { asOf });
  if (!assessment) return { problems };
  return { report: JSON.parse(textOf(await render(assessment, 'json', 'ja'))) as Report, problems };
}

/** The report of a case that must be without error. */
export async function reported(text: string, asOf?: string): Promise<Report> {
  const { report, problems } = await decide(text, asOf);
  if (!report) throw new Error(problems.map(({ code, message }) => `${code}: ${message.en}`).join('\n'));
  return report;
}

/** What is decided for the one plaintiff of a case. */
export const decided = async (text: string, asOf?: string): Promise<Decided> =>
  (await reported(text, asOf)).result.plaintiffs[0] as Decided;

/** Everything that is wrong with a case: how bad, what, where, and the value. */
export const complaints = async (text: string, asOf?: string) =>
  (await decide(text, asOf)).problems.map(({ severity, code, place, value }) =>
    [severity, code, place.path, ...(value === undefined ? [] : [value])].join(' '),
  );

/** Views of a title on the only site, ¥1 each. */
export const figure = (title: string, from: string, to: string, value: number | string, site?: string) => ({
  title,
  ...(site === undefined ? {} : { site }),
  from,
  to,
  metric: 'views',
  value,
});
export const january = (value: number, title = 't') => figure(title, '2021-01-01', '2021-01-31', value);
export const february = (value: number, title = 't') => figure(title, '2021-02-01', '2021-02-28', value);
export const march = (value: number, title = 't') => figure(title, '2021-03-01', '2021-03-31', value);

const NAMES: Readonly<Record<string, string>> = { a: '甲', b: '乙', c: '丙' };

/** A defendant a (甲), b (乙) or c (丙), liable for the whole time or from a day on. */
export const debtor = (
  id: string,
  more: { readonly from?: string; readonly to?: string; readonly served?: string } = {},
) => ({
  id,
  name: NAMES[id] ?? id,
  ...(more.served === undefined ? {} : { served: more.served }),
  liability: {
    ...(more.from === undefined ? { start: 'whole' } : { start: 'date', date: more.from }),
    reason: 'ran the site',
    ...(more.to === undefined ? {} : { ends: [{ date: more.to, reason: 'left it' }] }),
  },
});

/** ¥1,000 of January 2021 against 甲 alone; a test gives what it is about. */
export const suit = (changes: Readonly<Record<string, unknown>> = {}): string =>
  caseText({ defendants: [debtor('a')], traffic: [january(1000)], ...changes });

/** The plaintiff of the suit, with what it claims. */
export const claiming = (claim: unknown) => [{ id: 'p', name: 'P', claim }];
