/** Whose way of writing numbers goes with the words around a figure. */
export type Tongue = 'english' | 'german' | 'cjk' | 'none';

/** A figure of which only the upper end is told. */
export interface Masked {
  /** the upper end as written */
  readonly high: string;
  /** whether the upper end belongs to it (`5000以下`) */
  readonly isIncluded: boolean;
  readonly tongue: Tongue;
}

type Form = readonly [pattern: RegExp, tongue: Tongue, isIncluded: boolean];

const FORMS: readonly Form[] = [
  [/^(?:<=|≤|≦)(.+)$/, 'none', true],
  [/^<(.+)$/, 'none', false],
  [/^(?:less than|fewer than|under|below)\s(.+)$/i, 'english', false],
  [/^(?:at most|up to|no more than)\s(.+)$/i, 'english', true],
  [/^(?:unter|weniger als|kleiner als)\s(.+)$/i, 'german', false],
  [/^(?:höchstens|maximal|bis zu)\s(.+)$/i, 'german', true],
  [/^(.+?)(?:未満|未满)$/, 'cjk', false],
  [/^(.+?)以下$/, 'cjk', true],
  [/^(?:少于|少於|低于|低於|小于|小於|不足|未满)(.+)$/, 'cjk', false],
  [/^(?:不超过|不超過|最多)(.+)$/, 'cjk', true],
];

/** Reads `< 5,000`, `5,000未満`, `unter 5.000`, `少于5000`, folded to plain width; undefined for any other text. */
export function readMasked(text: string): Masked | undefined {
  for (const [pattern, tongue, isIncluded] of FORMS) {
    const high = pattern.exec(text)?.[1];
    if (high !== undefined) return { high: high.trim(), isIncluded, tongue };
  }
  return undefined;
}

/** The least number above every figure that is at most `high`: the next one in the last place that `high` has. */
export function nextAbove(high: string, isCount: boolean): string {
  const [whole = '0', decimals = ''] = high.split('.');
  const kept = isCount ? '' : decimals;
  const next = String(BigInt(whole + kept) + 1n).padStart(kept.length + 1, '0');
  return kept === '' ? next : `${next.slice(0, -kept.length)}.${next.slice(-kept.length)}`;
}
