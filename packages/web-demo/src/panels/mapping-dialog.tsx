import { doubledFigures, mappedColumns } from '../engine/mapped-columns.js';
import { at, type CasePath, textAt } from '../engine/plain.js';
import { Field } from '../fields/field.js';
import { edit, preview } from '../page/deeds.js';
import { Dialog } from '../page/dialog.js';
import { Frame } from '../page/frame.js';
import { ProblemList } from '../page/problem-list.js';
import { desk, facts, mapping, say } from '../page/state.js';
import { useAsked } from '../page/use-asked.js';
import { fieldsOf, logFields } from './mapping-fields.js';

/** Whether a header can name its column: the preview cuts long ones, and two alike name none. */
const isClear = (title: string, header: readonly string[]): boolean =>
  title.trim() !== '' &&
  title.length < 100 &&
  !/^\d+$/.test(title.trim()) &&
  header.filter((one) => one.trim() === title.trim()).length === 1;

/** Says which column of an export means what, with its first rows in view. The result is seen beside the file at once. */
export function MappingDialog() {
  const entry = mapping.value;
  if (entry === undefined) return null;
  return <Open key={entry} entry={entry} />;
}

function Open({ entry }: { readonly entry: number }) {
  const { data, files, problems } = desk.value;
  const path: CasePath = ['traffic', entry, 'mapping'];
  const file = files.find((one) => one.kind === 'traffic' && one.entry === entry);
  const name = file?.path ?? '';
  const encoding = textAt(data, [...path, 'encoding']);
  const delimiter = textAt(data, [...path, 'delimiter']);
  const seen = useAsked(() => preview({ path: name, encoding, delimiter }), [name, encoding, delimiter]);
  const wanted = textAt(data, [...path, 'sheet']);
  const recognised = file?.recognised[0];
  const sheet = seen?.sheets.find((one) => one.name === (wanted || recognised?.sheet)) ?? seen?.sheets[0];
  const headerRow = Number(textAt(data, [...path, 'header']) || recognised?.row || sheet?.rows[0]?.row || 1);
  const header = sheet?.rows.find(({ row }) => row === headerRow)?.cells ?? [];
  const columns = at(data, [...path, 'columns']);
  const chosen = (column: number): string => {
    const told = Object.entries((columns ?? {}) as Record<string, string>).find(
      ([, where]) => where === header[column] || where === String(column + 1),
    );
    return (
      told?.[0] ?? recognised?.columns.find((one) => one.column === column + 1)?.means.split(' ')[0] ?? ''
    );
  };
  const own = problems.filter((one) => one.file === name || one.path?.startsWith(`traffic[${entry}]`));
  const guesses = own.flatMap((one) => one.mapping ?? []);
  const isLog = sheet?.kind === 'log';
  const close = () => {
    mapping.value = undefined;
  };
  const choose = (column: number, means: string) => {
    const all = mappedColumns(
      header.map((_, n) => chosen(n)),
      column,
      means,
    ).map(([meaning, n]): [string, string] => {
      const title = header[n] ?? '';
      return [meaning, isClear(title, header) ? title.trim() : String(n + 1)];
    });
    edit([
      all.length === 0
        ? { kind: 'remove', path: [...path, 'columns'] }
        : { kind: 'set', path: [...path, 'columns'], value: Object.fromEntries(all) },
    ]);
  };
  return (
    <Dialog title={{ ja: `${name} の読み方`, en: `How ${name} is read` }} isWide onClose={close}>
      <ProblemList problems={own.filter(({ severity }) => severity !== 'note')} />
      {guesses.length > 0 && (
        <div class="note">
          <pre>{guesses.join('\n')}</pre>
          <button type="button" onClick={() => edit([{ kind: 'guess', path, lines: guesses }])}>
            {say({
              ja: '推測した読み方を書き込む（確かめてください）',
              en: 'Write in this guess (check it)',
            })}
          </button>
        </div>
      )}
      {sheet && sheet.kind !== 'log' && <Doubled meanings={header.map((_, n) => chosen(n))} />}
      {sheet && sheet.kind !== 'log' && (
        <Frame class="preview" label={say({ ja: '資料の初めの行', en: 'first rows of the file' })}>
          <table>
            <thead>
              <tr>
                <th scope="col" class="narrow">
                  #
                </th>
                {header.map((title, column) => (
                  <th scope="col" key={column}>
                    <select
                      autocomplete="off"
                      aria-label={say({ ja: `「${title}」の意味`, en: `what “${title}” means` })}
                      value={chosen(column)}
                      onChange={(event) => choose(column, event.currentTarget.value)}
                    >
                      <option value="">{say({ ja: '（使わない）', en: '(not used)' })}</option>
                      {facts.value.meanings.map((one) => (
                        <option key={one.id} value={one.id}>
                          {say(one.words)}
                        </option>
                      ))}
                    </select>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sheet.rows.map(({ row, cells }) => (
                <tr key={row} class={row === headerRow ? 'header' : undefined}>
                  <th scope="row">{row}</th>
                  {header.map((_, column) => (
                    <td key={column}>{cells[column] ?? ''}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Frame>
      )}
      <div class="fields">
        {(isLog ? logFields(path) : fieldsOf(path)).map((one) => (
          <Field key={one.path.join('.')} spec={one} />
        ))}
      </div>
      <p class="actions">
        <button type="button" class="main" onClick={close}>
          {say({ ja: '閉じる', en: 'Close' })}
        </button>
        <button type="button" onClick={() => edit([{ kind: 'remove', path }])}>
          {say({ ja: '資料の言うとおりに戻す', en: 'Back to what the file says' })}
        </button>
      </p>
    </Dialog>
  );
}

/** A loss that is told before it happens: what a mapping cannot hold. */
function Doubled({ meanings }: { readonly meanings: readonly string[] }) {
  const words = doubledFigures(meanings).map(
    (id) => facts.value.meanings.find((one) => one.id === id)?.words ?? { ja: id, en: id },
  );
  if (words.length === 0) return null;
  return (
    <p class="note">
      {say({
        ja: `「${words.map(({ ja }) => ja).join('」「')}」の列が二つ以上あります。ここで数値の列の意味を一つでも選ぶと、選んだ列など意味の一つに決まる列だけが使われ、これらの列は使われなくなります。`,
        en: `Several columns hold ${words.map(({ en }) => en).join(', ')}. Once you choose the meaning of a column of figures here, only columns that alone have their meaning are used, and these are not.`,
      })}
    </p>
  );
}
