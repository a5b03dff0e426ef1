import type { Assessment } from '../assess.js';
import type { Lang, Words } from '../base/words.js';
import type { Uncertainty } from '../sensitivity/uncertainty.js';
import { paragraph, type Section, table } from './document.js';
import { plusMinus, reachedText } from './measured-text.js';
import type { Profile } from './profile.js';

/** What large amounts are told in, so that each has its error beside it on a narrow terminal. */
const UNITS: readonly { readonly size: number; readonly name: Words }[] = [
  { size: 1e8, name: { ja: '億円', en: '100 million yen' } },
  { size: 1e4, name: { ja: '万円', en: '10,000 yen' } },
];
const YEN = { size: 1, name: { ja: '円', en: 'yen' } };

/** How far off the found amounts may be, in a table that fits a terminal of 80 columns. */
export function uncertaintySummary(
  assessment: Assessment,
  uncertainty: Uncertainty,
  profile: Profile,
  lang: Lang,
): Section {
  const ja = lang === 'ja';
  const { plaintiffs } = assessment.case.fields;
  const internal = profile === 'internal';
  const heading = ja ? '不確かさ' : 'Uncertainty';
  const subjects = [...uncertainty.plaintiffs, ...(plaintiffs.length > 1 ? [uncertainty.total] : [])];
  if (!uncertainty.isDrawn || !uncertainty.drawing) {
    const told = uncertainty.isDrawn
      ? {
          ja: '抽出していない（--no-simulate）。分岐点、シナリオなどは --out か --json で。',
          en: 'Nothing was drawn (--no-simulate). Break-even, scenarios and the rest: --out or --json.',
        }
      : {
          ja: 'ケースは入力の散らばりを述べていないので、抽出していない。数値が確かだという意味ではない。',
          en: 'The case states no spread of its inputs, so nothing was drawn; that does not make the figures certain.',
        };
    return { id: 'uncertainty', heading, blocks: [paragraph(told[lang])] };
  }
  const amounts = subjects.flatMap(({ draws }) => (draws ? Object.values(draws.found.quantiles) : []));
  const unit = UNITS.find(({ size }) => Math.max(...amounts) >= 10 * size) ?? YEN;
  // Of all together it is told how often every one of them reaches its own claim: that must be said.
  const reached = (text: string, at: number) =>
    at < plaintiffs.length ? text : ja ? `全員：${text}` : `all of them: ${text}`;
  const rows = subjects.map(({ draws }, at) => {
    const name = plaintiffs[at]?.name ?? (ja ? '合計' : 'total');
    if (!draws) return [name];
    const { quantiles, standardErrors } = draws.found;
    const cell = (key: 'p05' | 'p50' | 'p95') =>
      plusMinus({ value: quantiles[key] / unit.size, standardError: standardErrors[key] / unit.size });
    return [
      name,
      ...(internal ? [cell('p05')] : []),
      cell('p50'),
      cell('p95'),
      draws.reachesClaim ? reached(reachedText(draws.reachesClaim, lang), at) : '—',
    ];
  });
  return {
    id: 'uncertainty',
    heading,
    blocks: [
      paragraph(
        ja
          ? `認定損害額（請求で抑える前、${unit.name.ja}）の散らばり。± は抽出の標準誤差。`
          : `Spread of the found amount (before any claim caps it; ${unit.name.en}); ± is the standard error of the draws.`,
      ),
      table(
        [
          ja ? '原告' : 'plaintiff',
          ...(internal ? ['5%#'] : []),
          ja ? '中央値#' : 'median#',
          '95%#',
          ja ? '請求額に達する#' : 'reaches the claim#',
        ],
        rows,
      ),
      ...(subjects.some(({ draws }) => draws?.reachesClaim)
        ? [
            paragraph(
              ja
                ? '抽出の割合は証明の程度ではない（高度の蓋然性、最判昭和50年10月24日）。'
                : 'A share of draws is no measure of proof (高度の蓋然性; Supreme Court, 1975-10-24).',
            ),
          ]
        : []),
    ],
  };
}
