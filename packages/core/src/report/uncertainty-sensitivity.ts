import type { Assessment } from '../assess.js';
import type { Fraction } from '../base/fraction.js';
import type { Lang, Words } from '../base/words.js';
import { type Block, paragraph, subheading, table } from './document.js';
import { leftOutOf, rowsShown } from './long-table.js';
import { percent } from './measured-text.js';
import { grouped } from './numbers.js';
import { swingsPlot } from './plots/swings.js';
import { exactYen, type Written } from './uncertainty-written.js';

/** Four digits, zeros at the end included: they are known. */
function fourDigits(factor: Fraction): string {
  const [whole = '', decimals = ''] = factor.toDecimals(20).text.split('.');
  const leading = whole === '0' ? decimals.length - decimals.replace(/^0+/, '').length : -whole.length;
  const places = Math.max(0, 4 + leading);
  return places === 0 ? grouped(whole) : `${grouped(whole)}.${decimals.padEnd(places, '0')}`;
}

export function breakEvenBlocks({ subjects, lang, say }: Written): Block[] {
  const ja = lang === 'ja';
  const side = (one: { factor: Fraction; found: Fraction } | undefined) =>
    one ? `× ${fourDigits(one.factor)}${ja ? '：' : ': '}${exactYen(one.found, lang)}` : '—';
  // Not for all together: no plaintiff's surplus fills another's claim.
  const rows = subjects.flatMap(({ name, one }) =>
    (one.id === undefined ? [] : one.breakEven).map(({ label, factor, reached, missed }) => [
      name,
      say(label),
      factor ? `× ${fourDigits(factor)}` : ja ? 'なし' : 'none',
      side(reached),
      side(missed),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    subheading(
      ja
        ? '分岐点：真の値が記載の何倍なら、認定損害額がちょうど請求額に届くか（1を超えるのは、記載の値では届かないことを示す）'
        : 'Break-even: the factor true/stated at which the found amount just reaches the claim (above 1: it is not reached as stated)',
    ),
    table(
      [
        ja ? '原告' : 'plaintiff',
        ja ? '入力（同じ種類のものすべて）' : 'input (its whole family)',
        ja ? '分岐点#' : 'break-even#',
        ja ? '届く' : 'reaches the claim',
        ja ? '届かない' : 'falls short',
      ],
      rows.slice(0, rowsShown(rows.length)),
    ),
    ...leftOutOf(rows.length, lang),
  ];
}

/** How many swings of a plaintiff are printed: the others move the amount less, and are in the JSON. */
const LARGEST = 12;

export function swingBlocks(written: Written): Block[] {
  const { subjects, profile, lang, say } = written;
  const ja = lang === 'ja';
  const shown = (one: Written['subjects'][number]['one']) =>
    one.swings.filter(({ isJudgment }) => profile === 'internal' || !isJudgment);
  const rows = subjects.flatMap(({ name, one }) =>
    shown(one)
      .slice(0, LARGEST)
      .map(({ label, low, high }) => [name, say(label), exactYen(low, lang), exactYen(high, lang)]),
  );
  if (rows.length === 0) return [];
  const more = subjects.some(({ one }) => shown(one).length > LARGEST);
  return [
    subheading(
      ja ? '入力を一つずつ両端にしたときの認定損害額' : 'Found amount with one input at a time at its ends',
    ),
    ...swingsPlot(written),
    table(
      [
        ja ? '原告' : 'plaintiff',
        ja ? '入力' : 'input',
        ja ? '下限のとき#' : 'at its low#',
        ja ? '上限のとき#' : 'at its high#',
      ],
      rows.slice(0, rowsShown(rows.length)),
    ),
    ...leftOutOf(rows.length, lang),
    ...(more
      ? [
          paragraph(
            ja
              ? `原告ごとに、額を大きく動かすものから${LARGEST}件を示した${profile === 'filing' ? '（判断を除く）' : ''}。ほかは report.json にある。`
              : `The ${LARGEST} that move the amount most, for each plaintiff${profile === 'filing' ? ' (judgments left out)' : ''}; the others are in report.json.`,
          ),
        ]
      : []),
  ];
}

export function indexBlocks({ subjects, lang, uncertainty, assessment }: Written): Block[] {
  const ja = lang === 'ja';
  if (!uncertainty.isDrawn) return [];
  if (assessment.plan.model.isHeavyTailed)
    return [
      paragraph(
        ja
          ? '較正されたサイトの係数は対数がスチューデントの t 分布に従うので、請求で抑える前の額には平均も分散もない。平均は「—」とし、分散の内訳は示さない。'
          : 'The factor of a calibrated site has a Student’s t for its logarithm: an amount that no claim caps has neither mean nor variance then. The mean is shown as “—”, and no parts of the variance are given.',
      ),
    ];
  const name = groupName(assessment, lang);
  const rows = subjects.flatMap(({ name: who, one }) =>
    (one.draws?.indices ?? []).map(({ group, first, total }) => [
      who,
      name(group),
      first ? percent(first) : '—',
      total ? percent(total) : '—',
    ]),
  );
  if (rows.length === 0) return [];
  return [
    subheading(
      ja
        ? '分散の寄与（Sobol’ 指数、認定損害額）'
        : 'What the spread is made of (Sobol’ indices of the found amount)',
    ),
    table(
      [
        ja ? '原告' : 'plaintiff',
        ja ? '独立なまとまり' : 'independent group',
        ja ? 'それだけによる割合#' : 'by itself#',
        ja ? 'ほかと合わさる分を含む割合#' : 'with all it takes part in#',
      ],
      rows.slice(0, rowsShown(rows.length)),
    ),
    ...leftOutOf(rows.length, lang),
    paragraph(
      ja
        ? '合計は100%にならないことがある。負の値や、「それだけ」が「ほかと合わさる分を含む」を上回るのは、抽出の誤差による。'
        : 'The parts need not add up to 100%. Negative figures, and a part by itself above that with all, are errors of the simulation.',
    ),
  ];
}

/** What a group is called: of errors by vendor or site, of compositions by site, else as the line of the working. */
function groupName({ plan, case: read }: Assessment, lang: Lang): (group: string) => string {
  const sites = new Map(read.fields.sites.map(({ id, name }) => [id, name]));
  const families = new Map(plan.graph.families.map(({ id, label }) => [id, label[lang]]));
  const kinds: Readonly<Record<string, Words>> = {
    vendor: { ja: '誤差：数値を出した者に共通', en: 'error shared by the vendor’s figures' },
    figures: { ja: '数値ごとの幅（共に動く）', en: 'ranges of single figures (moving together)' },
    site: { ja: '誤差：サイトに共通', en: 'error shared by the site’s months' },
    months: { ja: '誤差：月ごと', en: 'error of the months' },
    composition: { ja: '占有率の内訳', en: 'composition of the shares' },
    correlated: { ja: '相関する入力のまとまり', en: 'correlated inputs' },
  };
  return (group) => {
    const [kind = '', ...rest] = group.split(':');
    const which = rest.join(':');
    const known = kinds[kind];
    if (!known || rest.length === 0) return families.get(group) ?? group;
    return which === ''
      ? known[lang]
      : `${known[lang]}${lang === 'ja' ? '：' : ': '}${sites.get(which) ?? which}`;
  };
}
