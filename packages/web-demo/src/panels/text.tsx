import { useDraft } from '../fields/draft.js';
import { saveCase, setText } from '../page/deeds.js';
import { desk, say } from '../page/state.js';

/** The case file itself. Everything that it can hold can be written here, also what has no field of its own. */
export function TextPanel() {
  const { text, name } = desk.value;
  const draft = useDraft(text, setText);
  return (
    <>
      <h2>{say({ ja: 'ケースファイル', en: 'Case file' })}</h2>
      <p>
        {say({
          ja: `コマンドの songai と同じ形式（YAML）です。ほかの欄での変更はここに書き込まれ、説明（#）も残ります。`,
          en: `The same file (YAML) as the songai command reads. What is changed elsewhere is written here; comments (#) stay.`,
        })}
      </p>
      <label for="case-text">{name}</label>
      <textarea
        autocomplete="off"
        id="case-text"
        rows={30}
        spellcheck={false}
        value={draft.value}
        onInput={(event) => draft.onInput(event.currentTarget.value)}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
      />
      <p class="tools">
        <button type="button" onClick={() => void saveCase()}>
          {say({ ja: 'ケースファイルだけを保存', en: 'Save the case file alone' })}
        </button>
      </p>
    </>
  );
}
