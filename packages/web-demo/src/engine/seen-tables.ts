import type { Evidence } from '@songai/core';
import type { TableSection } from './edit.js';
import { noticeRows, titleRows } from './evidence-rows.js';
import { fileFor } from './filing.js';
import { at, type Plain, textAt } from './plain.js';
import type { CaseFiles, ReadRows } from './protocol.js';

type Files = CaseFiles['files'];
const SECTIONS = ['titles', 'notices'] as const satisfies readonly TableSection[];

/**
 * What the tables beside the case held when they were read last: an entry that is half typed elsewhere in the case does
 * not hide them. Rows of one file are never given for those of another.
 */
export class SeenTables {
  #evidence: Evidence | undefined;
  #tables: Partial<Record<TableSection, string>> = {};

  keep(evidence: Evidence, data: Plain | undefined, files: Files): void {
    this.#evidence = evidence;
    this.#tables = Object.fromEntries(
      SECTIONS.flatMap((section) => {
        const table = tableOf(section, data, files);
        return table === undefined ? [] : [[section, table]];
      }),
    );
  }

  forget(): void {
    this.#evidence = undefined;
  }

  /** How many rows each table that the case names now has; absent where it has not been read. */
  counts(data: Plain | undefined, files: Files): Partial<Record<TableSection, ReadRows>> {
    return Object.fromEntries(
      SECTIONS.flatMap((section) => {
        const evidence = this.#read(section, data, files);
        if (!evidence) return [];
        const isWhole = section === 'titles' ? evidence.titlesRead : evidence.noticesRead;
        return [[section, { count: evidence[section].length, isWhole }]];
      }),
    );
  }

  /** Rows of a table as they would stand in the case. */
  rows(section: TableSection, data: Plain | undefined, files: Files, from: number, to: number): Plain[] {
    const evidence = this.#read(section, data, files);
    if (!evidence) return [];
    return section === 'titles'
      ? titleRows(evidence.titles.slice(from, to))
      : noticeRows(evidence.notices.slice(from, to));
  }

  #read(section: TableSection, data: Plain | undefined, files: Files): Evidence | undefined {
    const table = tableOf(section, data, files);
    return table !== undefined && table === this.#tables[section] ? this.#evidence : undefined;
  }
}

/** Which table the case names, by all that it says of it and by the file that is there; undefined where it names none. */
function tableOf(section: TableSection, data: Plain | undefined, files: Files): string | undefined {
  const path = textAt(data, [section, 'file']);
  if (path === '') return undefined;
  return JSON.stringify([at(data, [section]) ?? null, fileFor(files, path)?.id ?? null]);
}
