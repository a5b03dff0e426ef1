import { EditTable } from '../fields/edit-table.js';
import { Field } from '../fields/field.js';
import { choice, type FieldSpec, type TableSpec } from '../fields/spec.js';
import { say } from '../page/state.js';

const START = [
  choice('notice', '通知と猶予から', 'notice and grace'),
  choice('date', '決まった日から', 'a given day'),
  choice('whole', '初めから（理由が要る）', 'all the time (with a reason)'),
];

const CASE: readonly FieldSpec[] = [
  {
    path: ['name'],
    kind: 'text',
    label: { ja: '事件の名前', en: 'name of the case' },
    help: { ja: '報告書の表題になります。', en: 'The title of the report.' },
  },
  { path: ['court'], kind: 'text', label: { ja: '裁判所', en: 'court' }, placeholder: '東京地方裁判所' },
  {
    path: ['number'],
    kind: 'text',
    label: { ja: '事件番号', en: 'number of the case' },
    placeholder: '令和4年(ワ)第2388号',
  },
];

const PERIOD: readonly FieldSpec[] = [
  {
    path: ['period', 'from'],
    kind: 'day',
    label: { ja: '損害を請求する期間の初日', en: 'first day claimed for' },
    help: {
      ja: '2020-04-01 または 令和2年4月1日。空欄なら資料の初めから。',
      en: '2020-04-01, or in court style. Empty: from the beginning of the material.',
    },
  },
  {
    path: ['period', 'to'],
    kind: 'day',
    label: { ja: '末日', en: 'last day' },
    help: { ja: '両端を含みます。', en: 'Both ends are included.' },
  },
];

const PLAINTIFFS: TableSpec = {
  path: ['plaintiffs'],
  caption: { ja: '原告と請求額', en: 'Plaintiffs and claims' },
  help: {
    ja: '請求額を書くと、認容額はそれを超えません（処分権主義、民事訴訟法246条）。空欄なら上限なしで計算します。',
    en: 'The award never passes what is claimed (Code of Civil Procedure, Art. 246). Without a claim nothing caps it.',
  },
  columns: [
    { path: ['id'], kind: 'text', label: { ja: '略号', en: 'id' }, width: 'narrow' },
    { path: ['name'], kind: 'text', label: { ja: '原告', en: 'plaintiff' }, width: 'wide' },
    {
      path: ['claim', 'base'],
      kind: 'quantity',
      label: { ja: '損害の請求額（円）', en: 'claimed damages (yen)' },
    },
    { path: ['claim', 'fee'], kind: 'quantity', label: { ja: '弁護士費用（円）', en: 'lawyer’s fee (yen)' } },
    {
      path: ['claim', 'total'],
      kind: 'quantity',
      label: { ja: '請求額の合計（円）', en: 'claimed total (yen)' },
    },
  ],
  blank: { name: '' },
  idPrefix: 'p',
  add: { ja: '原告を加える', en: 'Add a plaintiff' },
};

const DEFENDANTS: TableSpec = {
  path: ['defendants'],
  caption: { ja: '被告と責任の始まり', en: 'Defendants and when they begin to answer' },
  help: {
    ja: '通知による場合は、到達した日から猶予（月）が過ぎた日から責任を負うものとして数えます。',
    en: 'By notice: liability begins when the grace (months) after its arrival is over.',
  },
  columns: [
    { path: ['id'], kind: 'text', label: { ja: '略号', en: 'id' }, width: 'narrow' },
    { path: ['name'], kind: 'text', label: { ja: '被告', en: 'defendant' }, width: 'wide' },
    { path: ['role'], kind: 'text', label: { ja: '立場', en: 'role' } },
    {
      path: ['liability', 'start'],
      kind: 'choice',
      label: { ja: '責任の始まり', en: 'liability begins' },
      choices: START,
    },
    {
      path: ['liability', 'graceMonths'],
      kind: 'number',
      label: { ja: '猶予（月）', en: 'grace (months)' },
      width: 'narrow',
    },
    { path: ['liability', 'date'], kind: 'day', label: { ja: '始まる日', en: 'first day' } },
    { path: ['liability', 'reason'], kind: 'text', label: { ja: '理由', en: 'reason' }, width: 'wide' },
    { path: ['served'], kind: 'day', label: { ja: '訴状送達の日', en: 'complaint served on' } },
  ],
  blank: { name: '' },
  idPrefix: 'd',
  add: { ja: '被告を加える', en: 'Add a defendant' },
};

const SITES: TableSpec = {
  path: ['sites'],
  caption: { ja: '海賊版サイト', en: 'Sites' },
  help: {
    ja: 'ドメインは、アクセス資料に出てくるとおりに書きます（複数は「、」で区切る）。',
    en: 'Domains as the traffic exports list them, parted by commas.',
  },
  columns: [
    { path: ['id'], kind: 'text', label: { ja: '略号', en: 'id' }, width: 'narrow' },
    { path: ['name'], kind: 'text', label: { ja: 'サイト', en: 'site' }, width: 'wide' },
    {
      path: ['domains'],
      kind: 'list',
      label: { ja: 'ドメイン', en: 'domains' },
      width: 'wide',
      placeholder: 'manga.example',
    },
    {
      path: ['units'],
      kind: 'quantity',
      label: { ja: 'サイト全体の巻・話数', en: 'units on the whole site' },
      help: { ja: '訪問数を均等に分ける方法のとき', en: 'where visits are spread evenly' },
    },
    { path: ['closed'], kind: 'day', label: { ja: 'サイトの最終日', en: 'last day of the site' } },
  ],
  blank: { name: '' },
  idPrefix: 's',
  add: { ja: 'サイトを加える', en: 'Add a site' },
};

export function PartiesPanel() {
  return (
    <>
      <h2>{say({ ja: '当事者・サイト・期間', en: 'Parties, sites, period' })}</h2>
      <div class="fields">
        {CASE.map((one) => (
          <Field key={String(one.path)} spec={one} />
        ))}
      </div>
      <EditTable spec={PLAINTIFFS} />
      <EditTable spec={DEFENDANTS} />
      <EditTable spec={SITES} />
      <h3>{say({ ja: '期間', en: 'Period' })}</h3>
      <div class="fields">
        {PERIOD.map((one) => (
          <Field key={String(one.path)} spec={one} />
        ))}
      </div>
    </>
  );
}
