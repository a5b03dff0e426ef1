// The calculator page as a person sees it: every role by which the tests find something stands here, and every name in page-names.ts.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { HandedFile } from './handed-file.js';
import * as NAMES from './page-names.js';
import { PATIENCE, until } from './until.js';

export { handed } from './handed-file.js';
export { until } from './until.js';
export type Lang = NAMES.Lang;

/** What a person does on the page, in the words of one of its languages. */
export class Calculator {
  lang: Lang = 'ja';

  constructor(readonly page: Page) {}

  button(name: keyof typeof NAMES.BUTTONS): Locator {
    return this.page.getByRole('button', { name: NAMES.BUTTONS[name][this.lang], exact: true });
  }

  /** The button that saves the case and its files; it says whether there is something to save. */
  get save(): Locator {
    return this.page
      .getByRole('banner')
      .getByRole('button', { name: this.lang === 'ja' ? /^保存/ : /^Save/ });
  }

  get tabs(): Locator {
    return this.page.getByRole('navigation', { name: this.lang === 'ja' ? '作業' : 'work' });
  }

  /** The button that leads to a page of the work. */
  tab(name: keyof typeof NAMES.TABS): Locator {
    return this.tabs.getByRole('button', { name: NAMES.TABS[name][this.lang], exact: true });
  }

  async go(name: keyof typeof NAMES.TABS): Promise<void> {
    await this.tab(name).click();
  }

  async speak(lang: Lang): Promise<void> {
    if (lang === this.lang) return;
    await this.button('language').click();
    this.lang = lang;
  }

  /** On which page of the work one is. */
  async current(): Promise<string> {
    return (await this.tabs.locator('[aria-current="page"]').textContent()) ?? '';
  }

