import type { Fraction } from '../base/fraction.js';
import { type Block, paragraph, subheading, table } from './document.js';
import { grouped } from './numbers.js';
import { columnHeads, columnsOf, exactYen, figures, type Written } from './uncertainty-written.js';

/** The same draws with every interval at either end. */
export function envelopeBlocks({ subjects, profile, lang }: Written): Block[] {
  const ja = lang === 'ja';
  const columns = columnsOf(profile);
  const rows = subjects.flatMap(({ name, one: { draws } }) =>
    draws?.envelope
      ? [
          { end: ja ? '額の小さくなる端' : 'at the ends that make less', found: draws.envelope.less.found },
          { end: ja ? '額の大きくなる端' : 'at the ends that make more', found: draws.envelope.more.found },
        ].map(({ end, found }) => [name, end, ...figures(found, columns)])
      : [],
  );
  if (rows.length === 0) return [];
  return [
    subheading(
      ja
        ? '両端での結果（認定損害額、円）：区間だけが分かる入力と「< 5,000」のような値'
        : 'At both ends (found amount, yen): inputs known by an interval alone, and masked values',
    ),
    table([ja ? '原告' : 'plaintiff', ja ? '区間の端' : 'ends', ...columnHeads(columns, lang)], rows),
    paragraph(
      ja
        ? '区間の中のどこにあるかは分からないので、一様とはみなさず、同じ抽出を両端で行った。算定額は「< 5,000」のような値を数えていない。'
        : 'Where in the interval the value lies is not known, and it is not taken as uniform: the same draws were made at both ends. The figure itself counts masked values as nothing.',
    ),
  ];
}

/** How much rests on the assumed concentration of the titles' shares. */
export function concentrationBlocks({ subjects, profile, lang, assessment }: Written): Block[] {
  const ja = lang === 'ja';
  const columns = columnsOf(profile);
  const rows = subjects.flatMap(({ name, one: { draws } }) =>
    draws?.concentration
      ? [
          { times: '1/4', found: draws.concentration.quarter },
          { times: '1', found: draws.found },
          { times: '4', found: draws.concentration.fourfold },
        ].map(({ times, found }) => [name, times, ...figures(found, columns)])
      : [],
  );
  if (rows.length === 0) return [];
  const sites = new Map(assessment.case.fields.sites.map(({ id, name }) => [id, name]));
  const assumed = assessment.plan.model.compositions.filter(({ counted }) => !counted);
  const told = assumed.map(
    ({ site, concentration }) =>
      `${sites.get(site) ?? site} ${grouped(String(Number(concentration.toPrecision(4))))}`,
  );
  return [
    subheading(
      ja
        ? '占有率の確かさの仮定を変えたとき（認定損害額、円）'
        : 'With another assumption on how sure the shares are (found amount, yen)',
    ),
    paragraph(
      ja
        ? `作品の占有率は、残りを含むサイト全体の内訳として、サイトごとに一度に抽出した（ディリクレ分布。期間を通じて同じ）。確かさ（concentration）は仮定である：${told.join('、')}。`
        : `The shares of a site’s titles were drawn together with the rest of the site, once for the whole time (Dirichlet). Their concentration is an assumption: ${told.join(', ')}.`,
    ),
    table(
      [
        ja ? '原告' : 'plaintiff',
        ja ? '仮定の何倍#' : 'times the assumption#',
        ...columnHeads(columns, lang),
      ],
      rows,
    ),
  ];
}

/** What true counts changed. */
export function calibrationBlocks({ assessment, uncertainty, lang, subjects }: Written): Block[] {
  const ja = lang === 'ja';
  const calibrated = assessment.plan.views?.calibrated ?? [];
  const before = uncertainty.beforeCalibration;
  if (calibrated.length === 0 || !before) return [];
  const sites = new Map(assessment.case.fields.sites.map(({ id, name }) => [id, name]));
  const range = ({ value, low, high }: { value: string; low?: string; high?: string }) =>
    low === undefined ? value : `${value}${ja ? '（' : ' ('}${low} – ${high}${ja ? '）' : ')'}`;
  return [
    subheading(ja ? '実際の数による較正' : 'Calibration against true counts'),
    table(
      [
        ja ? 'サイト' : 'site',
        ja ? '期間' : 'period',
        ja ? '推計#' : 'estimate#',
        ja ? '実際の数#' : 'true count#',
      ],
      calibrated.flatMap(({ site, pairs }) =>
        pairs.map(({ period, stated, actual }) => [
          sites.get(site) ?? site,
          `${period.from} – ${period.to}`,
          grouped(stated),
          grouped(actual),
        ]),
      ),
    ),
    table(
      [
        ja ? 'サイト' : 'site',
        ja ? '較正前の係数' : 'factor before',
        ja ? '較正後の係数（90%の幅）' : 'factor after (90% range)',
        ja ? '自由度#' : 'degrees of freedom#',
      ],
      calibrated.map(({ site, before: was, after, estimate }) => [
        sites.get(site) ?? site,
        range(was),
        range(after),
        estimate.degrees === undefined
          ? ja
            ? '—（ばらつきは仮定）'
            : '— (spread assumed)'
          : String(estimate.degrees),
      ]),
    ),
    table(
      [ja ? '原告' : 'plaintiff', ja ? '較正前の認定損害額#' : 'found before#', ja ? '較正後#' : 'after#'],
      subjects.map(({ name, one, at }) => [
        name,
        exactYen((at < uncertainty.plaintiffs.length ? before[at] : before.at(-1)) as Fraction, lang),
        exactYen(one.stated.found, lang),
      ]),
    ),
    paragraph(
      ja
        ? '係数は、実際の数÷推計の対数の平均から求め、その幅はスチューデントの t 分布による。較正は、ほかのサイトには、数値を出した者に共通の誤差を通してだけ及ぶ。'
        : 'The factor is the mean of the logarithms of true count / estimate, its range by Student’s t. A calibration reaches other sites through the vendor’s shared error alone.',
    ),
  ];
}
