import type { Device, Metric } from './observation.js';

/** Names of figures, as `plainHeader` folds them, for each metric. */
export type MetricWords = Readonly<Partial<Record<Metric, readonly string[]>>>;

/** What uses of a work are called. Beside a site they may as well be page views, so only counters take them. */
export const VIEW_WORDS = [
  ...['views', 'viewcount', 'plays', '閲覧数', '閲覧回数', '再生数', '再生回数', '視聴回数'],
  ...['观看次数', '播放量', '播放次数', '阅读量', 'aufrufe', 'wiedergaben'],
] as const;

/** What figures are called in English, Japanese, Chinese and German, whoever exports them. */
export const METRIC_WORDS: MetricWords = {
  visits: [
    ...['visits', 'totalvisits', 'visit', 'sessions', 'session', 'numberofvisits', 'sitevisits'],
    ...['訪問数', '訪問', '訪問回数', '合計訪問数', '総訪問数', '訪問数合計', 'セッション', 'セッション数'],
    ...['访问量', '访问次数', '访问数', '总访问量', '访问', '会话', '会话数'],
    ...[
      'besuche',
      'gesamtbesuche',
      'besuchegesamt',
      'anzahlbesuche',
      'anzahlderbesuche',
      'sitzungen',
      'visitsgesamt',
    ],
  ],
  pageViews: [
    ...['pageviews', 'pageview', 'totalpageviews', 'pagesviewed', 'screenpageviews', 'pv', 'pvs', 'pv数'],
    ...[
      'ページビュー',
      'ページビュー数',
      '総ページビュー',
      'ページビュー合計',
      '合計ページビュー',
      '合計ページビュー数',
    ],
    ...['页面浏览量', '浏览量', '网页浏览量', '页面浏览次数', '总浏览量'],
    ...['seitenaufrufe', 'seitenansichten', 'seitenabrufe'],
  ],
  pagesPerVisit: [
    ...[
      'pagespervisit',
      'pages/visit',
      'pages/visits',
      'pagevisit',
      'pageviewspersession',
      'pagespersession',
    ],
    ...['pages/session', 'averagepagespervisit', 'avgpagespervisit', 'viewspersession'],
    ...[
      '訪問別ページ数',
      '訪問あたりのページ数',
      '1訪問あたりのページ数',
      'ページ/訪問',
      '訪問あたりページ数',
      'ページ/セッション',
    ],
    ...[
      '每次访问页数',
      '每次访问页面数',
      '页数/访问',
      '访问页数',
      'seitenprobesuch',
      'seiten/besuch',
      'seiten/sitzung',
    ],
  ],
  visitDuration: [
    ...[
      'averagevisitduration',
      'avgvisitduration',
      'avg.visitduration',
      'visitduration',
      'avgsessionduration',
    ],
    ...['averagesessionduration', 'avg.sessionduration', 'avgtimeonsite', 'timeonsite'],
    ...[
      '平均滞在時間',
      '滞在時間',
      '平均訪問時間',
      '平均セッション時間',
      '平均访问时长',
      '访问时长',
      '平均访问持续时间',
    ],
    ...['durchschnittlichebesuchsdauer', 'besuchsdauer', 'durchschn.besuchsdauer', 'sitzungsdauer'],
  ],
  bounceRate: ['bouncerate', 'bounce', '直帰率', '跳出率', 'absprungrate'],
  share: [
    ...[
      'share',
      'trafficshare',
      'shareoftraffic',
      'visitsshare',
      'visitshare',
      'shareofvisits',
      'totalshare',
    ],
    ...['割合', 'シェア', 'トラフィックシェア', '構成比', '訪問シェア', '流量占比', '占比', '流量份额'],
    ...['anteil', 'trafficanteil', 'besuchsanteil'],
  ],
};

/** Names that say that the figure is the average of a month, whatever the period of the export. */
export const MONTHLY_AVERAGE_WORDS = [
  ...[
    'monthlyvisits',
    'averagemonthlyvisits',
    'avgmonthlyvisits',
    'avg.monthlyvisits',
    '月間訪問数',
    '月間平均訪問数',
  ],
  ...[
    '月平均訪問数',
    '月间访问量',
    '月访问量',
    '月均访问量',
    'monatlichebesuche',
    'besucheprommonat',
    'besuchepromonat',
  ],
];

const DEVICE_NAMES: readonly (readonly [Device, readonly string[]])[] = [
  [
    'all',
    [
      ...[
        'alltraffic',
        'alldevices',
        'all',
        'total',
        'combined',
        'desktop&mobile',
        'desktop&mobileweb',
        'desktopandmobile',
      ],
      ...[
        '全デバイス',
        'すべてのデバイス',
        '全端末',
        'すべて',
        '全て',
        '合計',
        '全部',
        '所有设备',
        '全部设备',
        'allegeräte',
        'alle',
        'gesamt',
      ],
    ],
  ],
  [
    'desktop',
    [
      'desktop',
      'desktoponly',
      'pc',
      'デスクトップ',
      'パソコン',
      '桌面',
      '桌面设备',
      '电脑',
      '桌面端',
      'computer',
    ],
  ],
  [
    'mobile',
    [
      ...[
        'mobile',
        'mobileweb',
        'mobiledevices',
        'smartphone',
        'モバイル',
        'モバイルウェブ',
        'スマートフォン',
        'スマホ',
      ],
      ...['移动', '移动设备', '移动端', '手机', 'mobil', 'mobilgerät', 'mobilgeräte'],
    ],
  ],
];

/** The device that a cell names, as `plainHeader` folds it. */
export const deviceOf = (plain: string): Device | undefined =>
  DEVICE_NAMES.find(([, names]) => names.includes(plain))?.[0];

/** What the name of a column of figures says. */
export interface NamedMetric {
  readonly metric: Metric;
  /** absent where the name says nothing of it */
  readonly device?: Device;
  /** the figure is the average of a month */
  readonly isAverage?: boolean;
}

/** Longer names are of nothing that is known; folding can make one eighteen times as long. */
const LONGEST = 200;

/**
 * What a name counts, with the device in front (`desktop_visits`), behind in brackets (`Visits (Desktop)`) or not at
 * all.
 * @param plain as `plainHeader` folds it
 */
export function metricOf(plain: string, words: MetricWords): NamedMetric | undefined {
  if (plain.length > LONGEST) return undefined;
  const bare = bareMetric(plain, words);
  if (bare) return bare;
  const bracketed = /^(.+?)\((.+)\)$/.exec(plain);
  if (bracketed) {
    const [device, named] = [deviceOf(bracketed[2] as string), bareMetric(bracketed[1] as string, words)];
    if (device && named) return { ...named, device };
  }
  for (const [device, names] of DEVICE_NAMES) {
    for (const name of names) {
      const named = plain.startsWith(name) ? bareMetric(plain.slice(name.length), words) : undefined;
      // `desktop_share` is the part of the visits that comes from desktops, and no share of a country or a page.
      if (named) return named.metric === 'share' && device !== 'all' ? undefined : { ...named, device };
    }
  }
  return undefined;
}

function bareMetric(plain: string, words: MetricWords): NamedMetric | undefined {
  for (const [metric, names] of Object.entries(words) as [Metric, readonly string[]][]) {
    if (names.includes(plain)) return { metric };
  }
  return words.visits && MONTHLY_AVERAGE_WORDS.includes(plain)
    ? { metric: 'visits', isAverage: true }
    : undefined;
}
