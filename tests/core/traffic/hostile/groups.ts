import type { HostileFile } from './hostile-file.js';
import { JSON_FILES } from './json-files.js';
import { LIMIT_FILES } from './limit-files.js';
import { LONG_FILES } from './long-files.js';
import { MANY_FILES } from './many-files.js';
import { ODD_FILES } from './odd-files.js';
import { WORD_FILES } from './word-files.js';
import { WORKBOOK_FILES } from './workbook-files.js';

/** The files by the process that reads them. */
export const GROUPS: Readonly<Record<string, readonly HostileFile[]>> = {
  long: LONG_FILES,
  many: MANY_FILES,
  words: WORD_FILES,
  odd: ODD_FILES,
  json: JSON_FILES,
  workbooks: WORKBOOK_FILES,
  limits: LIMIT_FILES,
};
