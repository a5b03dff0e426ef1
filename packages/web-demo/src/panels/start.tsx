import { useSignal } from '@preact/signals';
import { BLANK_CASE } from '../engine/blank-case.js';
import { create, open, take } from '../page/deeds.js';
import { bytesOf, EXAMPLES, type Example } from '../page/examples.js';
import { FilePicker } from '../page/file-picker.js';
import { mayReplace } from '../page/may-replace.js';
import { lang, say, tab } from '../page/state.js';
import { Guide } from './guide.js';

/** Where a person begins: with a few numbers, with an example, with nothing, or with a case that exists. */
export function StartPanel() {
  const isGuided = useSignal(false);
  if (isGuided.value)
    return (
      <Guide
        onLeave={() => {
          isGuided.value = false;
        }}
      />
    );
  return (
    <>
      <h2>{say({ ja: 'はじめに', en: 'Start' })}</h2>
      <p>
        {say({
          ja: '海賊版サイトによる損害額を、著作権法114条3項により、配信料 × 使用料率 × 閲覧数で見積もります。計算の過程と根拠、どれだけ外れ得るかを示します。',
          en: 'Estimates damages from pirate sites under Copyright Act Art. 114(3): fee x rate x views, with the working, its sources, and how far off it may be.',
        })}
      </p>
      <div class="choices">
        <section class="card">
          <h3>{say({ ja: '初めての方', en: 'New here' })}</h3>
          <p>
            {say({
              ja: 'サイトの訪問数、作品の巻・話の数、価格、使用料率だけで、まず見当をつけます（3段階）。',
              en: 'A first figure from visits, number of units (volumes, chapters), price and rate, in three steps.',
            })}
          </p>
          <button
            type="button"
            class="main"
            onClick={() => {
              isGuided.value = true;
            }}
          >
            {say({ ja: '3段階ではじめる', en: 'Begin in three steps' })}
          </button>
        </section>
        <section class="card">
          <h3>{say({ ja: 'ケースを開く', en: 'Open a case' })}</h3>
          <p>
            {say({
              ja: '保存した .songai.zip、またはケースファイル（case.yaml）と資料を選ぶか、このページにドラッグ＆ドロップします。',
              en: 'Choose, or drag and drop onto this page, a saved .songai.zip, or a case file (case.yaml) with its exports.',
            })}
          </p>
          <FilePicker
            label={say({ ja: 'ケースのファイルを選ぶ', en: 'Choose files of a case' })}
            isMultiple
            onFiles={(files) => void take(files)}
          />
        </section>
        <section class="card">
          <h3>{say({ ja: '空のケース', en: 'An empty case' })}</h3>
          <p>
            {say({
              ja: '当事者、資料、作品を順に入力します。',
              en: 'Enter parties, files and titles one after the other.',
            })}
          </p>
          <button
            type="button"
            onClick={() => {
              if (!mayReplace()) return;
              void create(BLANK_CASE[lang.value], false);
              tab.value = 'files';
            }}
          >
            {say({ ja: '空のケースを作る', en: 'Make an empty case' })}
          </button>
        </section>
        <section class="card">
          <h3>{say({ ja: '例を見る', en: 'See an example' })}</h3>
          <p>
            {say({
              ja: '架空の事案と、公表された判決の再計算です。',
              en: 'Made-up cases, and published awards computed again.',
            })}
          </p>
          <ul class="plain">
            {EXAMPLES.map((one) => (
              <li key={one.id}>
                <button type="button" onClick={() => void openExample(one)}>
                  {say(one.label)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

async function openExample({ text, files }: Example): Promise<void> {
  if (!mayReplace()) return;
  await open({
    name: 'case.yaml',
    text: new TextDecoder().decode(bytesOf(text)),
    files: Object.entries(files).map(([name, content]): [string, Blob] => [
      name,
      new Blob([bytesOf(content)]),
    ]),
  });
  tab.value = 'result';
}
