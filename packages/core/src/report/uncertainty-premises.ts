import type { Fraction } from '../base/fraction.js';
import { sourceOf } from '../base/quantity.js';
import { inBrackets, type Words } from '../base/words.js';
import type { FactorRange } from '../uncertainty/calibration.js';
import { concentrationFor } from '../uncertainty/schema.js';
import { type Block, paragraph, subheading, table } from './document.js';
import { reachedText } from './measured-text.js';
import { grouped } from './numbers.js';
import { sourceText } from './source-text.js';
import { columnHeads, columnsOf, exactYen, figures, type Written } from './uncertainty-written.js';

/** The same draws with every interval at either end. */
export function envelopeBlocks({ subjects, profile, lang }: Written): Block[] {
  const ja = lang === 'ja';
  const columns = columnsOf(profile);
  const runs = subjects.flatMap(({ name, one: { draws } }) =>
    draws?.envelope
      ? [
          { name, end: ja ? '額の小さくなる端' : 'at the ends that make less', run: draws.envelope.less },
          { name, end: ja ? '額の大きくなる端' : 'at the ends that make more', run: draws.envelope.more },
        ]
      : [],
  );
  if (runs.length === 0) return [];
  const claimed = runs.some(({ run }) => run.reachesClaim !== null);
  const rows = runs.map(({ name, end, run }) => [
    name,
    end,
    ...figures(run.found, columns),
    ...(claimed ? [run.reachesClaim ? reachedText(run.reachesClaim, lang) : '—'] : []),
  ]);
  const proof = ja ? '割合は証明の程度ではない。' : ' A share is no measure of proof.';
  return [
    subheading(
      ja
        ? '両端での結果（認定損害額、円）：区間だけが分かる入力と「< 5,000」のような値'
        : 'At both ends (found amount, yen): inputs known by an interval alone, and masked values',
    ),
    table(
      [
        ja ? '原告' : 'plaintiff',
        ja ? '区間の端' : 'ends',
        ...columnHeads(columns, lang),
        ...(claimed ? [ja ? '請求額に達した割合#' : 'reaches the claim#'] : []),
      ],
      rows,
    ),
    paragraph(
      (ja
        ? '区間の中のどこにあるかは分からないので、一様とはみなさず、同じ抽出を両端で行った。ほかの表では、区間は記載の値に置き、「< 5,000」のような値は数えていない。'
        : 'Where in the interval the value lies is not known, and it is not taken as uniform: the same draws were made at both ends. Elsewhere intervals stand at their stated value, and masked values count as nothing.') +
        (claimed ? proof : ''),
    ),
  ];
}

const BY_RANGE: Words = { ja: '占有率の幅から', en: 'from the ranges of the shares' };

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
  const fields = assessment.case.fields.uncertainty;
  const told = assumed.map(({ site, concentration }) => {
    const stated = concentrationFor(fields, site);
    const from = stated ? sourceText(sourceOf(stated.quantity, stated.path), lang) : BY_RANGE[lang];
    return `${sites.get(site) ?? site} ${grouped(String(Number(concentration.toPrecision(4))))}${inBrackets(from)[lang]}`;
  });
  return [
    subheading(
      ja
        ? '占有率の集中度の仮定を変えたとき（認定損害額、円）'
        : 'With another concentration of the shares (found amount, yen)',
    ),
    paragraph(
      ja
        ? `作品の占有率は、残りを含むサイト全体の内訳として、サイトごとに一度に抽出した（ディリクレ分布。期間を通じて同じ）。集中度（concentration：何件の閲覧を数えた割合と同じ程度に確かか）は仮定である：${told.join('、')}。`
        : `The shares of a site’s titles were drawn together with the rest of the site, once for the whole time (Dirichlet). Their concentration (as sure as so many counted views would make them) is an assumption: ${told.join(', ')}.`,
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
  const range = ({ value, low, high }: FactorRange) =>
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
      [
        ...calibrated.map(({ site, before: was, after, estimate }) => [
          sites.get(site) ?? site,
          range(was),
          range(after),
          estimate.degrees === undefined
            ? ja
              ? '—（ばらつきは仮定）'
              : '— (spread assumed)'
            : String(estimate.degrees),
        ]),
        ...(assessment.plan.views?.errors ?? []).flatMap(({ stated, updated }) =>
          updated
            ? [
                [
                  `${ja ? '出した者に共通の誤差' : 'the vendor’s shared error'}${inBrackets(stated.vendor ?? (ja ? 'すべて' : 'all'))[lang]}`,
                  range(updated.before),
                  range(updated.after),
                  '—',
                ],
              ]
            : [],
        ),
      ],
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
        ? '較正したサイトの係数は、出した者の誤差とサイトの誤差を合わせたもので、実際の数÷推計の対数の平均による。その幅は、二つ以上の期間があるときはスチューデントの t 分布（自由度＝期間数−1）、ばらつきが分からないときは仮定した標準偏差による。出した者に共通の誤差が lognormal で示されているときは、正規分布の更新によって改め、同じ者のほかのサイトに用いる。ほかのサイトには、それを通してだけ及ぶ。実際の数がある月も、推計×係数で計算している。'
        : 'The factor of a calibrated site stands for the errors of vendor and site together: the mean of the logarithms of true count / estimate. Its range is Student’s t (periods − 1 degrees of freedom), or the assumed standard deviation where the periods show no spread. A vendor’s shared error that is stated as a lognormal is updated (normal) and goes to the vendor’s other sites; they are reached through it alone. Months with a true count are computed as estimate x factor as well.',
    ),
  ];
}
