// The part of a case file that the chain draws and its oracle reads, as JSON; days are 'YYYY-MM-DD'.

/** A number as a case writes it. */
export type Written = string | number;

export interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface CaseDefendant {
  readonly id: string;
  readonly name: string;
  readonly served?: string | undefined;
  readonly sites?: readonly string[] | undefined;
  readonly liability: {
    readonly start: 'notice' | 'date' | 'whole';
    readonly graceMonths?: number | undefined;
    readonly date?: string | undefined;
    readonly reason?: string | undefined;
    readonly known?: readonly Turn[] | undefined;
    readonly ends?: readonly Turn[] | undefined;
  };
}

/** A day on which liability begins or ends, for a title or a site or all of them. */
export interface Turn {
  readonly date: string;
  readonly title?: string | undefined;
  readonly site?: string | undefined;
  readonly reason: string;
}

export interface CaseNotice {
  readonly date: string;
  readonly to: string;
  readonly title?: readonly string[] | undefined;
  readonly site?: readonly string[] | undefined;
  readonly urls?: readonly string[] | undefined;
}

export interface CaseSite {
  readonly id: string;
  readonly name: string;
  readonly domains: readonly string[];
  readonly units?: Written | undefined;
  readonly closed?: string | undefined;
  readonly online?: readonly Days[] | undefined;
}

export interface Right extends Days {
  readonly kind: string;
  readonly terms?: readonly Days[] | undefined;
}

interface CaseHolder {
  readonly plaintiff: string;
  readonly share: Written;
  readonly claim?: Written | undefined;
  readonly right?: Right | undefined;
}

export type Fee =
  | Written
  | { readonly preset: 'fast-movies-2023' }
  | readonly { readonly from: string; readonly value: Written }[];

export type Rate = Written | { readonly preset: 'mangamura-2024' | 'cloudflare-2025' | 'ufc-2013' };

interface Uplift {
  readonly value: Written;
  readonly reason: string;
}

export interface CaseTitle {
  readonly id: string;
  readonly name: string;
  readonly plaintiff?: string | undefined;
  readonly holders?: readonly CaseHolder[] | undefined;
  readonly claim?: Written | undefined;
  readonly right?: Right | undefined;
  readonly sites?: readonly string[] | undefined;
  readonly online?: readonly (Days & { readonly site?: string | undefined })[] | undefined;
  readonly units?: Written | undefined;
  readonly pages?: Written | undefined;
  readonly share?: Written | { readonly bySite: Readonly<Record<string, Written>> } | undefined;
  readonly fee?: Fee | undefined;
  readonly feeOfAllUnits?: Written | undefined;
  readonly rate?: Rate | undefined;
  readonly uplift?: Uplift | undefined;
  readonly found?: { readonly value: Written; readonly source: string } | undefined;
}

export type Metric = 'visits' | 'pageViews' | 'pagesPerVisit' | 'visitDuration' | 'views';
export type Way = 'counter' | 'even-spread' | 'page-views' | 'title-share' | 'reading-time';
export type FactorName = 'country' | 'device' | 'cdn' | 'unitsPerVisit' | 'pagesPerUnit' | 'repeatedViews';
export type Factor = Written | { readonly bySite: Readonly<Record<string, Written>> };

export interface CaseWay {
  readonly way: Way;
  readonly sites: readonly string[];
  readonly measure?: 'visits' | 'pageViews' | undefined;
  readonly pagesPerVisit?: Factor | undefined;
  readonly visitSeconds?: Factor | undefined;
  readonly hoursPerUnit?: Factor | undefined;
  readonly factors?:
    | (Readonly<Partial<Record<FactorName, Factor | { readonly notApplied: string } | undefined>>> & {
        readonly other?:
          | readonly {
              readonly id: string;
              readonly label: string;
              readonly operation?: 'multiply' | 'divide' | undefined;
              readonly factor: Written;
            }[]
          | undefined;
      })
    | undefined;
}

/** A figure that the case itself states. */
export interface CaseFigure extends Days {
  readonly site?: string | undefined;
  readonly title?: string | undefined;
  readonly metric: Metric;
  readonly value: Written;
}

export type Cover = 'earliest' | 'latest' | 'joint';

interface CaseClaim {
  readonly base?: Written | undefined;
  readonly fee?: Written | undefined;
  readonly total?: Written | undefined;
  readonly covers?: Cover | { readonly titles: readonly string[]; readonly order?: Cover } | undefined;
}

export interface ChainCase {
  readonly plaintiffs: readonly {
    readonly id: string;
    readonly name: string;
    readonly claim?: CaseClaim | undefined;
  }[];
  readonly defendants: readonly CaseDefendant[];
  readonly sites: readonly CaseSite[];
  readonly period?: Days | undefined;
  readonly partMonths?: 'days' | 'whole' | 'left-out' | undefined;
  readonly titles: readonly CaseTitle[];
  readonly notices?: readonly CaseNotice[] | undefined;
  readonly traffic?: readonly ({ readonly file: string } | CaseFigure)[] | undefined;
  readonly views?: readonly CaseWay[] | undefined;
  readonly fee?: Fee | undefined;
  readonly feeTax?: 'included' | 'excluded' | 'add' | undefined;
  readonly rate?: Rate | undefined;
  readonly uplift?: Uplift | undefined;
  readonly lawyerFee?: { readonly rate: Written } | undefined;
  readonly reductions?:
    | readonly {
        readonly label: string;
        readonly value: Written;
        readonly reason: string;
        readonly titles?: readonly string[] | undefined;
        readonly plaintiffs?: readonly string[] | undefined;
      }[]
    | undefined;
  readonly payments?:
    | readonly {
        readonly date: string;
        readonly plaintiff: string;
        readonly defendant?: string | undefined;
        readonly amount: Written;
        readonly costs?: Written | undefined;
        readonly toward?: 'principal' | undefined;
        readonly reason?: string | undefined;
      }[]
    | undefined;
  readonly delayDamages?:
    | {
        readonly start: 'item' | 'last-day' | 'service' | 'date';
        readonly date?: string | undefined;
        readonly until?: string | undefined;
        readonly rate?: Written | undefined;
        readonly convention?: 'court' | '365' | 'actual' | undefined;
        readonly cut?: 'sum' | 'parts' | undefined;
        readonly lawyerFee?:
          | { readonly start: 'last-day' | 'service' | 'date'; readonly date?: string | undefined }
          | undefined;
      }
    | undefined;
  readonly cuts?:
    | {
        readonly views?: 'none' | 'month' | 'title' | 'unit' | undefined;
        readonly amount?: 'month' | 'title' | 'plaintiff' | undefined;
      }
    | undefined;
}

/** Files beside the case, by the path that the case writes. */
export type Exports = Readonly<Record<string, Uint8Array>>;
