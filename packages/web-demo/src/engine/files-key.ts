import type { Given } from './protocol.js';

/** Which files there are: another text where one was added, replaced or taken away. */
export const filesKey = (files: ReadonlyMap<string, Given>): string =>
  [...files].map(([path, { id }]) => `${id} ${path}`).join('\n');
