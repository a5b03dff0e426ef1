import type { Words } from '@songai/core';
import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ProofDialog } from '../fields/proof-dialog.js';
import { AwardPanel } from '../panels/award.js';
import { ExhibitsPanel } from '../panels/exhibits.js';
import { FilesPanel } from '../panels/files.js';
import { MappingDialog } from '../panels/mapping-dialog.js';
import { NoticesPanel } from '../panels/notices.js';
import { PartiesPanel } from '../panels/parties.js';
import { ResultPanel } from '../panels/result.js';
import { StartPanel } from '../panels/start.js';
import { TextPanel } from '../panels/text.js';
import { TitlesPanel } from '../panels/titles.js';
import { UncertaintyPanel } from '../panels/uncertainty.js';
import { VerifyPanel } from '../panels/verify.js';
import { ViewsPanel } from '../panels/views.js';
import { Boundary } from './boundary.js';
import { redo, saveBundle, take, undo } from './deeds.js';
import { ErrorSummary } from './error-summary.js';
import { ResultBar } from './result-bar.js';
import { announcement, desk, isUnsaved, lang, say, TABS, type Tab, tab } from './state.js';
import { WorkingDialog } from './working-dialog.js';

const PANELS: Readonly<
  Record<Tab, { readonly label: Words; readonly panel: ComponentType; readonly isAlways?: true }>
> = {
  start: { label: { ja: 'はじめに', en: 'Start' }, panel: StartPanel, isAlways: true },
  files: { label: { ja: '資料', en: 'Files' }, panel: FilesPanel },
  parties: { label: { ja: '当事者・サイト', en: 'Parties, sites' }, panel: PartiesPanel },
  titles: { label: { ja: '作品・配信料・料率', en: 'Titles, fees, rate' }, panel: TitlesPanel },
  notices: { label: { ja: '通知', en: 'Notices' }, panel: NoticesPanel },
  views: { label: { ja: '閲覧数', en: 'Views' }, panel: ViewsPanel },
  award: { label: { ja: '弁護士費用・遅延損害金', en: 'Lawyer’s fee, delay' }, panel: AwardPanel },
  uncertainty: { label: { ja: '不確かさ', en: 'Uncertainty' }, panel: UncertaintyPanel },
  exhibits: { label: { ja: '証拠', en: 'Exhibits' }, panel: ExhibitsPanel },
  result: { label: { ja: '結果・書出し', en: 'Result, reports' }, panel: ResultPanel },
  text: { label: { ja: 'ケースファイル', en: 'Case file' }, panel: TextPanel },
  verify: { label: { ja: '報告書の検算', en: 'Verify' }, panel: VerifyPanel, isAlways: true },
};

export function App() {
  useEffect(() => {
    document.documentElement.lang = lang.value;
    document.title = say({ ja: 'songai（損害）計算ページ', en: 'songai: damages under Article 114(3)' });
  });
  useEffect(warnBeforeLoss, []);
  useEffect(takeKeys, []);
  useEffect(takeDrops, []);
  const { panel: Panel } = PANELS[tab.value];
  const { isOpen, data } = desk.value;
  const isReadable = !isOpen || data !== undefined || !NEEDS_CASE.includes(tab.value);
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else window.scrollTo(0, 0);
  }, [tab.value]);
  // What had the focus may be gone: who works by keyboard goes on from here, and not from the top of the page.
  useEffect(() => {
    if (!desk.value.isOpen || document.activeElement !== document.body) return;
    main.current?.focus({ preventScroll: true });
  }, [tab.value, desk.value]);
  return (
    <>
      <a class="skip" href="#main">
        {say({ ja: '本文へ', en: 'Skip to content' })}
      </a>
      <Header />
      <Tabs />
      <main id="main" ref={main} tabIndex={-1}>
        <ErrorSummary />
        <Boundary key={tab.value}>{isReadable ? <Panel /> : <Unreadable />}</Boundary>
      </main>
      <ResultBar />
      <ProofDialog />
      <MappingDialog />
      <WorkingDialog />
      <div role="status" aria-live="polite" class="unseen">
        {announcement.value}
      </div>
    </>
  );
}

