import { expect } from 'vitest';

/** Milliseconds: generous for a busy machine, where what a test waits for comes much sooner. */
export const PATIENCE = 20_000;

/** Waits until what is seen is as expected. */
export const until = <T>(seen: () => Promise<T> | T) =>
  expect.poll(seen, { timeout: PATIENCE, interval: 30 });
