import { useId } from 'preact/hooks';
import { at, type CasePath, isMapping, pathName, rowsAt, textAt } from '../engine/plain.js';
import { EditTable } from '../fields/edit-table.js';
import { Field } from '../fields/field.js';
import { QuantityInput } from '../fields/quantity-input.js';
import type { FieldSpec, TableSpec } from '../fields/spec.js';
import { TextInput } from '../fields/text-input.js';
import { edit } from '../page/deeds.js';
import { desk, say } from '../page/state.js';

const SHARES: TableSpec = {
  path: ['uncertainty', 'shares'],
  caption: { ja: '占有率の確かさ', en: 'How sure the shares are' },
  help: {
    ja: '占有率は、残りを含む内訳としてサイトごとに一度に抽出します。実際に数えた件数があれば「数えた件数」に、なければ仮定として書きます。',
    en: 'The shares of a site are drawn together, with the rest. Give the views that were counted, or a number as an assumption.',
  },
  columns: [
    {
      path: ['sites'],
      kind: 'list',
      label: { ja: 'サイト（空欄：ほかすべて）', en: 'sites (empty: all others)' },
    },
    {
      path: ['concentration'],
      kind: 'quantity',
      label: {
        ja: '何件の閲覧を数えた割合に当たるか（仮定）',
        en: 'as many views as they rest on (assumed)',
      },
    },
    { path: ['counts'], kind: 'quantity', label: { ja: '数えた件数', en: 'views that were counted' } },
  ],
  blank: { concentration: '10000' },
  add: { ja: '占有率の確かさを加える', en: 'Add how sure shares are' },
};

const GRID: readonly FieldSpec[] = [
  {
    path: ['uncertainty', 'grid', 'rates'],
    kind: 'list',
    label: { ja: '並べて比べる使用料率', en: 'usage rates side by side' },
    placeholder: '0.6、0.8、1',
    help: { ja: '使用料率と配信料の表になります。', en: 'They make a table of rate by fee.' },
  },
  {
    path: ['uncertainty', 'grid', 'fees'],
    kind: 'list',
    label: { ja: '並べて比べる配信料の倍率', en: 'factors of the fee side by side' },
    placeholder: '0.5、1、1.5',
  },
];

/** A range that is put for now: it stays wrong until somebody says why it is taken. */
const FIRST_ERROR = { low: '0.5', high: '2', coverage: '0.9', shape: 'lognormal', assumption: '' } as const;

const ERROR_OF = {
  vendor: { ja: 'その資料のすべてのサイトに共通', en: 'shared by all sites of the source' },
  site: { ja: 'サイトごと（すべての月に共通）', en: 'of each site, shared by its months' },
  month: { ja: '月ごと', en: 'of each month' },
} as const;

/** The errors of traffic figures, how sure shares are, and what is laid side by side. */
export function UncertaintyPanel() {
  const { data } = desk.value;
  const all = rowsAt(data, ['uncertainty', 'traffic']);
  return (
    <>
      <h2>{say({ ja: '不確かさ', en: 'Uncertainty' })}</h2>
      <p>
        {say({
          ja: '測定と行動の不確かさは抽出し、使用料率や配信料のような判断は抽出せずシナリオとして並べます。配信料・料率・係数の幅は、それぞれの欄の「根拠…」に書きます。',
          en: 'Measurement and behaviour are drawn; judgments such as rate and fee make scenarios. Ranges of fees, rates and factors are written under “proof…” beside each.',
        })}
      </p>
      <h3>{say({ ja: 'アクセス数の誤差（真の値 ÷ 推計）', en: 'Errors of traffic (true ÷ estimated)' })}</h3>
      {all.map((_, n) => (
        <Errors key={n} n={n} />
      ))}
      <p class="tools">
        <button
          type="button"
          onClick={() =>
            edit([
              {
                kind: 'insert',
                path: ['uncertainty', 'traffic'],
                rows: [{ error: FIRST_ERROR }],
              },
            ])
          }
        >
          {say({ ja: '誤差を加える', en: 'Add an error' })}
        </button>
      </p>
      <EditTable spec={SHARES} />
      <h3>{say({ ja: 'シナリオ', en: 'Scenarios' })}</h3>
      <div class="fields">
        {GRID.map((one) => (
          <Field key={one.path.join('.')} spec={one} />
        ))}
      </div>
    </>
  );
}

function Errors({ n }: { readonly n: number }) {
  const path: CasePath = ['uncertainty', 'traffic', n];
  const { data } = desk.value;
  const isSplit = at(data, [...path, 'errors']) !== undefined;
  const name = say({ ja: `誤差 ${n + 1}`, en: `error ${n + 1}` });
  return (
    <section class="card" aria-label={name} data-path={`uncertainty.traffic[${n}]`}>
      <div class="fields">
        <Field
          spec={{
            path: [...path, 'vendor'],
            kind: 'text',
            label: { ja: '資料を出した者', en: 'who made the figures' },
            help: {
              ja: '「資料」で「資料を出した者」に書いたのと同じ名前。空欄ならほかすべて',
              en: 'the same name as beside the file under “Files”; empty: all others',
            },
          }}
        />
        {isSplit ? (
          (Object.keys(ERROR_OF) as (keyof typeof ERROR_OF)[]).map((key) => (
            <ErrorField key={key} path={[...path, 'errors', key]} name={say(ERROR_OF[key])} />
          ))
        ) : (
          <ErrorField
            path={[...path, 'error']}
            name={say({ ja: '誤差（すべて系統的とみる）', en: 'error (wholly systematic)' })}
          />
        )}
      </div>
      <p class="tools">
        <button
          type="button"
          onClick={() =>
            edit(
              isSplit
                ? [{ kind: 'remove', path: [...path, 'errors'] }]
                : [
                    { kind: 'remove', path: [...path, 'error'] },
                    {
                      kind: 'set',
                      path: [...path, 'errors'],
                      value: { site: at(data, [...path, 'error']) ?? FIRST_ERROR },
                    },
                  ],
            )
          }
        >
          {isSplit
            ? say({ ja: '内訳をやめる', en: 'Do not split' })
            : say({ ja: '内訳（共通・サイト・月）を示す', en: 'Split by source, site, month' })}
        </button>
        <button type="button" class="remove" onClick={() => edit([{ kind: 'remove', path }])}>
          {say({ ja: `${name} を消す`, en: `Remove ${name}` })}
        </button>
      </p>
    </section>
  );
}

function ErrorField({ path, name }: { readonly path: CasePath; readonly name: string }) {
  const id = useId();
  const cell = at(desk.value.data, path);
  const hasReason = isMapping(cell) && 'assumption' in cell;
  const reason: CasePath = [...path, 'assumption'];
  return (
    <>
      <div class="field">
        <label for={id}>{name}</label>
        <QuantityInput
          id={id}
          path={path}
          cell={cell}
          name={name}
          isLabelled
          placeholder="1"
          {...(hasReason ? { hasReasonField: true } : {})}
        />
      </div>
      {hasReason && (
        <div class="field">
          <label for={`${id}-reason`}>
            {say({ ja: `この幅とみる理由：${name}`, en: `why this range is taken: ${name}` })}
          </label>
          <TextInput
            path={reason}
            id={`${id}-reason`}
            value={textAt(desk.value.data, reason)}
            onCommit={(text) => edit([{ kind: 'set', path: reason, value: text.trim() }], pathName(reason))}
          />
        </div>
      )}
    </>
  );
}
