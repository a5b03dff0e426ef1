import type { Role } from './mapping.js';

/**
 * What columns that are no figures are called, in English, Japanese, Chinese and German, as `plainHeader` folds the
 * names. Formats take these and add their own.
 */
export const COLUMN_WORDS = {
  date: [
    ...[
      'date',
      'month',
      'day',
      'week',
      'period',
      'displaydate',
      'yearmonth',
      'dateandtime',
      'dayindex',
      'weekindex',
    ],
    ...['monthindex', '日付', '年月', '年月日', '月', '日', '期間', '対象月', '対象期間', '月次', '日時'],
    ...['日期', '月份', '时间', '期间', 'datum', 'monat', 'tag', 'woche', 'zeitraum'],
  ],
  from: [
    'startdate',
    'from',
    'start',
    'periodstart',
    '開始日',
    '期間開始',
    '自',
    '开始日期',
    'von',
    'startdatum',
    'beginn',
  ],
  to: [
    'enddate',
    'to',
    'end',
    'periodend',
    '終了日',
    '期間終了',
    '至',
    '结束日期',
    'bis',
    'enddatum',
    'ende',
  ],
  site: [
    ...['domain', 'site', 'website', 'target', 'hostname', 'host', 'property', 'domainname', 'sitename'],
    ...['サイト', 'ドメイン', 'ウェブサイト', 'サイト名', 'ドメイン名', 'ホスト名', 'ホスト'],
    ...['网站', '域名', '站点', '主机名', 'webseite', 'internetseite', 'domäne'],
  ],
  title: ['title', 'titleid', 'work', '作品', '作品id', '作品名', 'タイトル', '作品名称', 'werk', 'titel'],
  page: [
    ...[
      'page',
      'pagepath',
      'path',
      'url',
      'folder',
      'pages',
      'toppages',
      'pageurl',
      'landingpage',
      'directory',
    ],
    ...['pagepathandscreenclass', 'pagepathandquerystring', 'pagepath+querystring', 'segment', 'segmentname'],
    ...['ページ', 'ページパス', 'ページurl', 'フォルダ', 'フォルダー', 'パス', 'ディレクトリ', 'セグメント'],
    ...[
      'ページパスとスクリーンクラス',
      '页面',
      '网页',
      '路径',
      '文件夹',
      '目录',
      'seite',
      'pfad',
      'ordner',
      'verzeichnis',
    ],
    ...['seitenpfad', 'seitenurl'],
  ],
  country: [
    ...['country', 'countrycode', 'countryname', 'countryid', 'geo', 'geography', 'location', 'topcountry'],
    ...['国', '国名', '国コード', '国地域', '国/地域', '国または地域', '地域', '所在国'],
    ...['国家', '国家/地区', '国家地区', '地区', 'land', 'länder', 'ländercode', 'region'],
  ],
  device: [
    ...['device', 'devicetype', 'devicecategory', 'platform', 'デバイス', '端末', '機器'],
    ...[
      'デバイスカテゴリ',
      'デバイスの種類',
      '端末種別',
      '设备',
      '设备类型',
      '设备类别',
      'gerät',
      'gerätetyp',
      'gerätekategorie',
    ],
  ],
  metric: ['metric', 'metricname', '指標', '指標名', '指标', 'metrik', 'kennzahl', 'messwert'],
  value: ['value', 'metricvalue', '値', '数値', '值', '数值', 'wert'],
  rank: [
    ...['rank', 'globalrank', 'countryrank', 'categoryrank', 'ranking', '順位', 'ランク', 'グローバルランク'],
    ...['世界ランキング', '世界順位', '国別ランク', '排名', '全球排名', 'rang', 'rangliste', 'globalerrang'],
  ],
  confidence: ['confidence', 'confidencelevel', '信頼度', '置信度', 'konfidenz'],
} as const satisfies Readonly<Record<Role, readonly string[]>>;

/** What a row of totals is called where a site or a date would stand. */
const TOTALS = new Set([
  ...['total', 'totals', 'grandtotal', 'sum', 'subtotal', 'overall', '合計', '総計', '計', '小計', '総合計'],
  ...['总计', '總計', '总和', '合计', 'gesamt', 'summe', 'insgesamt', 'gesamtsumme', 'zwischensumme'],
]);

/** Longer texts are no such word, whatever spaces it has. */
const LONGEST_TOTAL = 100;

/** First letters of what a row of totals is called, and of nothing: to tell at a glance that a cell is no such word. */
const FIRST_LETTERS = new Set([...TOTALS].map((word) => word.charCodeAt(0)));

/** Whether a cell may be empty or a word for totals: a quick look, in which some other words pass as well. */
export function mayBeTotal(text: string): boolean {
  const first = text.charCodeAt(0);
  // Full-width letters, capitals and what is no letter are left to the full comparison; no such word has a point.
  const isOdd = Number.isNaN(first) || first < 48 || (first > 57 && first < 97) || first > 0xff00;
  return isOdd || (FIRST_LETTERS.has(first) && !text.includes('.'));
}

/** Whether a cell that should name a site or a date says that its row is a total. */
export const isTotal = (text: string): boolean =>
  text.length <= LONGEST_TOTAL &&
  TOTALS.has(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s:：]/g, ''),
  );
