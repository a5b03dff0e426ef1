import type { Fraction } from '../base/fraction.js';
import type { Words } from '../base/words.js';
import type { Reading } from '../formula/evaluate.js';
import type { Family } from '../formula/graph.js';
import type { Findings } from './findings.js';
import { boundedSum } from './guarded.js';
import { at, below, type JsonObject, listOf, textOf } from './json-value.js';
import { fractionOf, type Rebuilt } from './rebuild.js';

const ABOUT = {
  figure: { ja: '計算過程から求まる額と違う。', en: 'not the figure that the working gives' },
  family: {
    ja: '計算過程のどの行の値かが書かれていないか、その行がない。',
    en: 'it names no line of the working, or one that is not there',
  },
} as const satisfies Record<string, Words>;

/** The figures of a report that stand in its working, or follow from figures that do. */
export class Figures {
  constructor(
    readonly report: JsonObject,
    readonly rebuilt: Rebuilt,
    readonly exact: Reading<Fraction>,
    readonly findings: Findings,
  ) {}

  /** The family that an entry names; a finding where it is none. `null` names none on purpose. */
  family(path: string, id: unknown): Family | undefined {
    const found = this.rebuilt.families.get(textOf(id) ?? '');
    if (!found && id !== null) this.findings.wrong('figures', path, id, ABOUT.family);
    return found;
  }

  /** One figure of an entry: of a family at one member. Where no family is named, the figure must be null. */
  figure(path: string, entry: unknown, key: string, family: Family | undefined, member = 0): void {
    const value = family && this.exact.of(family)[member];
    this.expect(below(path, key), at(entry, key), value?.toText() ?? null);
  }

  /** What is written, and what should be. */
  expect(
    path: string | (() => string),
    found: unknown,
    expected: unknown,
    about: Words = ABOUT.figure,
  ): void {
    this.findings.compare('figures', path, found, expected, about);
  }

  /** As many entries as there should be. */
  size(path: string, found: unknown, expected: number): void {
    this.expect(`${path}.length`, listOf(found).length, expected);
  }

  /** The sum of figures as they are written; what is no number counts as zero, and is told where it stands. */
  sum(values: readonly unknown[]): string | undefined {
    return boundedSum(values.flatMap((value) => fractionOf(value) ?? []))?.toText();
  }
}
