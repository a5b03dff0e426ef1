import * as z from 'zod/mini';
import { about, day, either, number, oneOf, record, text, texts } from '../base/schema.js';

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
  date: z.optional(
    about(day(), '責任の始まる日（start: date のとき）', 'first day of liability (with start: date)'),
  ),
  reason: z.optional(
    about(text(), 'その理由（start: date・whole のとき）', 'why (with start: date or whole)'),
  ),
});

export const defendantSchema = record({
  id: text(),
  name: text(),
  role: z.optional(about(text(), '立場（運営者、幇助者など）', 'role: operator, aider, …')),
  liability: liabilitySchema,
});

export const noticeSchema = record({
  date: about(day(), '通知の到達した日', 'day on which the notice arrived'),
  to: about(text(), '被告の id', 'defendant (id)'),
  title: about(texts(), '作品の id（複数はリストで）', 'title (id, or a list of them)'),
  site: about(texts(), 'サイトの id（複数はリストで）', 'site (id, or a list of them)'),
  exhibit: z.optional(text()),
  note: z.optional(text()),
});

/** The right in suit; views outside its term are not counted. */
export const rightSchema = either(
  (input) => typeof input !== 'object' || input === null,
  z.pipe(
    oneOf(['copyright', 'publication', 'licence']),
    z.transform((kind) => ({ kind }) as Right),
  ),
  record({
    kind: oneOf(['copyright', 'publication', 'licence']),
    from: z.optional(day()),
    to: z.optional(day()),
    exhibit: z.optional(text()),
  }),
);

export interface Right {
  readonly kind: 'copyright' | 'publication' | 'licence';
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly exhibit?: string | undefined;
}

export type Defendant = z.output<typeof defendantSchema>;
export type Notice = z.output<typeof noticeSchema>;
