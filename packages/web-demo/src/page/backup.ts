import type { Words } from '@songai/core';
import { filesKey } from '../engine/files-key.js';
import type { CaseFiles, Desk } from '../engine/protocol.js';

type Files = CaseFiles['files'];

/** With what a new worker of the desk goes on, and what somebody must know of it. */
interface Restored {
  /** absent where nothing can be restored any more */
  readonly caseFiles?: CaseFiles;
  readonly hint: Words;
}

/** What is kept outside of the worker of the desk, in case that it ends: the files; the text stands in the page. */
export class Backup {
  #files: Files = new Map();
  #failures = 0;

  /** Whether the files must be asked for: others have come, or some have gone. */
  isStale({ isOpen, filesKey: key }: Desk): boolean {
    return isOpen && key !== filesKey(this.#files);
  }

  keep(files: Files): void {
    this.#files = files;
  }

  /** The desk has computed something since: what it was restored from is not what ends it. */
  settled(): void {
    this.#failures = 0;
  }

  /**
   * Called each time that the worker has ended. What ends it again at once is tried without its files, and then not any
   * more: it would go on ending for ever.
   */
  next(desk: Desk): Restored {
    this.#failures += 1;
    const { name, text } = desk;
    if (!desk.isOpen) return { hint: NOTHING_OPEN };
    if (this.#failures > 2) return { hint: GIVEN_UP };
    if (this.#failures === 2) return { caseFiles: { name, text, files: new Map() }, hint: WITHOUT_FILES };
    const isComplete = !this.isStale(desk);
    return { caseFiles: { name, text, files: this.#files }, hint: isComplete ? GOES_ON : FILES_MISSING };
  }
}

const NOTHING_OPEN: Words = {
  ja: 'まだ何も開いていません。もう一度試してください。',
  en: 'Nothing was open yet. Try again.',
};
const GOES_ON: Words = {
  ja: '最後に表示されていた内容と資料から続けます。その後に入力したものは残っていないことがあり、前の操作を「元に戻す」ことはできません。確かめて、保存してください。',
  en: 'The work goes on from what was shown last, with its files. What was entered after that may be gone, and earlier steps cannot be undone any more. Check it, and save.',
};
const FILES_MISSING: Words = {
  ja: '最後に表示されていた内容から続けますが、最後に加えるか外すかした資料は、そのとおりになっていないことがあります。「資料」を確かめてください。前の操作を「元に戻す」ことはできません。',
  en: 'The work goes on from what was shown last, but files that were added or removed last may not be as they were: check them under “Files”. Earlier steps cannot be undone any more.',
};
const WITHOUT_FILES: Words = {
  ja: '続けて起きたので、資料を外し、最後に表示されていたケースの内容だけから続けます。資料は一つずつ選び直してください。',
  en: 'It happened again, so that the work goes on from the text of the case alone, as it was shown last, without its files. Choose the files again one by one.',
};
const GIVEN_UP: Words = {
  ja: '繰り返し起きるので、計算を続けられません。「ケースファイル」の文面を写し取って保存し、このページを開き直してください。',
  en: 'It happens again and again: nothing can be computed any more. Copy the text under “Case file”, keep it, and open this page anew.',
};