  /** Drops files from the disk on the page, by the very events of the browser. */
  async dropOn(paths: readonly string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data });
    await session.detach();
  }

  async openExample(name: keyof typeof NAMES.EXAMPLES): Promise<void> {
    await this.go('start');
    await this.page.getByRole('button', { name: NAMES.EXAMPLES[name][this.lang] }).click();
  }

  /** Where files are chosen on the page of the work that is shown. */
  get #picker(): Locator {
    return this.page.getByRole('main').locator('input[type="file"]').first();
  }

  /** Opens a case by its files, on the page where one begins. */
  async openFiles(files: readonly HandedFile[] | readonly string[]): Promise<void> {
    await this.go('start');
    await this.#picker.setInputFiles([...files] as string[]);
  }

  /** Opens a case that is right, and waits until it is open. */
  async openCase(files: readonly HandedFile[] | readonly string[]): Promise<void> {
    await this.openFiles(files);
    await this.tabs.locator('[aria-current="page"]', { hasText: NAMES.TABS.files[this.lang] }).waitFor();
  }

  /** Chooses material for the case that is open. */
  async giveFiles(files: readonly HandedFile[] | readonly string[]): Promise<void> {
    await this.go('files');
    await this.#picker.setInputFiles([...files] as string[]);
  }

  /** The card of a file that the case has. */
  file(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The cards of all files that the case has. */
  get fileCards(): Locator {
    return this.page.getByRole('main').locator('section[data-file]');
  }

  async unfoldAll(): Promise<void> {
    const folded = this.page.locator('main details:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
  }

  /** From now on counts how often progress comes into view, however shortly. */
  async countProgress(): Promise<() => Promise<number>> {
    const counted = await this.result.evaluateHandle((result) => {
      const seen = { count: 0 };
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const node of addedNodes) if (/ MB$/.test(node.textContent?.trim() ?? '')) seen.count += 1;
      }).observe(result, { childList: true, subtree: true });
      return seen;
    });
    return () => counted.evaluate(({ count }) => count);
  }

  /** What it comes to, in short; always in view while a case is open. */
  get result(): Locator {
    return this.page.getByRole('region', { name: NAMES.RESULT[this.lang] });
  }

  /** How much of a large file has been read; there only while it is. */
  get progress(): Locator {
    return this.result.locator('p[role="status"]').filter({ hasText: 'MB' });
  }

  /** The award in all as digits; undefined where there is none. */
  async award(): Promise<string | undefined> {
    return (await this.result.locator('output').allTextContents())[0]?.replace(/\D/g, '');
  }

  async untilAward(digits: string | undefined): Promise<void> {
    await until(() => this.award()).toBe(digits);
  }

  /** What stands above the page of the work: problems of what was just done, and of the case. */
  get problems(): Locator {
    return this.page.getByRole('main').locator('section[aria-labelledby="summary"]');
  }

  /** A field, by the whole of its name. */
  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  choice(name: string): Locator {
    return this.page.getByRole('combobox', { name, exact: true });
  }

  async type(name: string, text: string): Promise<void> {
    await this.field(name).fill(text);
    await this.field(name).blur();
  }

  /** Pastes cells into a field, as a spreadsheet copies them. */
  async paste(name: string, text: string): Promise<void> {
    await this.field(name).evaluate((field, cells) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', cells);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  /** In the guide the rate is that of a ruling until one says that it is one's own. */
  async typeOwnRate(rate: string): Promise<void> {
    await this.page.getByRole('main').getByRole('combobox').selectOption('');
    const name = this.lang === 'ja' ? /^使用料率/ : /^usage rate/;
    await this.page.getByRole('textbox', { name }).fill(rate);
  }

  /** The cells of a plaintiff in the table of results. */
  async plaintiff(name: string): Promise<readonly string[]> {
    const rows = this.page.getByRole('group', {
      name: this.lang === 'ja' ? '原告ごとの結果' : 'result by plaintiff',
    });
    const row = rows
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
    return await row.getByRole('cell').allTextContents();
  }

  /** Inputs that have no proof yet, on the page of the result. */
  get assumptions(): Locator {
    const heading = this.lang === 'ja' ? /まだ証拠のない入力/ : /Inputs without proof/;
    return this.page.getByRole('main').locator('details').filter({ hasText: heading }).getByRole('listitem');
  }

  /** The text of the case file, as the page holds it. */
  async caseText(): Promise<string> {
    await this.go('text');
    return await this.page.locator('#case-text').inputValue();
  }

  async setCaseText(text: string): Promise<void> {
    await this.go('text');
    await this.page.locator('#case-text').fill(text);
    await this.page.locator('#case-text').blur();
  }

  /** The button that writes a form out; it can be pressed once the simulation is done. */
  form(form: NAMES.Form): Locator {
    return this.page.getByRole('main').getByRole('button', { name: NAMES.FORMS[form][this.lang] }).first();
  }

  get printButton(): Locator {
    return this.page.getByRole('button', { name: this.lang === 'ja' ? /^印刷/ : /^Print/ });
  }

  /** Writes a form out, and gives the file that the browser saved. */
  async saved(
    form: NAMES.Form,
  ): Promise<{ readonly name: string; readonly bytes: Buffer; readonly path: string }> {
    await this.go('result');
    const [download] = await Promise.all([
      this.page.waitForEvent('download', { timeout: PATIENCE }),
      this.form(form).click({ timeout: PATIENCE }),
    ]);
    const path = await download.path();
    return { name: download.suggestedFilename(), bytes: await readFile(path), path };
  }

  /** Verifies a report on its page, and gives what was found. */
  async verify(report: HandedFile | string, against: readonly HandedFile[] | readonly string[] = []) {
    await this.go('verify');
    await this.page.getByLabel(NAMES.REPORT[this.lang]).setInputFiles(report as string);
    await this.page.getByLabel(NAMES.AGAINST[this.lang]).setInputFiles([...against] as string[]);
    await this.page
      .getByRole('main')
      .getByRole('button', { name: NAMES.BUTTONS.verify[this.lang], exact: true })
      .click();
    const found = this.page.getByRole('region', { name: NAMES.FOUND[this.lang] });
    await found.waitFor({ timeout: PATIENCE });
    return found;
  }
}
