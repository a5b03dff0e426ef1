import type { Problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import type { RowTaker, Sheet } from '../tables/sheet.js';
import { isComment } from './comment.js';
import { FactBook, factsOf } from './fact-book.js';
import type { Facts } from './facts.js';
import { finishSegment } from './finish.js';
import { misfit } from './header.js';
import { countOf, firstLikeTable, firstOfPairs } from './left-out-rows.js';
import type { Mapping } from './mapping.js';
import { tableLeftOut, unitBelow } from './notes.js';
import { Pace } from './pace.js';
import { type GivenRow, type Recognition, recognise } from './recognise.js';
import { RowReader } from './row-reader.js';
import type { PlaceOf } from './segment.js';
import { segmentProblems } from './segment-problems.js';
import type { SheetContext } from './sheet-context.js';

/** Whether the file itself says that a cell is a number. */
type IsTyped = ((column: number) => boolean) | undefined;

/** How many rows are looked at for a header. */
const HEAD = 60;
/** A table that was read, and what it was read as. */
export interface ReadTable {
  readonly sheet: Sheet;
  readonly recognition: Recognition;
  /** number of the header's row */
  readonly row: number;
  readonly reader: RowReader;
}

/** Reads one sheet, which may hold lines above its table, rows of totals, and further tables. */
export class SheetReader implements RowTaker {
  readonly tables: ReadTable[] = [];
  /** what lines outside of tables say */
  readonly book: FactBook;
  /** the first row that looked like a header and was none, where no table was recognised */
  unknown: { readonly rows: readonly GivenRow[]; readonly problems: readonly Problem[] } | undefined;
  /** what lines above earlier tables say */
  #above: Facts = {};
  #head: GivenRow[] | undefined = [];
  /** lines that begin with `#`, until a row follows them */
  #comments: GivenRow[] = [];
  #reader: RowReader | undefined;
  #width = 0;
  #last = 0;
  readonly #pace: Pace;

  constructor(
    readonly sheet: Sheet,
    readonly context: SheetContext,
  ) {
    this.#pace = new Pace(context.table, context.watch);
    this.book = new FactBook(context.facts);
  }

  row(
    cells: readonly string[],
    row: number,
    places?: PlaceOf,
    isTyped?: (column: number) => boolean,
  ): boolean {
    // An object of JSON without values says nothing.
    if (cells.every((cell) => cell === '' || cell.trim() === '')) return true;
    const follows = row === this.#last + 1;
    this.#last = row;
    this.#pace.row();
    if (this.#reader && follows && this.#comments.length === 0 && !this.#isComment(cells))
      this.#data(cells, row, places, isTyped);
    else if (this.#reader) this.#afterGap(cells, row, places, isTyped);
    else {
      // Where the rows so far were no table, another may begin below a blank row.
      if (!this.#head && !follows) this.#head = [];
      this.#look(cells, row, places, isTyped);
    }
    return true;
  }

  end(): void {
    if (this.#reader && this.#comments.length > 0) this.#next();
    this.#head?.push(...this.#comments);
    try {
      // Below the table that the waiting rows begin with, there may be others.
      while (this.#head && !this.#reader) this.#begin();
    } finally {
      // A table in which a limit is passed is settled as far as it was read.
      this.#close();
    }
  }

  #look(cells: readonly string[], row: number, places: PlaceOf | undefined, isTyped: IsTyped): void {
    if (!this.#head) return;
    // The reader of the rows keeps no hold on them: a row that waits is copied.
    const given = { cells: [...cells], row, places, isTyped };
    if (isComment(cells) && countOf(cells) < 2) this.#comment(given);
    else {
      this.#head.push(...this.#comments, given);
      this.#comments = [];
      const { header } = this.context.mapping;
      const isAboveHeader = header !== undefined && this.tables.length === 0 && row < header;
      // Of the rows above a header that the mapping names, the nearest say most.
      if (isAboveHeader) this.#head.splice(0, this.#head.length - HEAD);
      else if (this.#head.filter((one) => !isComment(one.cells)).length >= HEAD) this.#begin();
    }
  }

  /** Keeps a comment until a row follows it; of very many, the first. */
  #comment(given: GivenRow): void {
    if (this.#comments.length < HEAD) this.#comments.push(given);
  }

  /** A row below a blank one or a comment: data that goes on, or another table. */
  #afterGap(cells: readonly string[], row: number, places: PlaceOf | undefined, isTyped: IsTyped): void {
    if (this.#isComment(cells)) this.#comment({ cells: [...cells], row, places, isTyped });
    else if (this.#isHeader(cells, row)) {
      this.#next();
      this.#look(cells, row, places, isTyped);
    } else {
      this.#comments = [];
      this.#data(cells, row, places, isTyped);
    }
  }

  /** Ends the table, and waits for another. */
  #next(): void {
    this.#close();
    this.#head = [];
  }

  /** Whether a row is a comment. In a table, one with a figure is of what has a name that begins with `#`. */
  #isComment(cells: readonly string[]): boolean {
    if (!isComment(cells)) return false;
    return cells.length !== this.#width || !this.#reader?.looksLikeData(cells, false);
  }

  /** Whether a row heads a table: no cell of a figure holds a figure, and no cell of a date a date. */
  #isHeader(cells: readonly string[], row: number): boolean {
    const reader = this.#reader as RowReader;
    const told = cells.filter((cell) => cell.trim() !== '');
    if (told.some((cell) => /\p{Nd}/u.test(cell) && !/\p{L}/u.test(cell))) return false;
    if (reader.isData(cells)) return false;
    const { file, facts, named, mapping } = this.context;
    const isData = reader.looksLikeData(cells, told.length > 1 && cells.length === this.#width);
    // A mapping that names columns by their numbers fits every row.
    if (mapping.columns && isData) return false;
    const found = recognise([{ cells, row }], file, this.sheet, facts, named, withoutHeader(mapping));
    return (found !== undefined && 'layout' in found) || (told.length > 0 && !isData);
  }

  #begin(): void {
    const head = this.#head ?? [];
    this.#head = undefined;
    if (head.length === 0) return;
    const { file, named, mapping, problems } = this.context;
    const found = recognise(
      head,
      file,
      this.sheet,
      // What stands around a table of JSON goes before what other tables say, and holds for no other.
      { ...this.book.facts, ...factsOf(this.sheet.details), ...this.#above },
      named,
      this.tables.length === 0 ? mapping : withoutHeader(mapping),
    );
    if (!found || !('layout' in found)) {
      const known = mapping.scale ?? this.book.facts.scale ?? this.#above.scale;
      for (const { cells, row, places } of head) this.book.addLine(cells, this.#place(row, places));
      const before = this.tables.at(-1)?.reader;
      if (before) {
        const first =
          firstLikeTable(head) ?? firstOfPairs(head) ?? head.find(({ cells }) => before.isData(cells));
        if (first) problems.add(tableLeftOut(this.#place(first.row, first.places), first.cells));
        // The table above is settled by now, and nothing said its unit.
        const { scale } = this.book.facts;
        const isUnscaled = before.segment.layout.figures.some((figure) => figure.scale === undefined);
        if (scale && scale.value !== '1' && known === undefined && isUnscaled)
          problems.add(unitBelow(scale.place, scale.value));
      } else this.unknown ??= { rows: head, problems: found ?? [] };
      return;
    }
    this.#open(head, found);
  }

  #open(head: readonly GivenRow[], recognition: Recognition): void {
    const { problems, table, origin, mapping, named, strangers, watch } = this.context;
    const { layout, facts } = recognition;
    const header = head[recognition.at] as GivenRow;
    const place = this.#place(header.row, header.places);
    const above = firstLikeTable([...(this.unknown?.rows ?? []), ...head.slice(0, recognition.at)]);
    if (above) problems.add(tableLeftOut(this.#place(above.row, above.places), above.cells));
    this.unknown = undefined;
    const segment = {
      table,
      layout,
      facts,
      mapping,
      problems,
      origin,
      strangers,
      watch,
      sheet: this.sheet.name,
      start: table.length,
      place,
    };
    problems.add(...segmentProblems(segment, recognition.header, named));
    this.#above = { ...this.#above, ...recognition.above };
    this.#width = header.cells.length;
    this.#pace.reader();
    this.#reader = new RowReader(segment);
    this.tables.push({ sheet: this.sheet, recognition, row: header.row, reader: this.#reader });
    this.#last = header.row;
    for (const one of head.slice(recognition.at + 1)) this.row(one.cells, one.row, one.places, one.isTyped);
  }

  #data(cells: readonly string[], row: number, places: PlaceOf | undefined, isTyped: IsTyped): void {
    const reader = this.#reader as RowReader;
    const { problems } = this.context;
    // A workbook and JSON leave out what is empty at the end of a row; a text has to keep its separators.
    if (cells.length !== this.#width) {
      const wrong =
        this.sheet.kind === 'text' || cells.length > this.#width
          ? misfit(cells, this.#width, this.#place(row, places))
          : undefined;
      if (wrong) {
        problems.add(wrong);
        // It is a row of data all the same, if one that cannot be read.
        reader.rows += 1;
        return;
      }
    }
    reader.read(cells, row, places, isTyped);
  }

  #close(): void {
    if (this.#reader) finishSegment(this.#reader);
    this.#reader = undefined;
  }

  #place(row: number, places: PlaceOf | undefined): Place {
    const { name } = this.sheet;
    if (places) return places(0);
    return { file: this.context.file, ...(name === undefined ? {} : { sheet: name }), row };
  }
}

/** A mapping says where the first table begins; those below it are found. */
const withoutHeader = ({ header: _, ...mapping }: Mapping): Mapping => mapping;
