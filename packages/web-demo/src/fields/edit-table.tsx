import { useSignal } from '@preact/signals';
import type { Words } from '@songai/core';
import { useState } from 'preact/hooks';
import type { CellAt, CellKind } from '../engine/edit.js';
import { type PastedCells, pastedCells } from '../engine/pasted-cells.js';
import { freshId, isMapping, pathName, rowsAt, textAt } from '../engine/plain.js';
import { announce, edit } from '../page/deeds.js';
import { Frame } from '../page/frame.js';
import { Pager, usePages } from '../page/pager.js';
import { desk, say } from '../page/state.js';
import { Control } from './field.js';
import type { FieldSpec, TableSpec } from './spec.js';

/** Rows of the case in a table that takes what is copied from a spreadsheet. */
export function EditTable({ spec }: { readonly spec: TableSpec }) {
  const { path, caption, help, columns, add } = spec;
  const rows = rowsAt(desk.value.data, path);
  const [filter, setFilter] = useState('');
  const told = useSignal<Words | undefined>(undefined);
  const { isRow = () => true } = spec;
  const wanted = rows.flatMap((row, n) =>
    isRow(row) && (filter === '' || JSON.stringify(row).includes(filter)) ? [n] : [],
  );
  const pages = usePages(wanted.length);
  const shown = wanted.slice(pages.from, pages.to);
  const table = `table-${pathName(path)}`;
  const cells = columns.map(cellOf);
  const paste = (row: number, column: number) => (text: string) => {
    if (filter !== '') {
      told.value = NOT_WHILE_FILTERED;
      announce(NOT_WHILE_FILTERED);
      return;
    }
    edit([
      {
        kind: 'paste',
        path,
        // Rows that are none of this table's are not written over: what is pasted before them goes to the end.
        row: rows.slice(row).every(isRow) ? row : rows.length,
        column,
        columns: cells,
        text,
        blank: spec.blank,
        ...(spec.idPrefix === undefined ? {} : { idPrefix: spec.idPrefix }),
      },
    ]);
    told.value = leftOutOf(pastedCells(text, cells, column));
    announce({
      ja: `表から貼り付けました。${told.value?.ja ?? ''}`,
      en: `Pasted from the spreadsheet. ${told.value?.en ?? ''}`.trim(),
    });
  };
  return (
    <section class="table-of" aria-labelledby={table}>
      <h3 id={table}>{say(caption)}</h3>
      {help && <p class="help">{say(help)}</p>}
      {(rows.length > 50 || filter !== '') && (
        <p class="tools">
          <label>
            {say({ ja: '絞り込み', en: 'filter' })}{' '}
            <input
              type="search"
              autocomplete="off"
              value={filter}
              onInput={(event) => setFilter(event.currentTarget.value)}
            />
          </label>
        </p>
      )}
      <Frame labelledBy={table}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="narrow">
                #
              </th>
              {columns.map((one) => (
                <th
                  scope="col"
                  key={pathName(one.path)}
                  title={one.help ? say(one.help) : undefined}
                  class={one.width}
                >
                  {say(one.label)}
                  {one.help && <small class="help">{say(one.help)}</small>}
                </th>
              ))}
              <th scope="col">
                <span class="unseen">{say({ ja: '操作', en: 'actions' })}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((n) => (
              <Row key={n} spec={spec} n={n} paste={paste} />
            ))}
          </tbody>
        </table>
      </Frame>
      <Pager pages={pages} of={say(caption)} />
      {told.value && <p class="note">{say(told.value)}</p>}
      <p class="tools">
        <button type="button" onClick={() => addRow(spec)}>
          {say(add)}
        </button>
        <small>
          {say({
            ja: 'Excel の範囲をコピーして、始めのセルに貼り付けられます（足りない行は加わります）。',
            en: 'A range copied from Excel can be pasted into its first cell; missing rows are added.',
          })}
        </small>
      </p>
    </section>
  );
}

/** Cells go to rows that follow one another, and among those that the filter hides they would be written unseen. */
const NOT_WHILE_FILTERED: Words = {
  ja: '絞り込み中は、見えていない行に書き込むおそれがあるので、表からは貼り付けられません。絞り込みを消してから貼り付けてください。',
  en: 'Not pasted: while the table is filtered, rows that are not shown would be written over. Clear the filter first.',
};

/** Columns of a pasted range that the table has no place for. */
function leftOutOf({ leftOut, isNamed }: PastedCells): Words | undefined {
  const listed = leftOut.map((one) => `「${one}」`).join('');
  if (leftOut.length === 0) return undefined;
  return isNamed
    ? {
        ja: `この表にない列${listed}は取り込んでいません。`,
        en: `Columns that this table does not have were left out: ${leftOut.join(', ')}.`,
      }
    : {
        ja: `表の右端を越えた列（始めの値${listed}）は取り込んでいません。`,
        en: `Columns beyond the right edge of the table were left out; they begin with: ${leftOut.join(', ')}.`,
      };
}

const cellKind = ({ kind }: FieldSpec): CellKind => (kind === 'quantity' || kind === 'list' ? kind : 'text');

/** A column as the engine writes what is pasted into it: it knows the column and its words by every name. */
const cellOf = (one: FieldSpec): CellAt => ({
  path: one.path,
  kind: cellKind(one),
  names: [one.label.ja, one.label.en, String(one.path.at(-1)), one.path.join('.'), ...(one.alias ?? [])],
  ...(one.choices
    ? { choices: one.choices.map(({ value, label }) => ({ value, names: [value, label.ja, label.en] })) }
    : {}),
});

interface RowProps {
  readonly spec: TableSpec;
  readonly n: number;
  readonly paste: (row: number, column: number) => (text: string) => void;
}

function Row({ spec, n, paste }: RowProps) {
  const { path, columns } = spec;
  const row = rowsAt(desk.value.data, path)[n];
  const name = textAt(row, ['name']) || textAt(row, ['id']) || String(n + 1);
  return (
    <tr data-path={pathName([...path, n])}>
      <th scope="row" class="narrow">
        {n + 1}
      </th>
      {columns.map((one, column) => (
        <td key={pathName(one.path)} class={one.width}>
          <Control
            spec={{ ...one, path: [...path, n, ...one.path] }}
            name={`${name} ${say(one.label)}`}
            onPasteTable={paste(n, column)}
          />
        </td>
      ))}
      <td>
        <button
          type="button"
          class="remove"
          aria-label={say({ ja: `${name} の行を消す`, en: `remove the row of ${name}` })}
          onClick={() => {
            edit([{ kind: 'remove', path: [...path, n] }]);
            announce({ ja: '行を消しました。元に戻せます。', en: 'Row removed. It can be undone.' });
          }}
        >
          {say({ ja: '消す', en: 'remove' })}
        </button>
      </td>
    </tr>
  );
}

function addRow({ path, blank, idPrefix }: TableSpec): void {
  const rows = rowsAt(desk.value.data, path);
  const id = idPrefix === undefined ? {} : { id: freshId(idPrefix, rows) };
  // An entry without a list of its own, such as a table in a file, is never written over.
  const { data } = desk.value;
  if (path.length === 1 && isMapping(data) && isMapping(data[String(path[0])])) return;
  edit([{ kind: 'insert', path, rows: [{ ...id, ...blank }] }]);
}
