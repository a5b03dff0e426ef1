import type { Words } from '@songai/core';
import { cellText } from '../engine/evidence-rows.js';
import { at, type Plain, pathName } from '../engine/plain.js';
import type { FieldSpec } from '../fields/spec.js';
import { edit } from '../page/deeds.js';
import { Frame } from '../page/frame.js';
import { Pager, usePages } from '../page/pager.js';
import { say } from '../page/state.js';

interface Props {
  readonly caption: Words;
  readonly file: string;
  readonly section: 'titles' | 'notices';
  readonly rows: readonly Plain[];
  readonly columns: readonly FieldSpec[];
}

/** Rows that stand in a file: they are shown as they were read. To be edited they are taken over into the case. */
export function ReadTable({ caption, file, section, rows, columns }: Props) {
  const pages = usePages(rows.length);
  const heading = `read-${section}`;
  return (
    <section class="table-of" aria-labelledby={heading} data-path={section}>
      <h3 id={heading}>{say(caption)}</h3>
      <p>
        {say({
          ja: `「${file}」から読んだ ${rows.length} 件です。ファイルそのものは書き換えません。`,
          en: `${rows.length} rows read from “${file}”. The file itself is never changed.`,
        })}
      </p>
      <p class="tools">
        <button
          type="button"
          disabled={rows.length === 0}
          onClick={() => edit([{ kind: 'set', path: [section], value: rows }])}
        >
          {say({ ja: 'ケースに取り込んで編集する', en: 'Take over into the case to edit' })}
        </button>
        <small>
          {say({
            ja: 'それぞれの値には、元のセルか証拠番号が出典として残ります。',
            en: 'Each figure keeps the cell or exhibit that it came from as its source.',
          })}
        </small>
      </p>
      <Frame labelledBy={heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">#</th>
              {columns.map((one) => (
                <th scope="col" key={pathName(one.path)}>
                  {say(one.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(pages.from, pages.to).map((row, n) => (
              <tr key={pages.from + n}>
                <th scope="row">{pages.from + n + 1}</th>
                {columns.map((one) => (
                  <td key={pathName(one.path)} class={one.kind === 'quantity' ? 'n' : undefined}>
                    {cellText(at(row, one.path))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Frame>
      <Pager pages={pages} />
    </section>
  );
}
