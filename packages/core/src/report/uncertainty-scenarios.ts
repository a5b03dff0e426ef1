import type { Fraction } from '../base/fraction.js';
import type { Lang } from '../base/words.js';
import { STUDIES } from '../uncertainty/studies.js';
import { type Block, list, paragraph, subheading, table } from './document.js';
import { grouped, inFull } from './numbers.js';
import { exactYen, type Written } from './uncertainty-written.js';

export function scenarioBlocks({ uncertainty, profile, lang, say, subjects, assessment }: Written): Block[] {
  const ja = lang === 'ja';
  const shown = uncertainty.scenarios.filter(({ id }) => profile === 'internal' || id !== 'respondent');
  const columns = subjects.map(({ name }) => name);
  const row = (label: string, amounts: readonly { readonly found: Fraction; readonly award: Fraction }[]) => [
    label,
    ...subjects.map(({ at }) => {
      const amount = at < uncertainty.plaintiffs.length ? amounts[at] : amounts.at(-1);
      if (!amount) return '—';
      const [found, award] = [exactYen(amount.found, lang), exactYen(amount.award, lang)];
      return ja ? `認定 ${found}、認容 ${award}` : `found ${found}, award ${award}`;
    }),
  ];
  const stated = subjects.map(({ one }) => one.stated);
  const notes = shown.flatMap(({ label, told }) =>
    told.map((words) => `${say(label)}${ja ? '：' : ': '}${say(words)}`),
  );
  const study = assessment.case.fields.uncertainty?.scenarios?.some((one) => one.study !== undefined);
  const offered =
    !study &&
    profile === 'internal' &&
    assessment.plan.graph.families.some((one) => one.op === 'input' && one.unit === 'visits')
      ? [offer(lang)]
      : [];
  if (shown.length === 0 && offered.length === 0) return [];
  return [
    subheading(
      ja
        ? 'シナリオ（判断は抽出せず、前提として並べる）'
        : 'Scenarios (a judgment is not drawn; it is set out as a premise)',
    ),
    ...(shown.length > 0
      ? [
          table(
            [ja ? 'シナリオ' : 'scenario', ...columns],
            [
              row(ja ? '記載の値' : 'as stated', stated),
              ...shown.map(({ label, amounts }) => row(say(label), amounts)),
            ],
          ),
          list(notes),
        ]
      : []),
    ...offered,
  ];
}

/** The correction by a study is offered, never applied by itself. */
function offer(lang: Lang): Block {
  const { citation, against } = STUDIES['jansen-2022'];
  return paragraph(
    lang === 'ja'
      ? `SimilarWeb の訪問数については、公表された比較による補正を、ケースの uncertainty.scenarios に study: jansen-2022 と書いてシナリオに加えられる（ここでは用いていない）。${citation.ja}${against.ja}`
      : `For visits by SimilarWeb a correction by a published comparison can be added as a scenario, by study: jansen-2022 under uncertainty.scenarios of the case (not used here). ${citation.en} ${against.en}`,
  );
}

export function gridBlocks({ uncertainty: { grid }, lang, profile }: Written): Block[] {
  if (!grid || profile === 'filing') return [];
  const ja = lang === 'ja';
  return [
    subheading(
      ja ? '使用料率 × 配信料（認定損害額の合計、円）' : 'Usage rate x fee (found amounts in all, yen)',
    ),
    table(
      [
        ja ? '使用料率' : 'usage rate',
        ...grid.fees.map((fee) => `${ja ? '配信料' : 'fee'} × ${inFull(fee)}#`),
      ],
      grid.rates.map((rate, r) => [
        inFull(rate),
        ...(grid.found[r] ?? []).map((found) => grouped(found.toText())),
      ]),
    ),
    paragraph(
      ja
        ? '率と倍率は比較のための仮定である。すべての作品に同じ率を当てた。'
        : 'Rates and factors are assumptions for comparison. Every title takes the same rate.',
    ),
  ];
}
