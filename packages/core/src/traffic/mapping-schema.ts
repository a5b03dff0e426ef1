import * as z from 'zod/mini';
import { FROM_AFTER_TO } from '../base/from-after-to.js';
import type { ReadOnly } from '../base/read-only.js';
import { about, complain, day, number, oneOf, record, text, texts } from '../base/schema.js';
import { ENCODINGS } from '../tables/encoding.js';
import { LIMITS, type Limits } from '../tables/limits.js';
import { countryCode } from './country.js';
import { domainText } from './domain.js';
import { type Mapping, ROLES, type Role } from './mapping.js';
import { DEVICES, METRICS, type Metric } from './observation.js';

const columnName = z.optional(about(text(), '列の見出しか番号', 'header or number of the column'));
const columns = record(
  Object.fromEntries([...ROLES, ...METRICS].map((role) => [role, columnName])) as Record<
    Role | Metric,
    typeof columnName
  >,
);

const period = record({ from: day(), to: day() }).check((payload) => {
  const { from, to } = payload.value;
  if (from > to) complain(payload, `${from} – ${to}`, FROM_AFTER_TO);
});

const log = record({
  paths: about(
    texts(),
    '数えるパス（{title}・{unit}・* は任意の一段か {unit}.html のようなその一部、末尾の ** はその先すべて）',
    'paths that count: {title}, {unit} and * are any one step or a part of it, ** at the end all that follows',
  ),
  exclude: z.optional(about(texts(), '数えないパス', 'paths that never count')),
  counts: z.optional(
    about(
      oneOf(['pageViews', 'views']),
      '何として数えるか（既定：pageViews）',
      'what a request is (default pageViews)',
    ),
  ),
  status: z.optional(
    about(texts(), '数える応答（既定：200・304）', 'answers that count (default 200 and 304)'),
  ),
  methods: z.optional(about(texts(), '数えるメソッド（既定：GET）', 'methods that count (default GET)')),
  excludeAgents: z.optional(
    about(texts(), '数えないプログラムの名の一部', 'parts of names of programs that never count'),
  ),
  offset: z.optional(
    about(
      text(),
      '一日を区切る時差（+09:00 など。既定：各行のもの）',
      'offset in which days are cut (+09:00; default: each line’s own)',
    ),
  ),
});

/** What the case says of a file that the file itself does not say. */
export const mappingSchema = record({
  sheet: z.optional(
    about(
      text(),
      '読むシートの名前（JSON では配列のパス）',
      'name of the sheet (of JSON: path of the array)',
    ),
  ),
  header: z.optional(
    about(
      number({ min: '1', whole: true, max: '1000000' }),
      '見出しの行の番号',
      'number of the header’s row',
    ),
  ),
  columns: z.optional(about(columns, 'どの列が何か', 'which column is what')),
  site: z.optional(about(text(), '全部の数値のサイト', 'site of all figures')),
  title: z.optional(about(text(), '全部の数値の作品', 'title of all figures')),
  country: z.optional(about(text(), '全部の数値の国', 'country of all figures')),
  device: z.optional(about(oneOf(DEVICES as ['all']), '全部の数値の機器', 'device of all figures')),
  period: z.optional(about(period, '日付のない数値の期間', 'days of figures without a date')),
  dates: z.optional(
    about(oneOf(['dmy', 'mdy', 'ymd']), '02/01/2015 の日と月の順', 'order of day and month in 02/01/2015'),
  ),
  decimal: z.optional(about(oneOf(['point', 'comma']), '小数点の記号', 'the decimal sign')),
  scale: z.optional(
    about(number({ above: '0' }), '数に掛ける単位（千なら 1000）', 'what counts are multiplied by (1000)'),
  ),
  granularity: z.optional(
    about(
      oneOf(['day', 'month']),
      '月の初日が一日か、その月か',
      'whether the first of a month is a day or the month',
    ),
  ),
  figures: z.optional(
    about(
      oneOf(['sum', 'average']),
      '数か月の数値が合計か、一か月の平均か',
      'whether figures of months are sums or averages',
    ),
  ),
  shares: z.optional(
    about(
      oneOf(['fraction', 'percent']),
      '割合が1を全体とするか、100を全体とするか',
      'whether shares are parts of 1 or of 100',
    ),
  ),
  encoding: z.optional(about(oneOf(ENCODINGS as unknown as ['utf-8']), '文字コード', 'encoding')),
  delimiter: z.optional(
    about(oneOf(['comma', 'semicolon', 'tab']), '列の区切り', 'what stands between columns'),
  ),
  log: z.optional(about(log, 'アクセスログの数え方', 'how an access log is counted')),
});

export type WrittenMapping = ReadOnly<z.output<typeof mappingSchema>>;

/** The mapping as the reader takes it: domains and countries as they are compared. */
export function mappingOf(written: WrittenMapping | undefined): Mapping {
  if (!written) return {};
  const { header, site, country, ...rest } = written;
  const own = {
    ...rest,
    ...(header === undefined ? {} : { header: Number(header) }),
    ...(site === undefined ? {} : { site: domainText(site) }),
    ...(country === undefined ? {} : { country: countryCode(country) ?? country }),
  };
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as Mapping;
}

const most = (max: string) => number({ above: '0', max });

/** How much of a file is taken on, where the case raises it. */
export const limitsSchema = record({
  unzipped: z.optional(
    about(most('10000'), '展開後の大きさ（MB。既定：100）', 'size unpacked, in MB (default 100)'),
  ),
  rows: z.optional(
    about(most('1048576'), 'シートの行数（既定：1000000）', 'rows of a sheet (default 1,000,000)'),
  ),
  columns: z.optional(about(most('16384'), '列の数（既定：1000）', 'columns (default 1,000)')),
  seconds: z.optional(about(most('86400'), '読み込みの秒数（既定：30）', 'seconds of reading (default 30)')),
  memory: z.optional(about(most('100000'), 'メモリ（MB。既定：400）', 'memory in MB (default 400)')),
});

/** The limits as the reader takes them. */
export function limitsOf(written: z.output<typeof limitsSchema> | undefined): Limits {
  const { unzipped, rows, columns: most, seconds, memory } = written ?? {};
  return {
    unzippedBytes: unzipped === undefined ? LIMITS.unzippedBytes : Number(unzipped) * 1e6,
    rows: rows === undefined ? LIMITS.rows : Number(rows),
    columns: most === undefined ? LIMITS.columns : Number(most),
    seconds: seconds === undefined ? LIMITS.seconds : Number(seconds),
    memoryBytes: memory === undefined ? LIMITS.memoryBytes : Number(memory) * 1e6,
  };
}
