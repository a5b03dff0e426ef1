import type { Assessment } from '../assess.js';
import { sourceOf } from '../base/quantity.js';
import type { Lang, Words } from '../base/words.js';
import type { Uncertainty } from '../sensitivity/uncertainty.js';
import { type Block, list, paragraph, type Section, subheading, table } from './document.js';
import { ERROR_NOTE, plusMinus, reachedText } from './measured-text.js';
import { grouped } from './numbers.js';
import { awardPlot } from './plots/award.js';
import type { Profile } from './profile.js';
import { sourceText } from './source-text.js';
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
      ...awardPlot(written),
      ...claimBlocks(written),
      ...envelopeBlocks(written),
      ...concentrationBlocks(written),
      ...(profile === 'internal' ? breakEvenBlocks(written) : []),
      ...swingBlocks(written),
      ...indexBlocks(written),
      ...calibrationBlocks(written),
      ...scenarioBlocks(written),
      ...gridBlocks(written),
      ...(profile === 'filing' ? leftOut(written) : []),
    ],
  };
}

/** What a filing does not hold is said in it: an omission that is not told would mislead. */
function leftOut({ uncertainty, assessment, lang }: Written): Block[] {
  const { isDrawn, scenarios, grid } = uncertainty;
  const subjects = [...uncertainty.plaintiffs, uncertainty.total];
  const inputs = assessment.plan.graph.families.flatMap((one) => (one.op === 'input' ? one.inputs : []));
  const isJudged = inputs.some(({ low, estimate }) => low !== undefined && estimate?.kind === 'judgment');
  const parts: readonly (readonly [is: boolean, words: Words])[] = [
    [isDrawn, { ja: '下側の分位点', en: 'lower quantiles' }],
    [subjects.some(({ breakEven }) => breakEven.length > 0), { ja: '分岐点', en: 'break-even' }],
    [
      scenarios.some(({ id }) => id === 'respondent'),
      { ja: '相手方の立場のシナリオ', en: 'the respondent’s scenario' },
    ],
    [grid !== undefined, { ja: '使用料率と配信料を変えた表', en: 'the table of rates by fees' }],
    [
      isJudged,
      {
        ja: '判断（使用料率など）を一つずつ両端にしたときの額',
        en: 'amounts with judgments (such as the rate) at their ends one by one',
      },
    ],
  ];
  const told = parts.flatMap(([is, words]) => (is ? [words[lang]] : []));
  if (told.length === 0) return [];
  return [
    paragraph(
      lang === 'ja'
        ? `この書面は提出用で、${told.join('、')}を載せていない。${isJudged ? '「認容額の範囲」と「入力の両端での範囲」には、判断の両端も含まれている。' : ''}`
        : `This is the version for filing; it leaves out ${told.join(', ')}.${isJudged ? ' The range of the award and the ranges at the ends do take in the ends of judgments.' : ''}`,
    ),
  ];
}

