import type { Words } from '@songai/core';
import type { TableSection } from '../engine/edit.js';
import { cellText } from '../engine/evidence-rows.js';
import { at, pathName } from '../engine/plain.js';
import type { FieldSpec } from '../fields/spec.js';
import { edit, rowsOf } from '../page/deeds.js';
import { Frame } from '../page/frame.js';
import { Pager, usePages } from '../page/pager.js';
import { desk, say } from '../page/state.js';
import { useAsked } from '../page/use-asked.js';

interface Props {
  readonly caption: Words;
  readonly file: string;
  readonly section: TableSection;
  readonly columns: readonly FieldSpec[];
}

/** Rows that stand in a file: they are shown as they were read. To be edited they are taken over into the case. */
export function ReadTable({ caption, file, section, columns }: Props) {
  const { read, version, isReckoning } = desk.value;
  const count = read[section] ?? 0;
  const pages = usePages(count);
  const { from, to } = pages;
  const rows = useAsked(() => rowsOf({ section, from, to }), [section, version, isReckoning, from, to]) ?? [];
  const heading = `read-${section}`;
  return (
    <section class="table-of" aria-labelledby={heading} data-path={section}>
      <h3 id={heading}>{say(caption)}</h3>
      <p>
        {say({
          ja: `「${file}」から読んだ ${count} 件です。ファイルそのものは書き換えません。`,
          en: `${count} rows read from “${file}”. The file itself is never changed.`,
        })}
      </p>
      <p class="tools">
        <button type="button" disabled={count === 0} onClick={() => edit([{ kind: 'takeOver', section }])}>
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
              <th scope="col" class="narrow">
                #
              </th>
              {columns.map((one) => (
                <th scope="col" key={pathName(one.path)}>
                  {say(one.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, n) => (
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
      <Pager pages={pages} of={say(caption)} />
    </section>
  );
}
