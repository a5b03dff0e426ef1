import type { Words } from '@songai/core';
import type { ShownFile } from '../engine/protocol.js';
import type { ShownProblem } from '../engine/shown-problem.js';
import { Control } from '../fields/field.js';
import type { FieldSpec } from '../fields/spec.js';
import { announce, dropFile, edit, give } from '../page/deeds.js';
import { FilePicker } from '../page/file-picker.js';
import { ProblemList } from '../page/problem-list.js';
import { desk, facts, mapping, say } from '../page/state.js';

const KINDS = {
  titles: { ja: '作品の一覧', en: 'list of titles' },
  notices: { ja: '通知の一覧', en: 'log of notices' },
  traffic: { ja: 'アクセス資料', en: 'traffic' },
} as const;

/** Problems that a file has: those of its cells, and those of its place in the case. */
const problemsOf = (file: ShownFile): readonly ShownProblem[] =>
  desk.value.problems.filter(
    (one) =>
      one.file === file.path ||
      (file.entry !== undefined && one.path?.startsWith(`traffic[${file.entry}]`)) ||
      (file.kind !== 'traffic' && file.kind !== undefined && one.path === `${file.kind}.file`),
  );

/** A file: what it was recognised as, what the case says of it, and what is wrong with it. */
export function FileCard({ file }: { readonly file: ShownFile }) {
  const problems = problemsOf(file);
  const asks = file.kind === 'traffic' && file.bytes !== undefined;
  return (
    <section class="card" aria-label={file.path} data-file={file.path} tabIndex={-1}>
      <h3>
        {file.path} {file.kind && <small>{say(KINDS[file.kind])}</small>}
      </h3>
      {file.bytes === undefined ? (
        <p class="error">
          {say({
            ja: 'まだありません。ドラッグ＆ドロップするか、選んでください。',
            en: 'Not here yet: drag and drop it, or choose it.',
          })}{' '}
          <FilePicker
            label={say({ ja: `${file.path} を選ぶ`, en: `Choose ${file.path}` })}
            onFiles={([chosen]) => chosen && give(file.path, chosen)}
          />
        </p>
      ) : (
        <dl class="facts">
          <div>
            <dt>{say({ ja: '大きさ', en: 'size' })}</dt>
            <dd>{bytesText(file.bytes)}</dd>
          </div>
          {file.sha256 && (
            <div>
              <dt>SHA-256</dt>
              <dd class="hash">{file.sha256}</dd>
            </div>
          )}
          {file.recognised.map((one) => (
            <div key={`${one.sheet}${one.row}`}>
              <dt>{say({ ja: '形式', en: 'recognised as' })}</dt>
              <dd>
                {say(one.label)}
                {!one.isSure && say({ ja: '（推定。確かめてください）', en: ' (likely: check it)' })}
                {one.sheet !== undefined && ` 「${one.sheet}」`}
                <br />
                <small>
                  {one.columns.map(({ means, header }) => `${header} → ${meaningOf(means)}`).join('　')}
                </small>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {file.kind === undefined && file.bytes !== undefined && <NamedNowhere path={file.path} />}
      {file.entry !== undefined && (
        <div class="fields">
          <FileField
            entry={file.entry}
            name="vendor"
            label={{ ja: '資料を出した者', en: 'who made the figures' }}
            placeholder="SimilarWeb"
          />
          <FileField
            entry={file.entry}
            name="exhibit"
            label={{ ja: '証拠番号', en: 'exhibit' }}
            placeholder="甲第3号証"
          />
        </div>
      )}
      <ProblemList problems={problems} />
      <p class="tools">
        {asks && (
          <button
            type="button"
            class={problems.some(({ asksMapping }) => asksMapping) ? 'main' : undefined}
            onClick={() => {
              mapping.value = file.entry;
            }}
          >
            {say({ ja: '列の意味を確かめる・直す', en: 'Check or set what columns mean' })}
          </button>
        )}
        <button
          type="button"
          class="remove"
          onClick={() => {
            dropFile(file.path);
            announce({ ja: '外しました。元に戻せます。', en: 'Removed. It can be undone.' });
          }}
        >
          {say({ ja: `${file.path} を外す`, en: `Remove ${file.path}` })}
        </button>
      </p>
    </section>
  );
}

/** `visits desktop` as 訪問数（desktop）. */
function meaningOf(means: string): string {
  const [id = '', device] = means.split(' ');
  const words = facts.value.meanings.find((one) => one.id === id)?.words;
  return (words ? say(words) : id) + (device === undefined ? '' : `（${device}）`);
}

interface FileFieldProps {
  readonly entry: number;
  readonly name: string;
  readonly label: Words;
  readonly placeholder: string;
}

function FileField({ entry, name, label, placeholder }: FileFieldProps) {
  const spec: FieldSpec = { path: ['traffic', entry, name], kind: 'text', label, placeholder };
  const id = `traffic-${entry}-${name}`;
  return (
    <div class="field">
      <label for={id}>{say(label)}</label>
      <Control spec={spec} id={id} />
    </div>
  );
}

function NamedNowhere({ path }: { readonly path: string }) {
  const put = (kind: keyof typeof KINDS) =>
    edit([
      kind === 'traffic'
        ? { kind: 'insert', path: ['traffic'], rows: [{ file: path }] }
        : { kind: 'set', path: [kind], value: { file: path } },
    ]);
  return (
    <p class="note">
      {say({
        ja: 'この資料はまだ使われていません。何の資料ですか。',
        en: 'This file is not used yet. What is it?',
      })}{' '}
      {(Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind) => (
        <button key={kind} type="button" onClick={() => put(kind)}>
          {say(KINDS[kind])}
        </button>
      ))}
    </p>
  );
}

const bytesText = (bytes: number): string =>
  bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
