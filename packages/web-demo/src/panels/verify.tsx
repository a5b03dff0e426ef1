import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Verified } from '../engine/verified.js';
import { verifyReport } from '../page/deeds.js';
import { Frame } from '../page/frame.js';
import { ProblemList } from '../page/problem-list.js';
import { say, toVerify, verified } from '../page/state.js';

/** For the other side's expert: a report.json is checked by itself, or computed anew from its case. */
export function VerifyPanel() {
  const against = useSignal<readonly File[]>([]);
  const [reportId, caseId] = [useId(), useId()];
  const report = toVerify.value;
  return (
    <>
      <h2>{say({ ja: '報告書の検算', en: 'Verify a report' })}</h2>
      <p>
        {say({
          ja: '相手方の report.json を選ぶと、書き方・ダイジェスト・計算の過程・結果と別表の額を計算し直して比べます。ケースと資料もあれば、全項目を計算し直して比べます。',
          en: 'Choose a report.json: layout, digest, working, results and tables are computed again and compared. With its case and exports, every entry is.',
        })}
      </p>
      <div class="fields">
        <div class="field">
          <label for={reportId}>{say({ ja: '報告書（report.json）', en: 'report (report.json)' })}</label>
          <input
            id={reportId}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              toVerify.value = event.currentTarget.files?.[0];
              verified.value = undefined;
            }}
          />
          {report && <p class="note">{report.name}</p>}
        </div>
        <div class="field">
          <label for={caseId}>
            {say({ ja: 'ケースと資料（あれば）', en: 'case and exports (if at hand)' })}
          </label>
          <p class="help" id={`${caseId}-help`}>
            {say({
              ja: '.songai.zip 一つ、または case.yaml とその資料をまとめて選びます。',
              en: 'One .songai.zip, or case.yaml together with the files that it names.',
            })}
          </p>
          <input
            id={caseId}
            type="file"
            multiple
            aria-describedby={`${caseId}-help`}
            onChange={(event) => {
              against.value = [...(event.currentTarget.files ?? [])];
            }}
          />
        </div>
      </div>
      <p class="tools">
        <button
          type="button"
          class="main"
          disabled={!report || verified.value === 'running'}
          onClick={() => report && void verifyReport(report, against.value)}
        >
          {say({ ja: '検算する', en: 'Verify' })}
        </button>
      </p>
      <div role="status">
        {verified.value === 'running' && say({ ja: '計算し直しています…', en: 'Computing again…' })}
      </div>
      {verified.value !== undefined && verified.value !== 'running' && (
        <Found found={verified.value} isAgainst={against.value.length > 0} />
      )}
    </>
  );
}

function Found({ found, isAgainst }: { readonly found: Verified; readonly isAgainst: boolean }) {
  const isRead = found.checks.length > 0;
  return (
    <section aria-label={say({ ja: '検算の結果', en: 'what was found' })}>
      {isRead && (
        <p class={found.ok ? 'verdict good' : 'verdict bad'} role="alert">
          {found.ok
            ? say({ ja: '調べたかぎり、すべて一致しました。', en: 'Everything that was checked holds.' })
            : say({ ja: '一致しないところがあります。', en: 'Something does not hold.' })}
        </p>
      )}
      <ProblemList problems={found.problems} />
      {isRead && (
        <Frame label={say({ ja: '調べたこと', en: 'what was checked' })}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say({ ja: '調べたこと', en: 'check' })}</th>
                <th scope="col">{say({ ja: '比べた数', en: 'compared' })}</th>
                <th scope="col">{say({ ja: '相違', en: 'differences' })}</th>
              </tr>
            </thead>
            <tbody>
              {found.checks.map((one) => (
                <tr key={one.words.en}>
                  <th scope="row">{say(one.words)}</th>
                  <td class="n">{one.compared}</td>
                  <td class="n">{one.differences}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Frame>
      )}
      {found.differences.length > 0 && (
        <Frame label={say({ ja: '相違', en: 'differences' })}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say({ ja: '報告書の場所', en: 'place in the report' })}</th>
                <th scope="col">{say({ ja: '報告書の記載', en: 'the report says' })}</th>
                <th scope="col">{say({ ja: '計算し直した値', en: 'it should be' })}</th>
                <th scope="col">{say({ ja: '何が違うか', en: 'what differs' })}</th>
              </tr>
            </thead>
            <tbody>
              {found.differences.map((one) => (
                <tr key={`${one.check.en}${one.path}${one.about.en}`}>
                  <th scope="row">{one.path}</th>
                  <td>{one.found ?? '—'}</td>
                  <td>{one.expected ?? '—'}</td>
                  <td>{say(one.about)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Frame>
      )}
      {found.more > 0 && (
        <p>
          {say({ ja: `ほかに ${found.more} 件の相違があります。`, en: `${found.more} more differences.` })}
        </p>
      )}
      {isRead && !isAgainst && (
        <p class="note">
          {say({
            ja: '報告書だけの検算では、名称・証拠番号・出典などの文章、日付、注意、抽出の数値、入力値をそろえて変えたもの、計算のしかたの書換えは分かりません。ケースと資料を加えると分かります。',
            en: 'By itself a report does not show altered names, exhibits, sources and other words, dates, warnings, figures of draws, inputs altered with all that follows, or another way of computing. Add the case and its exports to find those.',
          })}
        </p>
      )}
    </section>
  );
}
