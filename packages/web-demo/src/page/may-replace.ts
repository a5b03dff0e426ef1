import { desk, isUnsaved, say } from './state.js';

/** Unsaved work is not thrown away unasked. */
export const mayReplace = (): boolean =>
  !isUnsaved.value ||
  desk.value.text === '' ||
  window.confirm(
    say({
      ja: '保存していない変更があります。捨てて新しく開きますか。',
      en: 'There are changes that are not saved. Throw them away and open another case?',
    }),
  );
