import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, GOOD, songai } from './songai.js';

/** A case that names its traffic otherwise. */
const naming = (file: string) =>
  GOOD['case.yaml'].replace('{ file: traffic.csv }', `{ file: ${JSON.stringify(file)} }`);

describe('a file that a case names and that is no file of this computer', () => {
  test.each(['\\\\192.0.2.1\\share\\traffic.csv', '//192.0.2.1/share/traffic.csv'])(
    '%s is not opened, by any command',
    (name) => {
      const folder = folderWith({ ...GOOD, 'case.yaml': naming(name) });
      for (const command of ['check', 'estimate', 'inspect', 'pack']) {
        const { code, err, out } = songai([command, 'case.yaml', '--lang', 'en'], folder);
        expect([command, code]).toEqual([command, 2]);
        expect(out + err).toContain('is on another computer and was not opened');
      }
    },
  );

  test('a pipe is told as what cannot be opened, and not waited for', () => {
    const folder = folderWith({ ...GOOD, 'case.yaml': naming('pipe.csv') });
    expect(spawnSync('mkfifo', [path.join(folder, 'pipe.csv')]).status).toBe(0);
    const { code, err } = songai(['check', 'case.yaml', '--lang', 'en'], folder);
    expect(code).toBe(2);
    expect(err).toContain('“pipe.csv” cannot be opened');
  });
});
