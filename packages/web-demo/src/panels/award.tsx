import { EditTable } from '../fields/edit-table.js';
import { Field } from '../fields/field.js';
import { choice, type FieldSpec, type TableSpec } from '../fields/spec.js';
import { say } from '../page/state.js';

const FEE: readonly FieldSpec[] = [
  {
    path: ['lawyerFee', 'rate'],
    kind: 'quantity',
    label: { ja: '弁護士費用（認容額に対する割合）', en: 'lawyer’s fee, as a share of the amount allowed' },
    help: { ja: '認容される損害の 1 割なら 0.1。', en: '0.1 for a tenth of the damages allowed.' },
  },
  {
    path: ['cuts', 'views'],
    kind: 'choice',
    label: { ja: '閲覧数の端数の切捨て', en: 'where views are cut to whole numbers' },
    choices: [
      choice('', 'しない（既定）', 'nowhere (default)'),
      choice('none', 'しない', 'nowhere'),
      choice('month', '作品・サイト・月ごと', 'each title, site and month'),
      choice('title', '作品・サイトごと', 'each title on a site'),
      choice('unit', '1巻・1話当たりの段階', 'for one unit'),
    ],
  },
  {
    path: ['cuts', 'amount'],
    kind: 'choice',
    label: { ja: '円未満の切捨て', en: 'where amounts are cut to whole yen' },
    choices: [
      choice('', '作品ごと（既定）', 'each title (default)'),
      choice('title', '作品ごと', 'each title'),
      choice('month', '月ごと', 'each month'),
      choice('plaintiff', '原告ごと', 'each plaintiff'),
    ],
  },
];

const DELAY: readonly FieldSpec[] = [
  {
    path: ['delayDamages', 'start'],
    kind: 'choice',
    label: { ja: '起算日', en: 'from' },
    help: {
      ja: '不法行為による債務は、催告を待たずに遅滞に陥ります。',
      en: 'A debt from a tort is in delay without a demand.',
    },
    choices: [
      choice('', '遅延損害金を求めない', 'no delay damages'),
      choice('last-day', '不法行為の最終日', 'last day of the tort'),
      choice('item', '作品ごとの最終日', 'last day for each title'),
      choice('service', '訴状送達の翌日', 'the day after service'),
      choice('date', '決まった日', 'a given day'),
    ],
  },
  { path: ['delayDamages', 'date'], kind: 'day', label: { ja: '決まった日', en: 'the given day' } },
  {
    path: ['delayDamages', 'until'],
    kind: 'day',
    label: { ja: 'この日までの額を計算する', en: 'computed up to' },
    help: { ja: '空欄なら額は計算しません。', en: 'Empty: no amount is computed.' },
  },
  {
    path: ['delayDamages', 'rate'],
    kind: 'quantity',
    label: { ja: '年率', en: 'rate a year' },
    help: {
      ja: '空欄なら不法行為の日の法定利率（民法404条）。',
      en: 'Empty: the statutory rate of the day of the tort (Civil Code 404).',
    },
  },
];

const TIME: readonly FieldSpec[] = [
  { path: ['filed'], kind: 'day', label: { ja: '訴えを提起した日', en: 'suit filed on' } },
];

const LIMITATION: TableSpec = {
  path: ['limitation'],
  caption: { ja: '消滅時効の起算（民法724条）', en: 'Limitation (Civil Code 724)' },
  help: {
    ja: '期間の過ぎていた額を、引かずに示します。',
    en: 'What had lapsed is shown, and not taken off.',
  },
  columns: [
    {
      path: ['knowledge'],
      kind: 'day',
      label: { ja: '損害と加害者を知った日', en: 'damage and tortfeasor known on' },
    },
    {
      path: ['plaintiffs'],
      kind: 'list',
      label: { ja: '原告（空欄：すべて）', en: 'plaintiffs (empty: all)' },
    },
    { path: ['exhibit'], kind: 'text', label: { ja: '証拠', en: 'exhibit' } },
  ],
  blank: { knowledge: '' },
  add: { ja: '起算日を加える', en: 'Add a day' },
};

const REDUCTIONS: TableSpec = {
  path: ['reductions'],
  caption: { ja: '減額（一部請求より前）', en: 'Reductions (before the partial claim)' },
  help: {
    ja: '過失相殺など、損害の全体から引く割合です。',
    en: 'Comparative negligence and the like, of the whole loss.',
  },
  columns: [
    { path: ['label'], kind: 'text', label: { ja: '名前', en: 'name' }, width: 'wide' },
    { path: ['value'], kind: 'number', label: { ja: '割合', en: 'share' } },
    { path: ['reason'], kind: 'text', label: { ja: '理由', en: 'reason' }, width: 'wide' },
    { path: ['exhibit'], kind: 'text', label: { ja: '証拠', en: 'exhibit' } },
    {
      path: ['plaintiffs'],
      kind: 'list',
      label: { ja: '原告（空欄：すべて）', en: 'plaintiffs (empty: all)' },
    },
  ],
  blank: { label: '', value: '', reason: '' },
  add: { ja: '減額を加える', en: 'Add a reduction' },
};

const PAYMENTS: TableSpec = {
  path: ['payments'],
  caption: { ja: '弁済', en: 'Payments' },
  help: {
    ja: '費用・利息・元本の順に充当します（民法489条）。',
    en: 'Credited to costs, interest, principal (Civil Code 489).',
  },
  columns: [
    { path: ['date'], kind: 'day', label: { ja: '支払の日', en: 'paid on' } },
    { path: ['plaintiff'], kind: 'text', label: { ja: '受け取った原告', en: 'to plaintiff' } },
    { path: ['defendant'], kind: 'text', label: { ja: '支払った被告', en: 'by defendant' } },
    { path: ['amount'], kind: 'quantity', label: { ja: '額（円）', en: 'amount (yen)' } },
    { path: ['exhibit'], kind: 'text', label: { ja: '証拠', en: 'exhibit' } },
  ],
  blank: { date: '', plaintiff: '' },
  add: { ja: '弁済を加える', en: 'Add a payment' },
};

const fields = (specs: readonly FieldSpec[]) => (
  <div class="fields">
    {specs.map((one) => (
      <Field key={one.path.join('.')} spec={one} />
    ))}
  </div>
);

export function AwardPanel() {
  return (
    <>
      <h2>{say({ ja: '弁護士費用・遅延損害金・端数', en: 'Lawyer’s fee, delay damages, cuts' })}</h2>
      {fields(FEE)}
      <h3>{say({ ja: '遅延損害金', en: 'Delay damages' })}</h3>
      {fields(DELAY)}
      <EditTable spec={REDUCTIONS} />
      <EditTable spec={PAYMENTS} />
      <h3>{say({ ja: '時効', en: 'Limitation' })}</h3>
      {fields(TIME)}
      <EditTable spec={LIMITATION} />
    </>
  );
}
