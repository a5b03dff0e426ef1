import * as z from 'zod/mini';
import { Fraction } from '../base/fraction.js';
import { fixedQuantity, proof, type Quantity } from '../base/quantity.js';
import type { ReadOnly } from '../base/read-only.js';
import { about, complain, complaint, day, either, number, oneOf, record, text } from '../base/schema.js';
import { checkRange, rangeShape } from '../base/spread-schema.js';
import { METRICS } from '../traffic/observation.js';
import { STUDY_IDS } from './studies.js';

const POSITIVE = { above: '0' };
/** Shares rest on one view at least. */
const AT_LEAST_ONE = { min: '1' };

/** A factor true/stated by which counts may be wrong: 1 where no other value is given. */
const errorFactor = () =>
  z.pipe(
    record({
      value: z.optional(about(number(POSITIVE), '中央値（省略：1）', 'median (absent: 1)')),
      ...rangeShape({ min: '0' }),
      ...proof,
    }).check(checkRange),
    z.transform((stated): Quantity => ({ ...stated, value: stated.value ?? '1' })),
  );

const bySite = (input: unknown) => typeof input === 'object' && input !== null && 'bySite' in input;

const trueCount = record({
  from: day(),
  to: day(),
  value: about(number(POSITIVE), '実際の数', 'the true count'),
  ...proof,
});

const calibrationSchema = record({
  site: text(),
  metric: z.optional(
    about(oneOf(METRICS as ['visits']), '数えたもの（既定：visits）', 'what was counted (default visits)'),
  ),
  counts: about(
    z.array(trueCount).check(z.minLength(1)),
    '実際の数が分かる期間（開示されたログなど）',
    'periods of which the true count is known (a disclosed log)',
  ),
  prior: z.optional(
    about(
      fixedQuantity(POSITIVE),
      '一つの期間しか分からないときの、比の対数の標準偏差',
      'standard deviation of the logarithm of the ratio, where only one period is known',
    ),
  ),
});

const trafficErrors = record({
  vendor: z.optional(
    about(
      text(),
      'traffic の vendor（省略：ほかに書かれていない資料すべて）',
      'vendor as under traffic (absent: all traffic that no other entry names)',
    ),
  ),
  error: z.optional(
    about(
      errorFactor(),
      '誤差（内訳を示さないもの：すべて系統的とみなす）',
      'error without a split: taken as wholly systematic',
    ),
  ),
  errors: z.optional(
    about(
      record({
        vendor: z.optional(
          about(errorFactor(), 'その資料のすべてのサイトに共通', 'shared by all sites of the source'),
        ),
        site: z.optional(
          about(
            either(bySite, record({ bySite: z.record(z.string(), errorFactor()) }), errorFactor()),
            'サイトごと（すべての月に共通）',
            'of each site, shared by all its months',
          ),
        ),
        month: z.optional(about(errorFactor(), '月ごと', 'of each month')),
      }),
      '誤差の内訳',
      'the error, split',
    ),
  ),
  months: z.optional(
    about(
      oneOf(['independent']),
      '数値ごとの幅を月ごとに独立とみなす',
      'ranges of single figures are independent from month to month',
    ),
  ),
  calibration: z.optional(
    about(z.array(calibrationSchema), '実際の数による較正', 'calibration against true counts'),
  ),
}).check((payload) => {
  const { error, errors } = payload.value;
  if (error && errors) complain(payload, undefined, ERROR_TWICE);
});

const sharesSchema = record({
  sites: z.optional(
    about(
      z.array(text()),
      'サイトの id（省略：ほかに書かれていないサイトすべて）',
      'sites (absent: all that no other entry names)',
    ),
  ),
  concentration: z.optional(
    about(
      fixedQuantity(AT_LEAST_ONE),
      '占有率の確かさ：何件の閲覧を数えて得た割合に当たるか（仮定）',
      'how sure the shares are: as many views as they would rest on (an assumption)',
    ),
  ),
  counts: z.optional(
    about(
      fixedQuantity(AT_LEAST_ONE),
      '占有率の基になった実際の件数',
      'how many counted views the shares rest on',
    ),
  ),
}).check((payload) => {
  const { concentration, counts } = payload.value;
  if ((concentration === undefined) === (counts === undefined)) complain(payload, undefined, ONE_OF_TWO);
});

const correlationSchema = record({
  between: about(
    z.array(text()).check(z.length(2)),
    '二つの入力（報告書 JSON の inputs の id）',
    'two inputs (id under inputs of the JSON report)',
  ),
  rank: about(number({ min: '-1', max: '1' }), '順位相関', 'rank correlation'),
  ...proof,
});

