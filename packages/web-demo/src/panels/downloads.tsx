import { useSignal } from '@preact/signals';
import type { Profile } from '@songai/core';
import { useId } from 'preact/hooks';
import type { ReportAsked } from '../engine/protocol.js';
import { saveBundle, saveCase, saveReport } from '../page/deeds.js';
import { printReport } from '../page/print-report.js';
import { drawn, lang, say } from '../page/state.js';

const FORMS: readonly { readonly format: ReportAsked['format']; readonly ja: string; readonly en: string }[] =
  [
    { format: 'docx', ja: '損害額計算書（Word）', en: 'Statement (Word)' },
    { format: 'exhibits', ja: '証拠説明書（Word）', en: 'List of exhibits (Word)' },
    { format: 'xlsx', ja: '計算表（Excel、式つき）', en: 'Workbook (Excel, live formulas)' },
    { format: 'html', ja: '報告書（HTML）', en: 'Report (HTML)' },
    { format: 'md', ja: '報告書（Markdown）', en: 'Report (Markdown)' },
    { format: 'csv', ja: '別表（CSV）', en: 'Schedule (CSV)' },
    { format: 'json', ja: '検算用（report.json）', en: 'For verification (report.json)' },
  ];

/** Every form of the report, and the case itself, as files on this computer. */
export function Downloads() {
  const profile = useSignal<Profile>('filing');
  const waiting = useSignal<string | undefined>(undefined);
  const id = useId();
  const isReady = drawn.value?.hasResult === true;
  const save = (format: ReportAsked['format']) => {
    waiting.value = format;
    void saveReport({ format, lang: lang.value, profile: profile.value })
      .catch(() => undefined)
      .finally(() => {
        waiting.value = undefined;
      });
  };
  return (
    <section class="card downloads" aria-labelledby="downloads">
      <h3 id="downloads">{say({ ja: '書き出す', en: 'Write out' })}</h3>
      <p>
        <label for={id}>{say({ ja: '用途', en: 'for' })}</label>{' '}
        <select
          autocomplete="off"
          id={id}
          value={profile.value}
          onChange={(event) => {
            profile.value = event.currentTarget.value as Profile;
          }}
        >
          <option value="filing">
            {say({
              ja: '提出用（被告側のシナリオなどを除く）',
              en: 'filing (without the respondent’s scenario …)',
            })}
          </option>
          <option value="internal">{say({ ja: '手元用（すべて）', en: 'internal (everything)' })}</option>
        </select>
      </p>
      <p class="tools">
        {FORMS.map((one) => (
          <button
            key={one.format}
            type="button"
            disabled={!isReady || waiting.value !== undefined}
            onClick={() => save(one.format)}
          >
            {waiting.value === one.format ? '… ' : ''}
            {say(one)}
          </button>
        ))}
        <button type="button" disabled={!isReady} onClick={() => void printReport(profile.value)}>
          {say({ ja: '印刷・PDF', en: 'Print or PDF' })}
        </button>
      </p>
      <p class="tools">
        <button type="button" class="main" onClick={() => void saveBundle()}>
          {say({
            ja: 'ケースと資料を一つに保存（.songai.zip）',
            en: 'Save case and files as one (.songai.zip)',
          })}
        </button>
        <button type="button" onClick={() => void saveCase()}>
          {say({ ja: 'ケースファイルだけ（YAML）', en: 'The case file alone (YAML)' })}
        </button>
      </p>
    </section>
  );
}
