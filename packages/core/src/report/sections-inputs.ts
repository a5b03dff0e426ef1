import type { Assessment } from '../assess.js';
import { groupBy } from '../base/group.js';
import type { Shape } from '../base/spread-schema.js';
import { both, COLON, type Lang, type Words } from '../base/words.js';
import type { ReadFile } from '../case/read-file.js';
import type { Input, Unit } from '../formula/graph.js';
import { type Block, list, paragraph, type Section, subheading, table } from './document.js';
import { leftOutOf, rowsShown } from './long-table.js';
import { grouped } from './numbers.js';
import { sourceText } from './source-text.js';

export const UNITS: Readonly<Record<Unit, Words>> = {
  yen: { ja: '円', en: 'yen' },
  visits: { ja: '訪問', en: 'visits' },
  pageViews: { ja: 'ページビュー', en: 'page views' },
  views: { ja: '閲覧', en: 'views' },
  units: { ja: '話・巻・本', en: 'units' },
  pages: { ja: 'ページ', en: 'pages' },
  days: { ja: '日', en: 'days' },
  years: { ja: '年', en: 'years' },
  hours: { ja: '時間', en: 'hours' },
  seconds: { ja: '秒', en: 'seconds' },
  factor: { ja: '', en: '' },
  yenPerView: { ja: '円／閲覧', en: 'yen per view' },
};

/** Each input once, under the name of the family and of the members for which it stands there. */
export function inputsOf(
  { plan }: Assessment,
  families = plan.graph.families,
): { label: Words; unit: Unit; input: Input }[] {
  const seen = new Map<string, { label: Words; unit: Unit; input: Input }>();
  for (const family of families) {
    if (family.op !== 'input') continue;
    const members = groupBy(family.inputs.keys(), (at) => family.inputs[at]?.id ?? '');
    for (const [id, own] of members) {
      const input = family.inputs[own[0] as number] as Input;
      if (seen.has(id)) continue;
      const labels = own.map((at) => family.index.members[at]?.label as Words);
      seen.set(id, {
        label: members.size === 1 ? family.label : labelWith(family.label, commonLabel(labels)),
        unit: family.unit,
        input,
      });
    }
  }
  return [...seen.values()];
}

/** What the labels of several members begin with, word by word, nothing where they begin otherwise. */
function commonLabel(labels: readonly Words[]): Words {
  const [first, ...others] = labels as readonly [Words, ...Words[]];
  if (others.length === 0) return first;
  const common = (lang: Lang) => {
    const words = first[lang].split(' ');
    const length = words.findIndex((word, at) => others.some((other) => other[lang].split(' ')[at] !== word));
    return length < 0 ? first[lang] : words.slice(0, length).join(' ');
  };
  return { ja: common('ja'), en: common('en') };
}

/** What one input is called: with what its members have in common, where that is anything. */
const labelWith = (family: Words, common: Words): Words =>
  common.ja === '' || common.en === '' ? family : both(family, COLON, common);

/** Every figure that comes from outside, with where it is proved. Days counted and constants stand in the working. */
export function inputsSection(assessment: Assessment, lang: Lang): Section {
  const ja = lang === 'ja';
  const inputs = inputsOf(assessment).filter(
    ({ input }) => input.source.kind !== 'calendar' && input.source.kind !== 'constant',
  );
  const ranged = inputs.some(({ input }) => input.low !== undefined);
  const rows = inputs.map(({ label, unit, input }) => [
    label[lang],
    `${grouped(input.value.toText())}${UNITS[unit][lang] === '' ? '' : ` ${UNITS[unit][lang]}`}`,
    ...(ranged ? [rangeText(input, lang)] : []),
    sourceText(input.source, lang),
  ]);
  const blocks: Block[] = [
    table(
      [
        ja ? '入力' : 'input',
        ja ? '値#' : 'value#',
        ...(ranged ? [ja ? '下限 – 上限#' : 'low – high#'] : []),
        ja ? '出典' : 'source',
      ],
      rows.slice(0, rowsShown(rows.length)),
    ),
  ];
  blocks.push(...leftOutOf(rows.length, lang));
  blocks.push(...exhibits(assessment, lang), ...files(assessment, lang));
  return { id: 'inputs', heading: ja ? '入力とその出典' : 'Inputs and their sources', blocks };
}

const SHAPE_WORDS: Readonly<Record<Shape, Words>> = {
  lognormal: { ja: '対数正規', en: 'lognormal' },
  normal: { ja: '正規', en: 'normal' },
  beta: { ja: 'ベータ', en: 'beta' },
  pert: { ja: 'PERT', en: 'PERT' },
  triangular: { ja: '三角', en: 'triangular' },
  uniform: { ja: '一様', en: 'uniform' },
  'two-piece': { ja: '上下で幅の違う対数正規', en: 'two-piece lognormal' },
};