const change = record({
  input: about(
    text(),
    '入力の id か、族の id（fee、rate、observed など）',
    'an input (id), or a family of inputs (fee, rate, observed, …)',
  ),
  to: z.optional(about(number({ min: '0' }), 'この値にする', 'the value it takes')),
  times: z.optional(about(number(POSITIVE), 'この倍率を掛ける', 'what it is multiplied by')),
  at: z.optional(about(oneOf(['low', 'high']), '示された幅のどちらの端か', 'an end of its stated range')),
}).check((payload) => {
  const { to, times, at } = payload.value;
  if ([to, times, at].filter((one) => one !== undefined).length !== 1)
    complain(payload, undefined, ONE_CHANGE);
});

const scenarioSchema = record({
  id: text(),
  label: z.optional(text()),
  study: z.optional(about(oneOf(STUDY_IDS), '公表された研究による補正', 'a correction by a published study')),
  set: z.optional(about(z.array(change), '変える入力', 'what is changed')),
}).check((payload) => {
  const { label, study, set } = payload.value;
  if (study === undefined && (label === undefined || set === undefined))
    complain(payload, undefined, EMPTY_SCENARIO);
});

const gridSchema = record({
  rates: z.optional(
    about(z.array(number({ min: '0', max: '1' })).check(z.minLength(1)), '使用料率', 'usage rates'),
  ),
  fees: z.optional(
    about(
      z.array(number(POSITIVE)).check(z.minLength(1)),
      '配信料に掛ける倍率',
      'what the fees are multiplied by',
    ),
  ),
});

/** The section `uncertainty` of a case: what is not a range of one figure. */
export const uncertaintySchema = record({
  traffic: z.optional(about(z.array(trafficErrors), 'アクセス数の誤差', 'errors of the traffic figures')),
  shares: z.optional(about(z.array(sharesSchema), '占有率の確かさ', 'how sure the titles’ shares are')),
  correlations: z.optional(
    about(z.array(correlationSchema), '入力どうしの順位相関', 'rank correlations between inputs'),
  ),
  scenarios: z.optional(about(z.array(scenarioSchema), 'シナリオ', 'scenarios')),
  grid: z.optional(about(gridSchema, '使用料率と配信料の表', 'the table of usage rate by fee')),
});

export type UncertaintyFields = ReadOnly<z.output<typeof uncertaintySchema>>;
export type TrafficErrors = ReadOnly<z.output<typeof trafficErrors>>;
export type Calibration = ReadOnly<z.output<typeof calibrationSchema>>;
export type Change = ReadOnly<z.output<typeof change>>;

/** The number that says how sure the shares of a site are, and where it stands. */
export function concentrationFor(
  fields: UncertaintyFields | undefined,
  site: string,
): { readonly quantity: Quantity; readonly path: string; readonly counted: boolean } | undefined {
  const list = fields?.shares ?? [];
  const named = list.findIndex(({ sites }) => sites?.includes(site));
  const at = named >= 0 ? named : list.findIndex(({ sites }) => sites === undefined);
  const entry = list[at];
  const quantity = entry?.counts ?? entry?.concentration;
  if (!entry || !quantity) return undefined;
  const counted = entry.counts !== undefined;
  return { quantity, path: `uncertainty.shares[${at}].${counted ? 'counts' : 'concentration'}`, counted };
}

/** A concentration as a number for drawing. */
export const concentrationOf = (quantity: Quantity): number => Fraction.of(quantity.value).toNumber();

const ERROR_TWICE = complaint(
  'uncertainty.error-twice',
  [
    'error と errors が両方あります。',
    '内訳を示すなら errors だけを、示さないなら error だけを書いてください。',
  ],
  ['There are error and errors.', 'Keep errors to state the split, or error to state none.'],
);

const ONE_OF_TWO = complaint(
  'uncertainty.one-concentration',
  [
    'concentration と counts のどちらか一つが要ります。',
    '実際に数えた件数なら counts、仮定なら concentration に書いてください。',
  ],
  [
    'One of concentration and counts is needed.',
    'Write counts where views were counted, concentration where the number is assumed.',
  ],
);

const ONE_CHANGE = complaint(
  'uncertainty.one-change',
  [
    'to、times、at のどれか一つが要ります。',
    '値（to）、倍率（times）、幅の端（at）のどれか一つを書いてください。',
  ],
  ['One of to, times and at is needed.', 'Give a value (to), a factor (times) or an end of the range (at).'],
);

const EMPTY_SCENARIO = complaint(
  'uncertainty.empty-scenario',
  ['シナリオに label と set（変える入力）がありません。', 'label と set を書くか、study を書いてください。'],
  ['The scenario has no label and set (what is changed).', 'Give label and set, or a study.'],
);