function basisBlocks({ uncertainty, assessment, lang }: Written): Block[] {
  const { drawing, isDrawn } = uncertainty;
  const ja = lang === 'ja';
  const blocks: Block[] = [];
  const hasEnds = [...uncertainty.plaintiffs, uncertainty.total].some(({ draws }) => draws?.envelope);
  const { intervals } = assessment.plan.model;
  if (!isDrawn) {
    blocks.push(
      paragraph(
        ja
          ? 'ケースはどの入力にも散らばりを示していないので、何も抽出していない。数値が確かだという意味ではなく、不確かさが述べられていないという意味である。'
          : 'The case states no spread for any input, so nothing is drawn. This does not mean that the figures are certain; it means that their uncertainty has not been stated.',
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
          ? '独立にスクランブルした Sobol’ 列16組'
          : '16 independently scrambled sets of Sobol’ points'
        : ja
          ? '乱数16組'
          : '16 sets of random numbers';
    blocks.push(
      paragraph(
        ja
          ? `示された幅（90% の幅なら、その外に10%が残る）が定める確率分布から入力を ${made} 回${rounded}抽出し、そのつど同じ計算（端数の切捨て、請求による上限を含む）をした。${method}、シード ${drawing.seed}。同じシードからは同じ数値が出る。集中度を変えた表と分散の寄与には、その4分の1の回数を用いた。`
          : `The inputs were drawn ${made} times${rounded} from the distributions that their stated ranges define (a 90% range leaves 10% outside), and the same computation made each time, cuts and caps by the claims included: ${method}, seed ${drawing.seed}. The same seed gives the same figures. The table on other concentrations and the parts of the variance use a quarter of the draws.`,
      ),
    );
  }
  if (isDrawn && !drawing)
    blocks.push(
      paragraph(
        ja
          ? 'ケースには散らばりの示された入力があるが、この報告書では抽出をしていない。'
          : 'The case states spreads of inputs, but for this report nothing was drawn.',
      ),
    );
  if (intervals.length > 0) {
    blocks.push(
      paragraph(
        ja
          ? `両端しか分からない入力（${intervals.length}件）は抽出せず、記載の値に置いた。${hasEnds ? '両端に置いたときは、下記の「両端での結果」に示した。' : ''}`
          : `Inputs of which only the two ends are known (${intervals.length}) are not drawn and stand at their stated value${hasEnds ? '; for their ends see “at both ends” below' : ''}.`,
      ),
    );
  }
  const stated = assessment.case.fields.uncertainty?.correlations ?? [];
  if (stated.length > 0)
    blocks.push(
      list(
        stated.map(({ between, rank, ...proved }, at) => {
          const from = sourceText(
            sourceOf({ value: rank, ...proved }, `uncertainty.correlations[${at}]`),
            lang,
          );
          return ja
            ? `順位相関 ${rank}：${between.join(' と ')}（${from}）`
            : `rank correlation ${rank}: ${between.join(' and ')} (${from})`;
        }),
      ),
    );
  return blocks;
}

const MEAN_NOTE: Words = {
  ja: '平均が算定額より大きいことがあるのは、中央値を 1 とする誤差の分布が上に長いためで、算定額には加えていない。',
  en: 'The mean may be above the figure because errors with median 1 are skewed upwards; nothing of that enters the figure.',
};

/** What the draws say of the found amounts and of the awards, beside the exact figure and the enclosure. */
function distributionBlocks({ subjects, profile, lang, uncertainty, assessment }: Written): Block[] {
  if (!uncertainty.isDrawn && !assessment.bounds) return [];
  const ja = lang === 'ja';
  const columns = columnsOf(profile);
  // Where nothing is drawn, one run of the stated values has no mean and no quantiles.
  const hasDraws = uncertainty.isDrawn && subjects[0]?.one.draws !== undefined;
  const rows = (which: 'found' | 'award') =>
    subjects.map(({ name, one }) => {
      const { stated, bounds, draws } = one;
      const { low, high } = bounds[which];
      return [
        name,
        exactYen(stated[which], lang),
        ...(hasDraws && draws ? figures(draws[which], columns) : []),
        `${exactYen(low, lang)} – ${exactYen(high, lang)}`,
      ];
    });
  const head = [
    ja ? '原告' : 'plaintiff',
    ja ? '算定額#' : 'figure#',
    ...(hasDraws ? columnHeads(columns, lang) : []),
    ja ? '入力の両端での範囲#' : 'at the ends of the ranges#',
  ];
  return [
    subheading(ja ? '認定損害額（請求で抑える前、円）' : 'Found amount (before any claim caps it, yen)'),
    table(head, rows('found')),
    subheading(ja ? '認容額（円）' : 'Award (yen)'),
    table(head, rows('award')),
    paragraph(
      `${hasDraws ? `${ERROR_NOTE[lang]}${ja ? '' : ' '}${MEAN_NOTE[lang]}${ja ? '' : ' '}` : ''}${
        ja
          ? '「入力の両端での範囲」は、幅のある入力をすべて示された下限から上限までの間に置いたときに収まる範囲で、確率ではなく、額の上限・下限でもない。幅の外の値と、それ自身に幅の記載のない占有率の散らばりは含まないので、抽出の結果はこの外にも出る。'
          : '“At the ends of the ranges” encloses the amount while every input stays between its stated low and high. It is no probability and no bound of the amount: values outside the ranges, and the spread of shares that have no range of their own, are not in it, and draws do fall outside.'
      }`,
    ),
  ];
}

/** The share of draws that reach the claim, with the sentence that it is no measure of proof. */
function claimBlocks({ subjects, profile, lang }: Written): Block[] {
  const ja = lang === 'ja';
  const internal = profile === 'internal';
  const every = ja ? 'すべての原告' : 'every plaintiff';
  const rows = subjects.flatMap(({ name, one: { id, claim, draws } }) =>
    claim && draws?.reachesClaim
      ? [
          [
            id === undefined ? every : name,
            exactYen(claim, lang),
            reachedText(draws.reachesClaim, lang),
            // Amounts of all together would let one plaintiff's surplus fill another's claim.
            ...(internal
              ? [draws.claimReached.p90, draws.claimReached.p95].map((one) =>
                  id === undefined ? '—' : plusMinus(one),
                )
              : []),
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
              ja ? '抽出の90%がこれ以上となった額（円）#' : 'reached in 90% of draws (yen)#',
              ja ? '抽出の95%がこれ以上となった額（円）#' : 'reached in 95% (yen)#',
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