/** `0.8 – 1.25（90%、対数正規）`: the range, and what is known of it. */
function rangeText({ low, high, estimate }: Input, lang: Lang): string {
  if (!low || !high) return '—';
  const ends = `${grouped(low.toText())} – ${grouped(high.toText())}`;
  const spread = estimate?.spread;
  const ja = lang === 'ja';
  const told = [
    ...(spread && 'shape' in spread
      ? [
          ...(spread.coverage === undefined ? [] : [`${Number((spread.coverage * 100).toFixed(6))}%`]),
          SHAPE_WORDS[spread.shape][lang],
        ]
      : []),
    ...(spread && 'samples' in spread
      ? [ja ? `実測${spread.samples.length}件` : `${spread.samples.length} samples`]
      : []),
    ...(spread && 'logScale' in spread
      ? [
          '90%',
          spread.degrees === undefined
            ? SHAPE_WORDS.lognormal[lang]
            : ja
              ? `対数が自由度${spread.degrees}の t 分布`
              : `t with ${spread.degrees} degrees of freedom on the logarithm`,
        ]
      : []),
    ...(estimate?.kind === 'judgment' ? [ja ? '判断：抽出しない' : 'judgment: not drawn'] : []),
    ...(estimate && !spread && estimate.kind !== 'judgment' ? [ja ? '区間' : 'interval'] : []),
  ];
  return told.length === 0
    ? ends
    : `${ends}${ja ? '（' : ' ('}${told.join(ja ? '、' : ', ')}${ja ? '）' : ')'}`;
}

function exhibits({ case: read }: Assessment, lang: Lang): Block[] {
  const ja = lang === 'ja';
  const listed = read.fields.exhibits ?? [];
  if (listed.length === 0) return [];
  const kinds = { original: ja ? '原本' : 'original', copy: ja ? '写し' : 'copy' };
  return [
    subheading(ja ? '証拠' : 'Exhibits'),
    table(
      ja
        ? ['号証', '標目', '原本・写し', '作成日', '作成者', '立証趣旨']
        : ['exhibit', 'title', 'original or copy', 'date', 'author', 'purpose'],
      listed.map((one) => [
        one.id,
        one.title,
        one.kind ? kinds[one.kind] : '',
        one.date ?? '',
        one.author ?? '',
        one.purpose ?? '',
      ]),
    ),
  ];
}

function files({ case: read, evidence }: Assessment, lang: Lang): Block[] {
  const ja = lang === 'ja';
  return [
    subheading(ja ? '読み込んだファイル' : 'Files read'),
    paragraph(
      ja
        ? '同じ名前でも中身が一字でも違えば、SHA-256 が変わる。'
        : 'A file of the same name that differs in a single character has another SHA-256.',
    ),
    table(
      ja ? ['ファイル', '証拠', '何として読んだか', 'SHA-256'] : ['file', 'exhibit', 'read as', 'SHA-256'],
      [
        [read.file, '—', ja ? 'ケースファイル' : 'the case file', read.sha256],
        ...evidence.files.map((file) => [file.path, file.exhibit ?? '—', readAs(file, lang), file.sha256]),
      ],
    ),
  ];
}

const LISTS: Readonly<Record<'titles' | 'notices', Words>> = {
  titles: { ja: '作品の一覧', en: 'list of titles' },
  notices: { ja: '通知の一覧', en: 'log of notices' },
};

/** What a file was read as: a list, or what its tables were recognised as, and how surely. */
function readAs({ kind, recognised = [] }: ReadFile, lang: Lang): string {
  const ja = lang === 'ja';
  if (kind !== 'traffic') return LISTS[kind][lang];
  const kinds = recognised.map(({ label, format, sureness, columns }) => {
    // The lines of a log have no header, and two kinds say by their names how they were told.
    const isSaid = columns.length === 0 || format === 'table' || format === 'mapping';
    if (isSaid) return label[lang];
    return ja ? `${label.ja}（${SURENESS[sureness].ja}）` : `${label.en} (${SURENESS[sureness].en})`;
  });
  return [...new Set(kinds)].join(ja ? '、' : ', ') || '—';
}

const SURENESS = {
  certain: { ja: '見出しから確実', en: 'certain by its headers' },
  likely: { ja: '見出しの意味から', en: 'by the meaning of its headers' },
  told: { ja: 'ケースの mapping による', en: 'as the mapping in the case says' },
} as const;

/** Factors that stand at 1, each with the reason. */
export function notAppliedSection({ plan, case: read }: Assessment, lang: Lang): Section {
  const ja = lang === 'ja';
  const names = new Map(read.fields.sites.map((site) => [site.id, site.name]));
  const factors = plan.views?.notApplied ?? [];
  return {
    id: 'notApplied',
    heading: ja ? '適用していない係数' : 'Factors not applied',
    blocks: [
      factors.length === 0
        ? paragraph(ja ? 'なし（閲覧数を推計していない）。' : 'None (no views are estimated).')
        : list(
            factors.map(({ label, reason, sites }) =>
              ja
                ? `${label.ja}（${sites.map((id) => names.get(id) ?? id).join('、')}）：適用しない。理由：${reason.ja}`
                : `${label.en} (${sites.map((id) => names.get(id) ?? id).join(', ')}): not applied, because ${reason.en}`,
            ),
          ),
    ],
  };
}
