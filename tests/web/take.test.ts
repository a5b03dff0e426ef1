import { describe, expect, test } from 'vitest';
import { BLANK_CASE } from '../../packages/web-demo/src/engine/blank-case.js';
import { take } from '../../packages/web-demo/src/engine/take.js';
import { zipped } from '../core/tables/workbook.js';
import { CASE, TRAFFIC } from './at-work.js';
import { DeskAtWork } from './desk-at-work.js';

const file = (name: string, content: string | Uint8Array) =>
  new File([content as Uint8Array<ArrayBuffer>], name);
const REPORT = '{"format":"songai.report/1"}';

/** Drops files on a page on which nothing is open, or a case that has not been saved. */
async function dropped(files: readonly File[], isOpen = false) {
  const desk = new DeskAtWork();
  if (isOpen) await desk.open(CASE.replace('fee: 100', 'fee: 7'));
  const taken = await take(desk.desk, { files, mayReplace: !isOpen, blank: BLANK_CASE.ja });
  return {
    taken,
    text: desk.desk.caseFiles.text,
    told: taken.problems.map(({ code, place }) => [code, place]),
  };
}

describe('of several that come together', () => {
  test('the first case is opened, and each other is told by its name', async () => {
    const other = CASE.replace('fee: 100', 'fee: 200');
    const { taken, text, told } = await dropped([
      file('traffic.csv', TRAFFIC),
      file('a.yaml', CASE),
      file('b.yaml', other),
      file('c.songai.zip', zipped({ 'case.yaml': other, 'traffic.csv': TRAFFIC })),
    ]);
    expect(text).toBe(CASE);
    expect(taken.opened?.text).toBe(CASE);
    expect(told).toEqual([
      ['page.second-case', 'b.yaml'],
      ['page.second-case', 'c.songai.zip'],
    ]);
    expect(taken.problems[0]?.telling.ja).toContain('「a.yaml」を開き、「b.yaml」は開いていません');
  });

  test('the first report is the one to verify, and the other is told', async () => {
    const { taken, told } = await dropped([file('r1.json', REPORT), file('r2.json', REPORT)]);
    expect(taken.report?.name).toBe('r1.json');
    expect(told).toEqual([['page.second-report', 'r2.json']]);
  });

  test('a case and a report each come to their place', async () => {
    const { taken, text, told } = await dropped([file('report.json', REPORT), file('case.yaml', CASE)]);
    expect(text).toBe(CASE);
    expect(taken.opened?.text).toBe(CASE);
    expect(taken.report?.name).toBe('report.json');
    expect(told).toEqual([]);
  });

  test('a report comes to its place also where the case beside it must be asked about first', async () => {
    const { taken, text } = await dropped([file('report.json', REPORT), file('case.yaml', CASE)], true);
    expect(taken).toMatchObject({ asksToReplace: true, problems: [], report: { name: 'report.json' } });
    expect(text).toContain('fee: 7');
  });
});
