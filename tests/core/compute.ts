import {
  type Assessment,
  assess,
  type Chunks,
  type Problem,
  parseCase,
  readEvidence,
  render,
} from '@songai/core';

/** Files beside a case, by the path that the case writes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a case comes to: the assessment where nothing is wrong, and everything that was found on the way. */
export interface Computed {
  readonly assessment?: Assessment;
  readonly problems: readonly Problem[];
}

/** From the text of a case and the files beside it to the assessment, by the public functions alone. */
export async function compute(text: string, files: Files = {}): Promise<Computed> {
  const read = parseCase(text, 'case.yaml');
  if (!read.case) return { problems: read.problems };
  const evidence = await readEvidence(read.case, async (path): Promise<Chunks | 'missing'> => {
    const content = files[path];
    if (content === undefined) return 'missing';
    return [typeof content === 'string' ? new TextEncoder().encode(content) : content];
  });
  const done = assess(read.case, evidence);
  return {
    ...(done.assessment ? { assessment: done.assessment } : {}),
    problems: done.problems,
  };
}

/** The assessment of a case that must be without error; a failing test then shows what was wrong. */
export async function assessed(text: string, files: Files = {}): Promise<Assessment> {
  const { assessment, problems } = await compute(text, files);
  if (!assessment) throw new Error(problems.map((one) => `${one.code} ${one.message.en}`).join('\n'));
  return assessment;
}

/** The part of the JSON report that tests read. Amounts are decimal strings, or `n/d` that do not end. */
export interface ReportJson {
  readonly result: {
    readonly plaintiffs: readonly (AwardJson & { readonly id: string })[];
    readonly total: AwardJson;
  };
  readonly schedule: readonly {
    readonly title: string;
    readonly amounts: readonly { readonly plaintiff: string; readonly amount: string }[];
    readonly sites: readonly {
      readonly site: string;
      readonly from: string;
      readonly to: string;
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
  readonly totals: {
    readonly bySite: readonly { readonly site: string; readonly amount: string }[];
    readonly byMonth: readonly { readonly month: string; readonly amount: string }[];
  };
  readonly inputs: readonly {
    readonly id: string;
    readonly value: string;
    readonly source: Readonly<Record<string, unknown>> & { readonly kind: string };
  }[];
  readonly notApplied: readonly {
    readonly label: { readonly ja: string; readonly en: string };
    readonly reason: { readonly ja: string; readonly en: string };
    readonly sites: readonly string[];
  }[];
  readonly assumptions: readonly { readonly ja: string; readonly en: string }[];
  readonly working: {
    readonly indexes: readonly { readonly id: string; readonly members: readonly unknown[] }[];
    readonly families: readonly FamilyJson[];
  };
}

interface AwardJson {
  readonly found: string;
  readonly allowed: string;
  readonly lawyersFee: string | null;
  readonly award: string;
}

export interface FamilyJson {
  readonly id: string;
  readonly index: string;
  readonly op: string;
  readonly args: readonly string[];
  readonly to?: readonly number[];
  readonly from?: readonly number[];
  readonly inputs?: readonly string[];
  /** absent where the family only gathers values of another */
  readonly values?: readonly string[];
  readonly basis: readonly { readonly ja: string; readonly en: string }[];
}

export const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** The JSON report of a case that must be without error. */
export async function reportOf(text: string, files: Files = {}): Promise<ReportJson> {
  return JSON.parse(textOf(await render(await assessed(text, files), 'json', 'ja'))) as ReportJson;
}

/** Everything of one code that was found in a case, error or not. */
export async function found(code: string, text: string, files: Files = {}): Promise<readonly Problem[]> {
  return (await compute(text, files)).problems.filter((one) => one.code === code);
}

/**
 * A case as JSON: one title on one site, counted by the site itself, liable for the whole time, ¥1 a view.
 * A test gives what it is about; a key set to undefined is left out.
 */
export const caseText = (changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    format: 'songai.case/1',
    name: 'Test',
    plaintiffs: [{ id: 'p', name: 'P' }],
    defendants: [{ id: 'd', name: 'D', liability: { start: 'whole', reason: 'ran the site' } }],
    sites: [{ id: 's', name: 'S' }],
    titles: [{ id: 't', name: 'T', plaintiff: 'p' }],
    traffic: [{ title: 't', metric: 'views', value: 1000 }],
    views: [{ way: 'counter' }],
    fee: 1,
    rate: 1,
    ...changes,
  });

/** A found amount with the source that it needs. */
export const proved = (value: unknown) => ({ value, source: 'a ruling' });

/** A case that starts from found amounts: no traffic, no fee, no rate. */
export const foundText = (changes: Readonly<Record<string, unknown>>): string =>
  caseText({ traffic: undefined, views: undefined, fee: undefined, rate: undefined, ...changes });

/** Visits of a site in a month, as an entry of the case. */
export const visits = (month: string, value: number | string, site = 's', more: object = {}) => {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  return { site, from: `${month}-01`, to: `${month}-${days}`, metric: 'visits', value, ...more };
};