/** Parts that edit entries of the case: they can do so only while its text can be read. */
const NEEDS_CASE: readonly Tab[] = TABS.filter(
  (one) => !['start', 'files', 'result', 'text', 'verify'].includes(one),
);

function Unreadable() {
  return (
    <p class="note">
      {say({
        ja: 'ケースファイルの文字を読めないので、この欄では編集できません。上の誤りを直すと、また使えます。',
        en: 'The text of the case cannot be read, so nothing can be edited here. Mend the errors above first.',
      })}{' '}
      <button
        type="button"
        onClick={() => {
          tab.value = 'text';
        }}
      >
        {say({ ja: 'ケースファイルを開く', en: 'Open the case file' })}
      </button>
    </p>
  );
}

function Header() {
  const { isOpen, canUndo, canRedo } = desk.value;
  return (
    <header class="top">
      <h1>
        songai{' '}
        <small>
          {say({ ja: '損害額の計算（著作権法114条3項）', en: 'damages under Copyright Act Art. 114(3)' })}
        </small>
      </h1>
      <p class="privacy">
        {say({
          ja: 'このページは通信しません。入力も資料もこの端末の外に出ず、保存を押すまでどこにも残りません。',
          en: 'This page does not use the network. What you enter stays on this computer, and is kept nowhere until you save it.',
        })}
      </p>
      <div class="tools">
        {isOpen && (
          <>
            <button type="button" disabled={!canUndo} onClick={undo}>
              {say({ ja: '元に戻す', en: 'Undo' })}
            </button>
            <button type="button" disabled={!canRedo} onClick={redo}>
              {say({ ja: 'やり直す', en: 'Redo' })}
            </button>
            <button type="button" onClick={() => void saveBundle()}>
              {say({ ja: '保存', en: 'Save' })}
              {isUnsaved.value && <span class="unsaved"> {say({ ja: '（未保存）', en: '(unsaved)' })}</span>}
            </button>
          </>
        )}
        <button
          type="button"
          lang={lang.value === 'ja' ? 'en' : 'ja'}
          onClick={() => {
            lang.value = lang.value === 'ja' ? 'en' : 'ja';
          }}
        >
          {lang.value === 'ja' ? 'English' : '日本語'}
        </button>
      </div>
    </header>
  );
}

function Tabs() {
  const { isOpen } = desk.value;
  return (
    <nav class="tabs" aria-label={say({ ja: '作業', en: 'work' })}>
      <ul>
        {TABS.filter((one) => isOpen || PANELS[one].isAlways).map((one) => (
          <li key={one}>
            <button
              type="button"
              aria-current={one === tab.value ? 'page' : undefined}
              onClick={() => {
                tab.value = one;
              }}
            >
              {say(PANELS[one].label)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function warnBeforeLoss() {
  const warn = (event: BeforeUnloadEvent) => {
    if (isUnsaved.value) event.preventDefault();
  };
  window.addEventListener('beforeunload', warn);
  return () => window.removeEventListener('beforeunload', warn);
}

/** Undo, redo and save by the keys that everybody knows. Within a field that is being typed in, undo is the field's. */
function takeKeys() {
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || !desk.value.isOpen) return;
    const isTyping = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    const key = event.key.toLowerCase();
    if (key === 's') {
      // What is being typed is handed over when its field is left.
      const field = document.activeElement;
      if (isTyping && field instanceof HTMLElement) {
        field.blur();
        field.focus();
      }
      void saveBundle();
    } else if (isTyping) return;
    else if (key === 'z' && event.shiftKey) redo();
    else if (key === 'z') undo();
    else if (key === 'y') redo();
    else return;
    event.preventDefault();
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}

/** Files may be dropped anywhere. Without this the browser would leave the page and show the file. */
function takeDrops() {
  const over = (event: DragEvent) => event.preventDefault();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) void take(files);
  };
  window.addEventListener('dragover', over);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('drop', drop);
  };
}
