import * as z from 'zod/mini';
import {
  claimSchema,
  delayDamagesSchema,
  demandSchema,
  lawyerFeeSchema,
  limitationSchema,
  paymentSchema,
  reductionSchema,
} from '../award/schema.js';
import { FROM_AFTER_TO } from '../base/from-after-to.js';
import { quantity } from '../base/quantity.js';
import type { ReadOnly } from '../base/read-only.js';
import {
  about,
  complain,
  day,
  either,
  jsonSchemaOf,
  oneOf,
  published,
  record,
  text,
} from '../base/schema.js';
import { lawSchema } from '../law/schema.js';
import { defendantSchema, noticeSchema, PART_MONTHS, siteOnlineSchema } from '../liability/schema.js';
import { feeSchema, rateSchema, upliftSchema } from '../royalty/schema.js';
import { uncertaintySchema } from '../uncertainty/schema.js';
import { viewsSchema } from '../views/schema.js';
import { titleSchema } from './title.js';
import { trafficSchema } from './traffic-schema.js';

const CASE_FORMAT = 'songai.case/1';

const fixed = (code: string, expected: string, ja: [string, string], en: [string, string]) => {
  const schema = z.string().check((payload) => {
    if (payload.value !== expected) complain(payload, payload.value, { code, telling: { ja, en } });
  });
  published.add(schema, { json: () => ({ const: expected }) });
  return schema;
};

const plaintiffSchema = record({
  id: text(),
  name: text(),
  claim: z.optional(about(claimSchema, '請求額', 'what is claimed')),
  lawyerFee: z.optional(lawyerFeeSchema),
});

const siteSchema = record({
  id: text(),
  name: text(),
  domains: z.optional(about(z.array(text()), '資料に現れるドメイン', 'domains under which exports list it')),
  units: z.optional(
    about(quantity({ above: '0' }), 'サイト全体の巻・話数', 'units of all titles on the site'),
  ),
  closed: z.optional(about(day(), '最終日', 'last day of the site')),
  online: z.optional(
    about(
      siteOnlineSchema,
      '公開されていた期間（閉鎖と再開があるとき）',
      'when it could be reached, run by run',
    ),
  ),
});

const exhibitSchema = record({
  id: about(text(), '証拠番号（甲第1号証など）', 'number of the exhibit'),
  title: text(),
  kind: z.optional(about(oneOf(['original', 'copy']), '原本・写しの別', 'original or copy')),
  date: z.optional(about(text(), '作成日', 'date made')),
  author: z.optional(text()),
  purpose: z.optional(about(text(), '立証趣旨', 'purpose of proof')),
});

const periodSchema = record({ from: z.optional(day()), to: z.optional(day()) }).check((payload) => {
  const { from, to } = payload.value;
  if (from && to && from > to) complain(payload, `${from} – ${to}`, FROM_AFTER_TO);
});

