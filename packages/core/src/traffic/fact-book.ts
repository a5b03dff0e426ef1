import { isDay } from '../base/day.js';
import type { Place } from '../base/source.js';
import type { Span } from '../base/span.js';
import type { Detail } from '../tables/sheet.js';
import { COLUMN_WORDS } from './column-words.js';
import { countryCode } from './country.js';
import { readSpan } from './date-text.js';
import { siteName } from './domain.js';
import type { Facts, Said } from './facts.js';
import { plainHeader } from './header.js';
import { scaleOfUnit } from './header-scale.js';
import { deviceOf, METRIC_WORDS, metricOf } from './metric-words.js';

const KEYS = {
  site: [...COLUMN_WORDS.site, 'url', 'websites', 'domains', '対象サイト', '対象ドメイン'],
  period: [
    ...COLUMN_WORDS.date,
    'daterange',
    'timeframe',
    'timeperiod',
    'duration',
    '集計期間',
    '日期范围',
    '时间范围',
  ],
  from: COLUMN_WORDS.from,
  to: COLUMN_WORDS.to,
  country: [...COLUMN_WORDS.country, 'countryfilter', 'countries'],
  device: [
    ...COLUMN_WORDS.device,
    'trafficsource',
    'webtrafficsource',
    'websource',
    'devices',
    'トラフィックソース',
  ],
  metric: COLUMN_WORDS.metric,
  granularity: ['granularity', 'timegranularity', '粒度', '集計単位', 'granularität'],
  unit: ['単位', '数値の単位', '数値単位', '单位', '数据单位', 'unit', 'units', 'einheit', 'einheiten'],
  updated: [
    ...[
      'lastupdated',
      'lastupdate',
      'updated',
      'exportdate',
      'exported',
      'generated',
      'downloaded',
      'reportdate',
      'generatedon',
      'createdon',
    ],
    ...['更新日', '最終更新日', 'ダウンロード日', '出力日', '取得日', '更新日期', '导出日期', 'exportdatum'],
  ],
  segment: [
    'segment',
    'segmentname',
    'segmentid',
    'セグメント',
    'セグメント名',
    '细分',
    'segmentbezeichnung',
  ],
  isMainDomainOnly: ['maindomainonly', 'ismaindomainonly'],
} as const;

const GRANULARITIES: readonly (readonly ['day' | 'week' | 'month', readonly string[]])[] = [
  ['day', ['daily', 'day', '日次', '日', '日别', 'täglich', 'tag']],
  ['week', ['weekly', 'week', '週次', '週', '周', 'wöchentlich', 'woche']],
  ['month', ['monthly', 'month', '月次', '月', '月度', 'monatlich', 'monat']],
];

const granularityOf = (said: string) => GRANULARITIES.find(([, names]) => names.includes(said))?.[0];

const PROGRAMS = ['similarweb', 'semrush', 'google analytics', 'plausible', 'matomo'];

/** How Google Analytics writes its days above a table: `# Start date: 20260910`, `# 20230101-20230331`. */
const ANALYTICS = /^#\s*(?:(?:start date|开始日期|開始日|startdatum)\s*[:：]\s*\d{8}|\d{8}-\d{8})\s*$/i;

/** A line that names the unit of a table, in brackets or without: `（単位：千回）`, `※単位：千`, `(in thousands)`. */
const UNIT =
  /^[※*＊\s([（［【]*(?:(?:units?|einheit(?:en)?)\s*[:：]\s*|(?:単位|单位)\s*[:：]?\s*|in\s+(?=thousand|million|tsd|tausend|mio))([^()（）[\]［］【】]{1,40}?)[)\]）］】\s]*$/i;

/** A time of day behind a day, and what follows it. */
const TIME = /[\sT]+\d{1,2}:\d{2}.*$/;

/** Two days with nothing but a dash between them, as programs put them into names of files and into first lines. */
const TWO_DAYS = /(?<!\d)(\d{4})[_-]?(\d{2})[_-]?(\d{2})\s*[-–~]\s*(\d{4})[_-]?(\d{2})[_-]?(\d{2})(?!\d)/;

/** What looks like a domain in a file's name and is none: `access.log-2020`. */
const FILE_ENDINGS = /\.(?:csv|tsv|txt|xlsx?|json|log|gz|zip|bak|old)$/i;

/** Longer cells say nothing that is looked for. */
const LONGEST = 1000;

/** Gathers what is said of a table outside its rows. What is said first stays. */
export class FactBook {
  #facts: { -readonly [K in keyof Facts]: Facts[K] } = {};
  #ends: { readonly from?: Said<string>; readonly to?: Said<string> } = {};
  /** whether anything was found */
  isEmpty = true;

  constructor(known: Facts = {}) {
    this.#facts = { ...known };
  }

  get facts(): Facts {
    return this.#facts;
  }

