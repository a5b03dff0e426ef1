import * as z from 'zod/mini';
import { claimQuantity } from '../award/schema.js';
import { fixedQuantity, isPlain, type Quantity, quantity } from '../base/quantity.js';
import type { ReadOnly } from '../base/read-only.js';
import { about, either, record, text, texts } from '../base/schema.js';
import type { Place } from '../base/source.js';
import { rightSchema, titleOnlineSchema } from '../liability/schema.js';
import { feeSchema, rateSchema, upliftSchema } from '../royalty/schema.js';

const SHARE = { min: '0', max: '1' };

const shareSchema = either(
  (input) => !isPlain(input) && typeof input === 'object' && input !== null && 'bySite' in input,
  z.pipe(
    record({ bySite: z.record(z.string(), quantity(SHARE)) }),
    z.transform(({ bySite }): Readonly<Record<string, Quantity>> => bySite),
  ),
  z.pipe(
    quantity(SHARE),
    z.transform((stated): Readonly<Record<string, Quantity>> => ({ '*': stated })),
  ),
);

const holderSchema = record({
  plaintiff: about(text(), '原告の id', 'plaintiff (id)'),
  share: about(fixedQuantity({ above: '0', max: '1' }), '持分', 'share of the right'),
  claim: z.optional(about(claimQuantity(), 'この作品についての請求額', 'claim for this title')),
  right: z.optional(
    about(rightSchema, 'この原告の権利の種類と期間', 'the right of this plaintiff and its term'),
  ),
});

/** A work in suit. */
export const titleSchema = record({
  id: text(),
  name: about(text(), '作品名', 'name of the title'),
  author: z.optional(text()),
  plaintiff: z.optional(
    about(text(), '権利を単独で持つ原告の id', 'the one plaintiff who holds the right (id)'),
  ),
  holders: z.optional(
    about(z.array(holderSchema), '権利を持つ原告と持分', 'plaintiffs who hold the right, with shares'),
  ),
  claim: z.optional(about(claimQuantity(), 'この作品についての請求額', 'claim for this title')),
  right: z.optional(about(rightSchema, '権利の種類と期間', 'the right in suit and its term')),
  sites: z.optional(
    about(z.array(text()), '載っていたサイトの id（省略：すべて）', 'sites that carry it (absent: all)'),
  ),
  online: z.optional(
    about(
      titleOnlineSchema,
      '載っていた期間（削除と再掲載があるとき）',
      'when it could be reached, run by run',
    ),
  ),
  urls: z.optional(
    about(
      texts(),
      '作品のページの URL の始まり（通知の URL と照らす）',
      'how URLs of its pages begin (compared with those of notices)',
    ),
  ),
  units: z.optional(about(quantity({ above: '0' }), '巻・話・本の数', 'number of units')),
  unit: z.optional(about(text(), '単位の呼び名（巻、話、本）', 'what a unit is called')),
  pages: z.optional(about(quantity({ above: '0' }), '作品のページ数', 'pages of the work')),
  share: z.optional(about(shareSchema, 'サイト全体に占める割合', 'share of the site')),
  fee: z.optional(about(feeSchema, '1話・1巻の配信料（円）', 'distribution fee of one unit (yen)')),
  feeOfAllUnits: z.optional(
    about(quantity({ min: '0' }), '全話・巻の配信料の合計（円）', 'sum of the fees of all units (yen)'),
  ),
  rate: z.optional(about(rateSchema, '使用料率', 'usage rate')),
  uplift: z.optional(
    about(upliftSchema, '料率の上乗せ（著作権法114条5項）', 'uplift of the rate (Copyright Act Art. 114(5))'),
  ),
  found: z.optional(
    about(
      quantity({ min: '0' }),
      '認定された額（閲覧数から求めないとき）',
      'amount found (where not built from views)',
    ),
  ),
  exhibit: z.optional(about(text(), '作品と料金の証拠', 'exhibit for the title and its fee')),
});

export type TitleFields = ReadOnly<z.output<typeof titleSchema>>;

/** A work in suit, and where it stands: `titles[3]` in the case, or `titles.csv:5` in a table beside it. */
export interface Title extends TitleFields {
  readonly path: string;
  readonly place: Place;
  /** of a title from a table: the column of each field, from 1 */
  readonly columns?: Readonly<Record<string, number>>;
}

/** Where a field of the title stands. */
export const fieldPlace = (title: Title, field: keyof TitleFields): Place => {
  const column = title.columns?.[field];
  if (title.columns) return { ...title.place, ...(column === undefined ? {} : { column }) };
  return { path: `${title.path}.${field}` };
};