/** The case file, `songai.case/1`: each stage's own piece, put together. */
export const caseSchema = record({
  format: about(
    fixed(
      'case.other-format',
      CASE_FORMAT,
      ['この版が読む形式ではありません。', `先頭に format: ${CASE_FORMAT} と書いてください。`],
      ['This is not the format that this version reads.', `Write format: ${CASE_FORMAT} at the top.`],
    ),
    'ファイルの形式',
    'format of the file',
  ),
  language: z.optional(
    about(oneOf(['ja', 'en']), '報告書の言語（既定：ja）', 'language of the report (default ja)'),
  ),
  currency: z.optional(
    about(
      fixed(
        'case.not-yen',
        'JPY',
        ['金額は円だけです。', '円に換算し、換算の根拠を証拠にして、currency を消すか JPY としてください。'],
        [
          'Amounts are in yen only.',
          'Convert them to yen, prove the conversion by an exhibit, and remove currency or write JPY.',
        ],
      ),
      '通貨（JPY のみ）',
      'currency (JPY only)',
    ),
  ),
  name: about(text(), '事件の名前（報告書の表題になる）', 'name of the case (the title of the report)'),
  court: z.optional(text()),
  number: z.optional(about(text(), '事件番号', 'number of the case')),
  plaintiffs: about(z.array(plaintiffSchema).check(z.minLength(1)), '原告', 'plaintiffs'),
  defendants: about(z.array(defendantSchema).check(z.minLength(1)), '被告', 'defendants'),
  sites: about(z.array(siteSchema).check(z.minLength(1)), 'サイト', 'sites'),
  filed: z.optional(about(day(), '訴えを提起した日', 'day on which the suit was filed')),
  period: z.optional(about(periodSchema, '損害を請求する期間', 'the days for which damages are claimed')),
  partMonths: z.optional(
    about(
      oneOf(PART_MONTHS),
      '端の月の数え方：days=日数で按分（既定）、whole=丸ごと数える、left-out=数えない',
      'a month cut by the edge: by days (default), whole, or left out',
    ),
  ),
  titles: about(
    either(
      (input) => Array.isArray(input),
      z.array(titleSchema).check(z.minLength(1)),
      record({ file: text(), exhibit: z.optional(text()) }),
    ),
    '作品（リスト、または CSV の file）',
    'titles: a list, or the file of a CSV',
  ),
  notices: z.optional(
    about(
      either(
        (input) => Array.isArray(input),
        z.array(noticeSchema),
        record({ file: text(), exhibit: z.optional(text()) }),
      ),
      '通知（リスト、または CSV などの file）',
      'notices: a list, or the file of a log',
    ),
  ),
  traffic: z.optional(about(trafficSchema, 'アクセスの資料', 'traffic: files and figures')),
  views: z.optional(about(z.array(viewsSchema), '閲覧数の求め方', 'how views are built')),
  fee: z.optional(
    about(feeSchema, '作品に書かないときの配信料（円）', 'distribution fee where a title has none (yen)'),
  ),
  feeTax: z.optional(
    about(
      oneOf(['included', 'excluded', 'add']),
      '配信料は税込か税別か。add=税別の額に、その日の消費税率を加える',
      'whether fees include consumption tax; add = they do not, and the tax of the day is added',
    ),
  ),
  rate: z.optional(about(rateSchema, '作品に書かないときの使用料率', 'usage rate where a title has none')),
  uplift: z.optional(
    about(upliftSchema, '料率の上乗せ（著作権法114条5項）', 'uplift of the rate (Copyright Act Art. 114(5))'),
  ),
  uncertainty: z.optional(about(uncertaintySchema, '不確かさ', 'uncertainty')),
  lawyerFee: z.optional(about(lawyerFeeSchema, '弁護士費用', 'lawyer’s fee')),
  reductions: z.optional(
    about(z.array(reductionSchema), '減額（一部請求より前）', 'reductions of the whole loss'),
  ),
  payments: z.optional(about(z.array(paymentSchema), '弁済', 'payments already made')),
  delayDamages: z.optional(about(delayDamagesSchema, '遅延損害金', 'delay damages')),
  demand: z.optional(about(demandSchema, '請求の趣旨', 'what the claimant asks the court for')),
  limitation: z.optional(
    about(z.array(limitationSchema), '消滅時効の起算（民法724条）', 'limitation (Civil Code 724)'),
  ),
  law: z.optional(about(lawSchema, '法令の数値で表にないもの', 'figures of the law that the tables lack')),
  cuts: z.optional(
    about(
      record({
        views: z.optional(oneOf(['none', 'month', 'title', 'unit'])),
        amount: z.optional(oneOf(['month', 'title', 'plaintiff'])),
      }).check((payload) => {
        const { views, amount } = payload.value;
        if ((views === 'title' || views === 'unit') && amount === 'month')
          complain(payload, `${views}, ${amount}`, CUT_ORDER);
      }),
      '端数を切り捨てる場所',
      'where parts below one are cut',
    ),
  ),
  exhibits: z.optional(about(z.array(exhibitSchema), '証拠', 'exhibits')),
});

const CUT_ORDER = {
  code: 'case.cut-order',
  telling: {
    ja: [
      '閲覧数を作品（または巻・話）で切り捨てると、月ごとの金額は整数の閲覧数から出せません。',
      'cuts.amount を title か plaintiff にするか、cuts.views を month か none にしてください。',
    ],
    en: [
      'Where views are cut by title (or by unit), amounts by month do not rest on whole views.',
      'Make cuts.amount title or plaintiff, or cuts.views month or none.',
    ],
  },
} as const;

export type CaseFields = ReadOnly<z.output<typeof caseSchema>>;
/** A case of which only some entries could be read: what is said of the others is not checked. */
export type Known = Partial<CaseFields> & {
  /** entries that are there but could not be read */
  readonly unread?: ReadonlySet<string>;
};

/**
 * JSON Schema (draft 2020-12) of the case file, for editors and other programs. Each key says in both languages what
 * it means.
 * @returns a new plain object, ready for `JSON.stringify`
 * @throws Nothing.
 */
export function caseJsonSchema(): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: CASE_FORMAT,
    ...jsonSchemaOf(caseSchema),
  };
}
