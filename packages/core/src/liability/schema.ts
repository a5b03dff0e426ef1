import * as z from 'zod/mini';
import { flag } from '../base/flag.js';
import type { ReadOnly } from '../base/read-only.js';
import { about, day, either, number, oneOf, record, someTexts, text, texts } from '../base/schema.js';

const forSome = {
  title: z.optional(about(someTexts(), '作品の id（省略：すべて）', 'titles (ids; absent: all)')),
  site: z.optional(about(someTexts(), 'サイトの id（省略：すべて）', 'sites (ids; absent: all)')),
};

/** A day on which liability begins or ends for some titles and sites, and why. */
const turningPoint = (ja: string, en: string) =>
  record({
    date: about(day(), ja, en),
    ...forSome,
    reason: about(text(), 'その理由', 'why'),
    exhibit: z.optional(text()),
  });

export type TurningPoint = ReadOnly<z.output<ReturnType<typeof turningPoint>>>;

/** From when a defendant answers. */
const liabilitySchema = record({
  start: about(
    oneOf(['notice', 'date', 'whole']),
    '責任の始まり：notice=通知と猶予、date=日付、whole=全期間',
    'start of liability: notice = notice and grace, date = a given day, whole = all of the traffic',
  ),
  graceMonths: z.optional(
    about(
      number({ min: '0', max: '120', whole: true }),
      '通知からの猶予（月）',
      'months of grace after a notice',
    ),
  ),
  movePastHolidays: z.optional(
    about(
      flag(),
      '猶予の末日が日曜・祝日なら翌日に満了するとするか（民法142条。既定：no）',
      'whether grace that ends on a Sunday or holiday ends on the next day (Civil Code Art. 142; default no)',
    ),
  ),
  date: z.optional(
    about(day(), '責任の始まる日（start: date のとき）', 'first day of liability (with start: date)'),
  ),
  reason: z.optional(
    about(text(), 'その理由（start: date・whole のとき）', 'why (with start: date or whole)'),
  ),
  known: z.optional(
    about(
      z.array(turningPoint('責任の始まる日', 'first day of liability')),
      '通知より早い始まり（裁判所の命令で知ったなど）。通知による始期と比べて早い方による',
      'a start earlier than a notice (knowledge from a court order, …): the earlier one counts',
    ),
  ),
  ends: z.optional(
    about(
      z.array(turningPoint('責任を負う最後の日', 'last day of liability')),
      '責任の終わり（契約の解除など）',
      'end of liability (a service that was stopped, …)',
    ),
  ),
});

export const defendantSchema = record({
  id: text(),
  name: text(),
  role: z.optional(about(text(), '立場（運営者、幇助者など）', 'role: operator, aider, …')),
  sites: z.optional(
    about(someTexts(), '責任を負うサイトの id（省略：すべて）', 'sites for which it answers (absent: all)'),
  ),
  served: z.optional(about(day(), '訴状の送達された日', 'day on which the complaint was served')),
  liability: liabilitySchema,
});

export const noticeSchema = record({
  date: about(day(), '通知の到達した日', 'day on which the notice arrived'),
  to: about(text(), '被告の id', 'defendant (id)'),
  title: z.optional(
    about(
      texts(),
      '作品の id か名前（複数はリストで。書かない通知は、作品を特定していないものとして扱う）',
      'title: id or name, or a list of them (absent: the notice names none)',
    ),
  ),
  site: z.optional(
    about(
      texts(),
      'サイトの id（複数はリストで。省略：URL から分かるもの）',
      'site (id, or a list of them; absent: those of its URLs)',
    ),
  ),
  urls: z.optional(
    about(
      z.array(text()),
      '通知に書かれた URL（書かれていなければ []。項目がなければ、控えていないものとして扱う）',
      'URLs in the notice ([] where it has none; without this entry they count as not recorded)',
    ),
  ),
  means: z.optional(
    about(
      text(),
      '方法（web-form、letter、email、court-order、ほかの言葉）',
      'means: web-form, letter, email, court-order, or other words',
    ),
  ),
  exhibit: z.optional(text()),
  note: z.optional(text()),
  effective: z.optional(
    about(
      flag(),
      '責任の始まりとして扱うか（省略：作品と URL があれば扱う）',
      'whether it starts liability (absent: where it names a title and a URL)',
    ),
  ),
  reason: z.optional(about(text(), 'effective と書いた理由', 'why effective says so')),
});

const RIGHTS = ['copyright', 'publication', 'licence'] as const;

/** The right in suit; views outside its term are not counted. */
export const rightSchema = either(
  (input) => typeof input !== 'object' || input === null,
  z.pipe(
    oneOf(RIGHTS),
    z.transform((kind) => ({ kind }) as Right),
  ),
  record({
    kind: oneOf(RIGHTS),
    from: z.optional(day()),
    to: z.optional(day()),
    terms: z.optional(
      about(
        z.array(record({ from: z.optional(day()), to: z.optional(day()) })),
        '期間が二つ以上あるときのリスト',
        'several terms',
      ),
    ),
    exhibit: z.optional(text()),
  }),
);

export interface Right {
  readonly kind: (typeof RIGHTS)[number];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly terms?: readonly OpenSpan[] | undefined;
  readonly exhibit?: string | undefined;
}

/** Days of which either end may be open. */
export interface OpenSpan {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** When a site, or a title on a site, could be reached. */
const onlineShape = {
  from: z.optional(day()),
  to: z.optional(day()),
  exhibit: z.optional(text()),
  note: z.optional(text()),
};

export const siteOnlineSchema = z.array(record(onlineShape));
export const titleOnlineSchema = z.array(
  record({
    site: z.optional(about(someTexts(), 'サイトの id（省略：すべて）', 'sites (ids; absent: all)')),
    ...onlineShape,
  }),
);

/** Which days of a month count where liability begins or ends within it. */
export const PART_MONTHS = ['days', 'whole', 'left-out'] as const;
export type PartMonths = (typeof PART_MONTHS)[number];

export type Defendant = ReadOnly<z.output<typeof defendantSchema>>;
export type StatedNotice = ReadOnly<z.output<typeof noticeSchema>>;
