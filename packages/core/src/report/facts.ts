import type { Assessment } from '../assess.js';
import type { Lang, Words } from '../base/words.js';
import type { Fact } from './document.js';
import { VERSION } from './version.js';

const NAMES = {
  court: { ja: '裁判所', en: 'court' },
  number: { ja: '事件番号', en: 'case number' },
  plaintiffs: { ja: '原告', en: 'plaintiffs' },
  defendants: { ja: '被告', en: 'defendants' },
  asOf: { ja: '基準日', en: 'as of' },
  standing: { ja: '位置付け', en: 'standing' },
  madeBy: { ja: '作成に用いたもの', en: 'made by' },
} as const satisfies Record<string, Words>;

/** What is quoted of the law in English is a translation of our own: there is no official one of the present text. */
const UNOFFICIAL = 'unofficial English version; the law and rulings are quoted in unofficial translation';

/** Longest list of names at the head of a report; all of them stand in its tables. */
const MOST_NAMES = 12;

/** What stands at the head of a report. No day of making: nothing in a report depends on a clock. */
export function factsOf({ case: read, plan }: Assessment, lang: Lang): readonly Fact[] {
  const { court, number, plaintiffs, defendants } = read.fields;
  const names = (list: readonly { readonly name: string }[]) => {
    const shown = list.slice(0, MOST_NAMES).map(({ name }) => name);
    const more = list.length - shown.length;
    const rest = more > 0 ? [{ ja: `ほか${more}名`, en: `${more} more` }[lang]] : [];
    return [...shown, ...rest].join(lang === 'ja' ? '、' : ', ');
  };
  const told: readonly (readonly [keyof typeof NAMES, string | undefined])[] = [
    ['court', court],
    ['number', number],
    ['plaintiffs', names(plaintiffs)],
    ['defendants', names(defendants)],
    ['asOf', plan.asOf],
    ['standing', lang === 'en' ? UNOFFICIAL : undefined],
    ['madeBy', `songai ${VERSION}`],
  ];
  return told.flatMap(([key, value]) => (value === undefined ? [] : [{ name: NAMES[key][lang], value }]));
}
