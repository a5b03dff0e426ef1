import { useId } from 'preact/hooks';
import { at, type CasePath, isMapping, rowsAt, textAt } from '../engine/plain.js';
import { Field } from '../fields/field.js';
import { QuantityInput } from '../fields/quantity-input.js';
import { choice, type FieldSpec } from '../fields/spec.js';
import { edit } from '../page/deeds.js';
import { desk, facts, say } from '../page/state.js';
import { FactorField } from './factor-field.js';

const DEVICES = [
  choice('', 'すべて（既定）', 'all (default)'),
  choice('desktop', 'パソコン', 'desktop'),
  choice('mobile', '携帯', 'mobile'),
];

const MEASURES = [
  choice('', '訪問数 × 1訪問当たりページビュー（既定）', 'visits x pages a visit (default)'),
  choice('visits', '訪問数', 'visits'),
  choice('pageViews', 'ページビュー', 'page views'),
];

const PART_MONTHS: FieldSpec = {
  path: ['partMonths'],
  kind: 'choice',
  label: { ja: '責任の始まり・終わりで切れる月', en: 'a month cut by the edge of liability' },
  choices: [
    choice('', '日数で按分（既定）', 'by days (default)'),
    choice('whole', '丸ごと数える', 'whole'),
    choice('left-out', '数えない', 'left out'),
  ],
};

const FACTORS = {
  country: { ja: '対象国からの割合', en: 'share from the country' },
  device: { ja: '対象機器の割合', en: 'share of the devices' },
  cdn: { ja: '被告の配信（CDN）を経た割合', en: 'share delivered through the defendant (CDN)' },
  unitsPerVisit: { ja: '1訪問で読む話・巻の数', en: 'units read in a visit' },
  pagesPerUnit: { ja: '1話・1巻のページビュー（これで割る）', en: 'page views in a unit (divided by)' },
  repeatedViews: { ja: '繰り返しを除いた閲覧の割合', en: 'share of views that are no repetition' },
} as const;

const FIGURES = {
  pagesPerVisit: {
    ja: '1訪問当たりページビュー（資料にないとき）',
    en: 'page views in a visit (where the export has none)',
  },
  visitSeconds: { ja: '平均滞在時間（秒）', en: 'mean length of a visit (seconds)' },
  hoursPerUnit: { ja: '1話・1巻を読む時間（時間）', en: 'hours that one unit takes' },
} as const;

export function ViewsPanel() {
  const { data } = desk.value;
  const all = rowsAt(data, ['views']);
  return (
    <>
      <h2>{say({ ja: '閲覧数の求め方', en: 'How views are built' })}</h2>
      <p>
        {say({
          ja: '訪問・ページビュー・閲覧は別のものです。適用しない係数は、理由とともに報告書に並びます。',
          en: 'Visits, page views and views are three things. Factors that are not applied are listed in the report with the reason.',
        })}
      </p>
      {all.map((_, n) => (
        <Way key={n} n={n} />
      ))}
      <p class="tools">
        <button
          type="button"
          onClick={() => edit([{ kind: 'insert', path: ['views'], rows: [{ way: 'title-share' }] }])}
        >
          {say({ ja: '求め方を加える', en: 'Add a way' })}
        </button>
        <small>
          {say({
            ja: 'サイトごとに違う方法を使うときに。',
            en: 'Where sites are counted in different ways.',
          })}
        </small>
      </p>
      <div class="fields">
        <Field spec={PART_MONTHS} />
      </div>
    </>
  );
}

function Way({ n }: { readonly n: number }) {
  const { data } = desk.value;
  const path: CasePath = ['views', n];
  const way = textAt(data, [...path, 'way']);
  const { ways } = facts.value;
  const own = ways.find(({ id: one }) => one === way);
  const wanted = own ? [...own.keys, ...own.factors] : [];
  const written = at(data, [...path, 'factors']);
  const given = isMapping(written) ? Object.keys(written) : [];
  const isShown = (key: string) => wanted.includes(key) || given.includes(key);
  const id = useId();
  const spec = (one: Omit<FieldSpec, 'path'> & { readonly key: string }): FieldSpec => ({
    ...one,
    path: [...path, one.key],
  });
  return (
    <section class="card" aria-labelledby={id} data-path={`views[${n}]`}>
      <h3 id={id}>{say({ ja: `求め方 ${n + 1}`, en: `Way ${n + 1}` })}</h3>
      <div class="fields">
        <Field
          spec={spec({
            key: 'way',
            kind: 'choice',
            label: { ja: '方法', en: 'way' },
            choices: ways.map(({ id: value, label }) => ({ value, label })),
          })}
        />
        <Field
          spec={spec({
            key: 'sites',
            kind: 'list',
            label: { ja: 'この方法によるサイト', en: 'sites built this way' },
            help: { ja: '空欄ならすべて', en: 'empty: all' },
          })}
        />
        {isShown('measure') && (
          <Field
            spec={spec({
              key: 'measure',
              kind: 'choice',
              label: { ja: '基にする数', en: 'what is shared out' },
              choices: MEASURES,
            })}
          />
        )}
        <Field
          spec={spec({
            key: 'country',
            kind: 'text',
            label: { ja: '使う行の国', en: 'country of the rows used' },
            help: {
              ja: '既定は WW（世界）。日本だけの行なら JP',
              en: 'default WW (the world); JP for rows of Japan',
            },
          })}
        />
        <Field
          spec={spec({
            key: 'device',
            kind: 'choice',
            label: { ja: '使う行の機器', en: 'device of the rows used' },
            choices: DEVICES,
          })}
        />
        {(Object.keys(FIGURES) as (keyof typeof FIGURES)[])
          .filter((key) => isShown(key) || at(data, [...path, key]) !== undefined)
          .map((key) => (
            <FigureOfWay key={key} path={[...path, key]} name={say(FIGURES[key])} />
          ))}
      </div>
      <h4>{say({ ja: '係数', en: 'Factors' })}</h4>
      <div class="fields">
        {(Object.keys(FACTORS) as (keyof typeof FACTORS)[]).filter(isShown).map((key) => (
          <FactorField key={key} path={[...path, 'factors', key]} label={FACTORS[key]} />
        ))}
      </div>
      <p class="tools">
        <button type="button" class="remove" onClick={() => edit([{ kind: 'remove', path }])}>
          {say({ ja: `求め方 ${n + 1} を消す`, en: `Remove way ${n + 1}` })}
        </button>
      </p>
    </section>
  );
}

function FigureOfWay({ path, name }: { readonly path: CasePath; readonly name: string }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <QuantityInput id={id} path={path} cell={at(desk.value.data, path)} name={name} isLabelled />
    </div>
  );
}
