import type { Assessment } from '../assess.js';
import type { Lang } from '../base/words.js';
import type { Uncertainty } from '../sensitivity/uncertainty.js';
import { type Block, paragraph, type Section, subheading, table } from './document.js';
import { ERROR_NOTE, percent, plusMinus } from './measured-text.js';
import { grouped } from './numbers.js';
import type { Profile } from './profile.js';
import { calibrationBlocks, concentrationBlocks, envelopeBlocks } from './uncertainty-premises.js';
import { gridBlocks, scenarioBlocks } from './uncertainty-scenarios.js';
import { breakEvenBlocks, indexBlocks, swingBlocks } from './uncertainty-sensitivity.js';
import { columnHeads, columnsOf, exactYen, figures, type Written } from './uncertainty-written.js';

/** How far off the figures may be. */
export function uncertaintySection(
  assessment: Assessment,
  uncertainty: Uncertainty,
  profile: Profile,
  lang: Lang,
): Section {
  const names = assessment.case.fields.plaintiffs.map(({ name }) => name);
  const all = [...uncertainty.plaintiffs, ...(names.length > 1 ? [uncertainty.total] : [])];
  const written: Written = {
    assessment,
    uncertainty,
    profile,
    lang,
    say: (words) => words[lang],
    subjects: all.map((one, at) => ({ name: names[at] ?? (lang === 'ja' ? '合計' : 'total'), one, at })),
  };
  return {
    id: 'uncertainty',
    heading: lang === 'ja' ? '不確かさ' : 'Uncertainty',
    blocks: [
      ...basisBlocks(written),
      ...distributionBlocks(written),
      ...claimBlocks(written),
      ...envelopeBlocks(written),
      ...concentrationBlocks(written),
      ...(profile === 'internal' ? breakEvenBlocks(written) : []),
      ...swingBlocks(written),
      ...indexBlocks(written),
      ...calibrationBlocks(written),
      ...scenarioBlocks(written),
      ...gridBlocks(written),
    ],
  };
}

function basisBlocks({ uncertainty, assessment, lang }: Written): Block[] {
  const { drawing, isDrawn } = uncertainty;
  const ja = lang === 'ja';
  const blocks: Block[] = [];
  const { intervals } = assessment.plan.model;
  if (!isDrawn) {
    blocks.push(
      paragraph(
        ja
          ? 'ケースはどの入力にも散らばり（shape）を示していないので、何も抽出していない。数値が確かだという意味ではなく、不確かさが述べられていないという意味である。'
          : 'The case states no spread (shape) for any input, so nothing is drawn. This does not mean that the figures are certain; it means that their uncertainty has not been stated.',
      ),
    );
  } else if (drawing) {
    const made = grouped(String(drawing.draws));
    const rounded =
      drawing.asked === drawing.draws
        ? ''
        : ja
          ? `（${grouped(String(drawing.asked))}の指定を切り上げた）`
          : ` (rounded up from ${grouped(String(drawing.asked))})`;
    const method =
      drawing.sampler === 'sobol'
        ? ja
          ? '独立にかき混ぜた Sobol 点列16組'
          : '16 independently scrambled sets of Sobol’ points'
        : ja
          ? '乱数16組'
          : '16 sets of random numbers';
    blocks.push(
      paragraph(
        ja
          ? `示された幅の中で入力を ${made} 回${rounded}抽出し、そのつど同じ計算（端数の切捨て、請求による上限を含む）をした。${method}、シード ${drawing.seed}。同じシードからは同じ数値が出る。`
          : `The inputs were drawn ${made} times${rounded} from their stated ranges, and the same computation made each time, cuts and caps by the claims included: ${method}, seed ${drawing.seed}. The same seed gives the same figures.`,
      ),
    );
  }
  if (intervals.length > 0) {
    blocks.push(
      paragraph(
        ja
          ? `両端しか分からない入力（${intervals.length}件）は抽出せず、下記の「両端での結果」に示した。`
          : `Inputs of which only the two ends are known (${intervals.length}) are not drawn; see “at both ends” below.`,
      ),
    );
  }
  return blocks;
}

/** What the draws say of the found amounts and of the awards, beside the exact figure and the enclosure. */
function distributionBlocks({ subjects, profile, lang, uncertainty, assessment }: Written): Block[] {
  if (!uncertainty.isDrawn && !assessment.bounds) return [];
  const ja = lang === 'ja';
  const columns = columnsOf(profile);
  const rows = (which: 'found' | 'award') =>
    subjects.map(({ name, one }) => {
      const { stated, bounds, draws } = one;
      const { low, high } = bounds[which];
      return [
        name,
        exactYen(stated[which], lang),
        ...(draws ? figures(draws[which], columns) : []),
        `${exactYen(low, lang)} – ${exactYen(high, lang)}`,
      ];
    });
  const head = [
    ja ? '原告' : 'plaintiff',
    ja ? '算定額#' : 'figure#',
    ...(subjects[0]?.one.draws ? columnHeads(columns, lang) : []),
    ja ? '取り得る範囲#' : 'enclosure#',
  ];
  return [
    subheading(ja ? '認定損害額（請求で抑える前、円）' : 'Found amount (before any claim caps it, yen)'),
    table(head, rows('found')),
    subheading(ja ? '認容額（円）' : 'Award (yen)'),
    table(head, rows('award')),
    paragraph(
      `${subjects[0]?.one.draws ? `${ERROR_NOTE[lang]}${ja ? '' : ' '}` : ''}${
        ja
          ? '「取り得る範囲」は、幅のある入力がすべて示された下限から上限までにあるときに収まる範囲で、確率ではない。内訳として抽出した占有率は、それ自身に幅の記載がなければ、この範囲では記載の値のままである。'
          : 'The enclosure holds the amount while every input stays between its stated low and high; it is no probability. Shares that are drawn as a composition, and have no range of their own, stand in it at their stated values.'
      }`,
    ),
  ];
}

/** The share of draws that reach the claim, with the sentence that it is no measure of proof. */
function claimBlocks({ subjects, profile, lang }: Written): Block[] {
  const ja = lang === 'ja';
  const internal = profile === 'internal';
  const rows = subjects.flatMap(({ name, one: { claim, draws } }) =>
    claim && draws?.reachesClaim
      ? [
          [
            name,
            exactYen(claim, lang),
            percent(draws.reachesClaim),
            ...(internal ? [plusMinus(draws.claimReached.p90), plusMinus(draws.claimReached.p95)] : []),
          ],
        ]
      : [],
  );
  if (rows.length === 0) return [];
  return [
    subheading(ja ? '請求額に達する割合' : 'Share of draws that reach the claim'),
    table(
      [
        ja ? '原告' : 'plaintiff',
        ja ? '請求額（損害）#' : 'claimed damages#',
        ja ? '認定損害額がこれに達した割合#' : 'draws in which the found amount reaches it#',
        ...(internal
          ? [
              ja ? '90%の抽出で達する額（円）#' : 'reached in 90% of draws (yen)#',
              ja ? '95%の抽出で達する額（円）#' : 'reached in 95% (yen)#',
            ]
          : []),
      ],
      rows,
    ),
    paragraph(
      ja
        ? 'この割合は、示された幅を前提とする計算の結果であって、証明の程度ではない。訴訟上の証明は高度の蓋然性による（最判昭和50年10月24日）。'
        : 'This share follows from the stated ranges; it is no measure of proof, which in court is a high degree of probability (高度の蓋然性; Supreme Court, 1975-10-24).',
    ),
  ];
}
