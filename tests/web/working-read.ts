import type { Lang } from './page.js';

/** A figure of the working: its family, and its position there. */
export type Place = readonly [family: string, member: number];

interface FamilyRead {
  readonly id: string;
  readonly index: string;
  readonly op: string;
  readonly args: readonly string[];
  readonly to?: readonly number[];
  readonly from?: readonly number[];
  readonly inputs?: readonly string[];
  readonly label: Readonly<Record<Lang, string>>;
  readonly basis: readonly Readonly<Record<Lang, string>>[];
  readonly values?: readonly string[];
}

interface ReportRead {
  readonly result: { readonly total: { readonly families: { readonly award: string } } };
  readonly inputs: readonly {
    readonly id: string;
    readonly source: { readonly exhibit?: string; readonly note?: Readonly<Record<Lang, string>> };
  }[];
  readonly working: {
    readonly indexes: readonly { readonly id: string; readonly members: readonly string[] }[];
    readonly families: readonly FamilyRead[];
  };
}

/** The working of a report.json, read by nothing but what its format says. */
export class Working {
  readonly #report: ReportRead;
  readonly #families: ReadonlyMap<string, FamilyRead>;

  constructor(text: string) {
    this.#report = JSON.parse(text) as ReportRead;
    this.#families = new Map(this.#report.working.families.map((one) => [one.id, one]));
  }

  get totalAward(): Place {
    return this.#origin(this.#report.result.total.families.award, 0);
  }

  family([id]: Place): FamilyRead {
    const found = this.#families.get(id);
    if (!found) throw new Error(`the report has no family ${id}`);
    return found;
  }

  value(at: Place): string {
    return this.family(at).values?.[at[1]] ?? '';
  }

  /** The figures that one is computed from; what only hands a figure on is looked through. */
  terms(at: Place): Place[] {
    const { op, args, to = [] } = this.family(at);
    if (op !== 'sum') return args.map((arg) => this.#origin(arg, at[1]));
    return to.flatMap((position, n) => (position === at[1] ? [this.#origin(args[0] ?? '', n)] : []));
  }

  /** How a figure is called; where it is one of many, which one follows. */
  label(at: Place, lang: Lang): RegExp {
    const { index, label } = this.family(at);
    const isOne = this.#report.working.indexes.find(({ id }) => id === index)?.members.length === 1;
    const name = label[lang].replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
    return new RegExp(isOne ? `^${name}$` : `^${name} \\[.+\\]$`);
  }

  /** What must be told of where a figure comes from: legal bases, and of an input its exhibit and note. */
  sourceWords(at: Place, lang: Lang): string[] {
    const { basis, inputs } = this.family(at);
    const source = this.#report.inputs.find(({ id }) => id === inputs?.[at[1]])?.source;
    return [...basis.map((one) => one[lang]), source?.exhibit, source?.note?.[lang]].filter(
      (one) => one !== undefined,
    );
  }

  #origin(id: string, member: number): Place {
    const { op, args, from } = this.family([id, member]);
    return op === 'gather' ? this.#origin(args[0] ?? '', from?.[member] ?? 0) : [id, member];
  }
}