  addAll(facts: Facts): void {
    for (const [key, said] of Object.entries(facts) as [keyof Facts, Facts[keyof Facts]][]) {
      if (said && this.#facts[key] === undefined) this.#facts = { ...this.#facts, [key]: said };
    }
  }

  /** What stands around a table of JSON: what is nearest goes first. */
  addDetails(details: readonly Detail[]): void {
    const elements = [...new Set(details.map(({ key }) => elementOf(key)))].reverse();
    for (const element of elements) {
      for (const { key, value, place } of details)
        if (elementOf(key) === element) this.addPair(key.split('.').at(-1) ?? '', value, place);
    }
  }

  /** A line above a header: `# Start date: 20260910`, `Country,Japan`, or a domain alone. */
  addLine(cells: readonly string[], place: Place): void {
    const told = cells
      .map((cell) => cell.replace(/^[\s#]+/, '').trim())
      .filter((cell) => cell !== '' && cell.length <= LONGEST);
    const [first, second] = told;
    if (first === undefined) return;
    if (told.length === 2 && second !== undefined) this.addPair(first.replace(/[:：]$/, ''), second, place);
    for (const cell of told) {
      const unit = UNIT.exec(cell);
      if (unit) this.addPair('unit', unit[1] as string, place);
      const pair = /^([^:：]{1,40})[:：]\s*(\S.*)$/.exec(cell);
      if (pair) this.addPair(pair[1] as string, pair[2] as string, place);
    }
    if (ANALYTICS.test((cells[0] as string).trim())) this.#put('program', 'google analytics', place);
    const line = told.join(' ');
    this.#put(
      'program',
      PROGRAMS.find((name) => line.toLowerCase().includes(name)),
      place,
    );
    this.#put('period', twoDays(line), place);
    if (told.length === 1) this.#put('site', siteName(first), place);
  }

  /** The name of a file: `Traffic-(site-a.example)-(2020_01_01-2020_03_31).xlsx`. */
  addFileName(path: string): void {
    const name = (path.split('/').at(-1) ?? '').replace(/\.(?:csv|tsv|txt|xlsx|xlsm|json|log)$/i, '');
    const place = { file: path };
    this.#put('period', twoDays(name), place);
    const domain =
      /(?:^|[\s_(])((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24})(?=$|[\s_)]|-\(|-\d{4})/i.exec(name);
    if (domain && !FILE_ENDINGS.test(domain[1] as string))
      this.#put('site', siteName(domain[1] as string), place);
  }

  addPair(key: string, value: string, place: Place): void {
    const plain = plainHeader(key);
    const said = plainHeader(value);
    const is = (names: readonly string[]) => names.includes(plain);
    if (is(KEYS.site)) this.#put('site', siteName(value), place);
    else if (is(KEYS.country)) {
      const code = countryCode(value);
      this.#put('country', code, place);
      if (code === undefined && value.trim() !== '') this.#put('unknownCountry', value.trim(), place);
    } else if (is(KEYS.device)) {
      this.#put('device', deviceOf(said), place);
      if (deviceOf(said) === undefined && said !== '') this.#put('unknownDevice', value.trim(), place);
    } else if (is(KEYS.metric)) this.#put('metric', metricOf(said, METRIC_WORDS)?.metric, place);
    else if (is(KEYS.granularity)) this.#put('granularity', granularityOf(said), place);
    else if (is(KEYS.unit)) this.#addUnit(value.trim(), place);
    else if (is(KEYS.updated))
      this.#put('updated', readSpan(value.slice(0, 60).replace(TIME, ''))?.to, place);
    else if (is(KEYS.segment)) this.#put('segment', value.trim() || undefined, place);
    else if (is(KEYS.isMainDomainOnly)) this.#put('isMainDomainOnly', said === 'true', place);
    else if (is(KEYS.from)) this.#addEnd('from', { value, place });
    else if (is(KEYS.to)) this.#addEnd('to', { value, place });
    else if (is(KEYS.period)) this.#put('period', readSpan(value), place);
  }

  /** The first or the last day of all figures, in whichever order they are said. */
  #addEnd(end: 'from' | 'to', said: Said<string>): void {
    this.#ends = { ...this.#ends, [end]: said };
    const { from, to } = this.#ends;
    const first = from && readSpan(from.value);
    const last = to && readSpan(to.value);
    if (first && last && first.from <= last.to)
      this.#put('period', { from: first.from, to: last.to }, from.place);
  }

  /** The unit of the figures; in Chinese, that of time may be called so as well. */
  #addUnit(value: string, place: Place): void {
    if (value === '') return;
    const granularity = granularityOf(plainHeader(value));
    const scale = scaleOfUnit(value);
    if (granularity) this.#put('granularity', granularity, place);
    else if (scale === undefined) this.#put('unknownUnit', value, place);
    else this.#put('scale', scale, place);
  }

  #put<K extends keyof Facts>(key: K, value: NonNullable<Facts[K]>['value'] | undefined, place: Place): void {
    if (value === undefined) return;
    this.isEmpty = false;
    if (this.#facts[key] === undefined) this.#facts[key] = { value, place } as Facts[K];
  }
}

/** The element of an array that a key lies in: `data[1]` of `data[1].meta.country`; '' where it lies in none. */
const elementOf = (key: string): string => key.slice(0, key.lastIndexOf(']') + 1);

const known = new WeakMap<readonly Detail[], Facts>();

/** What is said around tables. Of a document with many tables, each has the same list of it. */
export function factsOf(details: readonly Detail[]): Facts {
  let facts = known.get(details);
  if (!facts) {
    const book = new FactBook();
    book.addDetails(details);
    facts = book.facts;
    known.set(details, facts);
  }
  return facts;
}

function twoDays(text: string): Span | undefined {
  const match = TWO_DAYS.exec(text);
  if (!match) return undefined;
  const [from, to] = [match.slice(1, 4).join('-'), match.slice(4, 7).join('-')];
  return isDay(from) && isDay(to) && from <= to ? { from, to } : undefined;
}
