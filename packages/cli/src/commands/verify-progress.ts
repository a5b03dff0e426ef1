import { CHECK_WORDS, type CheckId, type Lang } from '@songai/core';

/** A report of more bytes takes over a second. */
const LARGE = 5_000_000;

/** A line on stderr that says what is being checked, on a terminal only and of a large report. */
export function showChecking(bytes: number, lang: Lang) {
  const shows = process.stderr.isTTY === true && bytes > LARGE;
  return {
    begin(check: CheckId): void {
      if (shows) process.stderr.write(`\r\u001b[2K${CHECK_WORDS[check][lang]}`);
    },
    end(): void {
      if (shows) process.stderr.write('\r\u001b[2K');
    },
  };
}
