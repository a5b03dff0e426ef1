import type { Lang } from '@songai/core';
import { printable } from './terminal.js';

/** How long work may take before a person is told that it goes on. */
const PATIENCE_MS = 1000;

/** A line on stderr that says what is being read and how far, on a terminal only and after a second. */
export function showProgress() {
  const shows = process.stderr.isTTY === true;
  const start = Date.now();
  let name = '';
  let last = 0;
  return {
    begin(next: string): void {
      name = next;
    },
    update(bytes: number): void {
      const now = Date.now();
      if (!shows || now - start < PATIENCE_MS || now - last < 100) return;
      last = now;
      process.stderr.write(`\r\u001b[2K${printable(name)} ${(bytes / 1e6).toFixed(1)} MB`);
    },
    end(): void {
      if (last > 0) process.stderr.write('\r\u001b[2K');
    },
  };
}

const WIDTH = 24;

/** A bar on stderr that says how much of the drawing is done, on a terminal only and after a second. */
export function showDrawing(lang: Lang) {
  const shows = process.stderr.isTTY === true;
  const start = Date.now();
  let last = 0;
  return {
    update(done: number): void {
      const now = Date.now();
      if (!shows || now - start < PATIENCE_MS || now - last < 100) return;
      last = now;
      const full = Math.round(done * WIDTH);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      const what = lang === 'ja' ? '不確かさの計算' : 'computing the uncertainty';
      process.stderr.write(`\r\u001b[2K${what} ${bar} ${Math.round(done * 100)}%`);
    },
    end(): void {
      if (last > 0) process.stderr.write('\r\u001b[2K');
    },
  };
}

/** A line on stderr that says which report is being made, on a terminal only and after a second. */
export function showWriting(lang: Lang) {
  const shows = process.stderr.isTTY === true;
  const start = Date.now();
  let told = false;
  return {
    update(name: string): void {
      if (!shows || Date.now() - start < PATIENCE_MS) return;
      told = true;
      const what = lang === 'ja' ? '作成中' : 'making';
      process.stderr.write(`\r\u001b[2K${what} ${printable(name)}`);
    },
    end(): void {
      if (told) process.stderr.write('\r\u001b[2K');
    },
  };
}
