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

const NOT_WHOLE: Words = {
  ja: 'この表には読めないところがあり、上の行がすべてとは限らないので、取り込めません。表の誤りを直してください。',
  en: 'Something in this table cannot be read, so that these may not be all of its rows, and they cannot be taken over. Mend the errors of the table first.',
};
const PROOF_KEPT: Words = {
  ja: 'それぞれの数値には、証拠番号か、証拠番号がなければ元のセルが、出典として残ります。',
  en: 'Each figure keeps its exhibit, or where it has none the cell that it came from, as its source.',
};

/** Rows that stand in a file: they are shown as they were read. To be edited they are taken over into the case. */
export function ReadTable({ caption, file, section, columns }: Props) {
  const { read, version, isReckoning } = desk.value;
  const found = read[section];
  const { count, isWhole } = found ?? { count: 0, isWhole: false };
  const pages = usePages(count);
  const { from, to } = pages;
  const rows = useAsked(() => rowsOf({ section, from, to }), [section, version, isReckoning, from, to]) ?? [];
  const heading = `read-${section}`;
  // A notice is no figure: nothing of it needs a cell as its source.
  const told = found && !isWhole ? NOT_WHOLE : section === 'titles' ? PROOF_KEPT : undefined;
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
        <button
          type="button"
          disabled={count === 0 || !isWhole}
          aria-describedby={told && `${heading}-taken`}
          onClick={() => edit([{ kind: 'takeOver', section }])}
        >
          {say({ ja: 'ケースに取り込んで編集する', en: 'Take over into the case to edit' })}
        </button>
        {told && <small id={`${heading}-taken`}>{say(told)}</small>}
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
