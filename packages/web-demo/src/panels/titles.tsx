import { cellText } from '../engine/evidence-rows.js';
import { at, isMapping, rowsAt, textAt } from '../engine/plain.js';
import { EditTable } from '../fields/edit-table.js';
import { Field } from '../fields/field.js';
import { choice, type FieldSpec, type TableSpec } from '../fields/spec.js';
import { desk, say } from '../page/state.js';
import { RateField } from './rate-field.js';
import { ReadTable } from './read-table.js';

const COMMON: readonly FieldSpec[] = [
  {
    path: ['fee'],
    kind: 'quantity',
    label: { ja: '共通の配信料（円）', en: 'distribution fee where a title has none (yen)' },
    help: {
      ja: '1話・1巻を配信したときに得られる額。作品の表に書いたものが優先します。',
      en: 'What one unit would earn. A fee in the table of titles goes first.',
    },
  },
  {
    path: ['feeTax'],
    kind: 'choice',
    label: { ja: '配信料の消費税', en: 'consumption tax' },
    choices: [
      choice('', '書いていない', 'not stated'),
      choice('excluded', '税別のまま', 'without tax, as it stands'),
      choice('included', '税込', 'with tax'),
      choice('add', '税別の額に、その日の税率を加える', 'without tax; add the rate of the day'),
    ],
  },
];

const UPLIFT: readonly FieldSpec[] = [
  {
    path: ['uplift'],
    kind: 'quantity',
    label: { ja: '料率の上乗せ（著作権法114条5項）', en: 'uplift (Copyright Act Art. 114(5))' },
    help: {
      ja: '侵害があったことを前提に対価を決めるとしたときの倍率（1 以上）。理由が要ります。',
      en: 'A factor of 1 or more for a fee agreed on the premise of the infringement. It needs a reason.',
    },
  },
];

const FIRST: readonly FieldSpec[] = [
  { path: ['id'], kind: 'text', label: { ja: '略号', en: 'id' }, width: 'narrow', alias: ['ID', '番号'] },
  {
    path: ['name'],
    kind: 'text',
    label: { ja: '作品', en: 'title' },
    width: 'wide',
    alias: ['作品名', 'タイトル'],
  },
  { path: ['plaintiff'], kind: 'text', label: { ja: '原告', en: 'plaintiff' }, width: 'narrow' },
  {
    path: ['units'],
    kind: 'quantity',
    label: { ja: '巻・話数', en: 'units' },
    alias: ['話数', '巻数'],
  },
  { path: ['unit'], kind: 'text', label: { ja: '単位', en: 'unit' }, width: 'narrow' },
];

const LAST: readonly FieldSpec[] = [
  {
    path: ['fee'],
    kind: 'quantity',
    label: { ja: '配信料（円）', en: 'fee (yen)' },
    help: { ja: '1話・1巻の額', en: 'of one unit' },
    alias: ['配信料', '単価'],
  },
  {
    path: ['rate'],
    kind: 'quantity',
    label: { ja: '使用料率', en: 'rate' },
    help: { ja: '空欄なら共通の率', en: 'empty: the common one' },
    alias: ['料率'],
  },
  { path: ['exhibit'], kind: 'text', label: { ja: '証拠', en: 'exhibit' }, width: 'narrow' },
];

/** A share beside shares of single sites holds for all others. */
const OTHER_SITES: FieldSpec = {
  path: ['share', 'bySite', '*'],
  kind: 'quantity',
  label: { ja: '占有率：ほかのサイト', en: 'share: other sites' },
};

/** Shares stand in a column for each site as soon as some title has them by site, or there are several sites. */
function shareColumns(): FieldSpec[] {
  const { data } = desk.value;
  const sites = rowsAt(data, ['sites']).map((one) => ({
    id: textAt(one, ['id']),
    name: textAt(one, ['name']),
  }));
  const titles = rowsAt(data, ['titles']);
  const bySite = sites.length > 1 || titles.some((one) => at(one, ['share', 'bySite']) !== undefined);
  const hasOthers = titles.some((one) => at(one, OTHER_SITES.path) !== undefined);
  const plain = !bySite || titles.some((one) => cellText(at(one, ['share'])) !== '');
  return [
    ...(plain
      ? [
          {
            path: ['share'],
            kind: 'quantity',
            label: { ja: '占有率', en: 'share' },
            help: { ja: 'サイトの閲覧に占める割合', en: 'of the views of the site' },
          } as const,
        ]
      : []),
    ...(bySite
      ? sites.map(
          ({ id, name }): FieldSpec => ({
            path: ['share', 'bySite', id],
            kind: 'quantity',
            label: { ja: `占有率：${name || id}`, en: `share: ${name || id}` },
            alias: [`share:${id}`],
          }),
        )
      : []),
    ...(hasOthers ? [OTHER_SITES] : []),
  ];
}

export function TitlesPanel() {
  const { data } = desk.value;
  const table: TableSpec = {
    path: ['titles'],
    caption: { ja: '作品', en: 'Titles' },
    help: {
      ja: '使用料相当額 ＝ 配信料 × 使用料率 × 閲覧数（著作権法114条3項）。占有率は 0.01 や 1% のように書きます。',
      en: 'Amount = fee x rate x views (Copyright Act Art. 114(3)). A share is written as 0.01 or 1%.',
    },
    columns: [...FIRST, ...shareColumns(), ...LAST],
    blank: {
      name: '',
      plaintiff: textAt(data, ['plaintiffs', 0, 'id']),
      unit: say({ ja: '話', en: 'unit' }),
    },
    idPrefix: 'w',
    add: { ja: '作品を加える', en: 'Add a title' },
  };
  return (
    <>
      <h2>{say({ ja: '作品・配信料・使用料率', en: 'Titles, fees, rate' })}</h2>
      <div class="fields">
        <RateField />
        {COMMON.map((one) => (
          <Field key={String(one.path)} spec={one} />
        ))}
        {UPLIFT.map((one) => (
          <Field key={String(one.path)} spec={one} />
        ))}
      </div>
      {isMapping(at(data, ['titles'])) ? (
        <ReadTable
          caption={{ ja: '作品の表', en: 'Table of titles' }}
          file={textAt(data, ['titles', 'file'])}
          section="titles"
          columns={[...FIRST, ...readShareColumns(), ...LAST]}
        />
      ) : (
        <EditTable spec={table} />
      )}
    </>
  );
}

/** Of a table that is read, a column for each site and one for all: which of them it has shows in its cells. */
const readShareColumns = (): FieldSpec[] => [
  { path: ['share'], kind: 'quantity', label: { ja: '占有率', en: 'share' } },
  ...rowsAt(desk.value.data, ['sites']).map((one): FieldSpec => {
    const id = textAt(one, ['id']);
    return {
      path: ['share', 'bySite', id],
      kind: 'quantity',
      label: { ja: `占有率：${id}`, en: `share: ${id}` },
    };
  }),
  OTHER_SITES,
];
