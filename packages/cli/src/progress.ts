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
