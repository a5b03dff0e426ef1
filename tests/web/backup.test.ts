import { describe, expect, test } from 'vitest';
import { Backup } from '../../packages/web-demo/src/page/backup.js';
import { CASE, TRAFFIC } from './at-work.js';
import { DeskAtWork } from './desk-at-work.js';

describe('once the worker of the desk has ended', () => {
  const opened = async () => {
    const desk = new DeskAtWork();
    await desk.open(CASE, { 'traffic.csv': TRAFFIC });
    return { shown: desk.shown, files: desk.desk.caseFiles.files };
  };

  test('the work goes on from the text that was shown last, with the files that go with it', async () => {
    const { shown, files } = await opened();
    const backup = new Backup();
    expect(backup.isStale(shown)).toBe(true);
    backup.keep(files);
    expect(backup.isStale(shown)).toBe(false);
    const later = { ...shown, text: `${shown.text}# 覚え\n` };
    const { caseFiles, hint } = backup.next(later);
    expect(caseFiles).toEqual({ name: 'case.yaml', text: later.text, files });
    expect(hint.ja).toMatch(/最後に表示されていた内容と資料から続けます.*「元に戻す」ことはできません/);
  });

  test('it is said where files may be missing', async () => {
    const { shown } = await opened();
    const { caseFiles, hint } = new Backup().next(shown);
    expect(caseFiles?.text).toBe(shown.text);
    expect(hint.ja).toContain('資料は、そのとおりになっていないことがあります');
  });

  test('what ends it again at once is tried without files, and then not any more', async () => {
    const { shown, files } = await opened();
    const backup = new Backup();
    backup.keep(files);
    backup.next(shown);
    expect(backup.next(shown).caseFiles).toEqual({ name: 'case.yaml', text: CASE, files: new Map() });
    expect(backup.next(shown)).not.toHaveProperty('caseFiles');
    backup.settled();
    expect(backup.next(shown).caseFiles?.files).toBe(files);
  });

  test('there is nothing to go on with where nothing was open', async () => {
    const { shown } = await opened();
    expect(new Backup().next({ ...shown, isOpen: false })).not.toHaveProperty('caseFiles');
  });
});
