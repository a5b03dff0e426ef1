import { isUtf8 } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the built command as a user does. */
export function songai(args: readonly string[], cwd = root) {
  const done = spawnSync(process.execPath, [path.join(root, 'packages/cli/bin/songai.js'), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Folders of this process: of thousands of runs they would fill the disk. */
const made: string[] = [];
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
// Vitest ends its workers by this signal, on which a process would not say that it exits.
process.once('SIGTERM', () => process.exit());

/** A new folder with the given files, which lasts as long as the process. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'songai-test-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** Text as text; of what is none, such as a ZIP, a letter for each byte: as UTF-8 other bytes might read alike. */
const shown = (bytes: Buffer): string => bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');

/** Every file below a folder with its content: to see that nothing changed. */
export function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .sort()
      .map((name) => [name, shown(readFileSync(path.join(folder, name)))]),
  );
}

/** A case that is right; tests break it in one place. */
export const GOOD = {
  'case.yaml': `format: songai.case/1
name: 試験
plaintiffs:
  - { id: p1, name: 原告 }
defendants:
  - { id: d1, name: 被告, liability: { start: notice, graceMonths: 1 } }
sites:
  - { id: s1, name: サイト, domains: [a.example] }
period: { from: 2020-01-01, to: 2020-12-31 }
titles: { file: titles.csv }
notices:
  - { date: 2020-01-31, to: d1, title: w1, site: s1 }
traffic:
  - { file: traffic.csv }
views:
  - { way: title-share, pagesPerVisit: 2 }
rate: 0.8
`,
  'titles.csv': 'id,name,plaintiff,share,fee\nw1,作品,p1,0.01,100\n',
  'traffic.csv':
    'domain,country,date,all_traffic_visits\na.example,WW,2020-03-01,1000\na.example,WW,2020-04-01,2000\n',
} as const;
