import type {
  Lang,
  OfferedWay,
  Overview,
  OverviewRows,
  PreviewSheet,
  Profile,
  RecognisedColumn,
  ReportFormat,
  Words,
} from '@songai/core';
import type { Edit, TableSection } from './edit.js';
import type { PageBlock, PageDocument } from './page-document.js';
import type { Plain } from './plain.js';
import type { ShownProblem } from './shown-problem.js';
import type { Verified } from './verified.js';

/** What is kept outside of the page: the text of the case, and which files go with it. */
export interface Saved {
  readonly text: string;
  readonly files: string;
}

/** A file that the case names, or that was dropped and is named nowhere. */
export interface ShownFile {
  readonly path: string;
  /** absent where the file is still missing */
  readonly bytes?: number;
  readonly sha256?: string;
  readonly kind?: 'titles' | 'notices' | 'traffic';
  /** of traffic: its position in the case's list */
  readonly entry?: number;
  readonly recognised: readonly {
    readonly sheet?: string;
    readonly label: Words;
    readonly row: number;
    readonly isSure: boolean;
    readonly columns: readonly RecognisedColumn[];
  }[];
}

/** What was read of a table beside the case. */
export interface ReadRows {
  readonly count: number;
  /** false where something of it could not be read: its rows are then not all of them */
  readonly isWhole: boolean;
}

/** Everything that the page shows of the case, as it is now. */
export interface Desk {
  /** goes up with every change */
  readonly version: number;
  readonly isOpen: boolean;
  readonly name: string;
  readonly text: string;
  /** which files there are: another text where one was added, replaced or taken away */
  readonly filesKey: string;
  /** undefined where the text is no YAML */
  readonly data: Plain | undefined;
  readonly files: readonly ShownFile[];
  readonly problems: readonly ShownProblem[];
  /** what was read of the tables of titles and notices beside the case */
  readonly read: Readonly<Partial<Record<TableSection, ReadRows>>>;
  /** how many plaintiffs, sites and domains the files speak of and the case does not list */
  readonly mentioned: number;
  /** absent while the case has errors */
  readonly overview?: Overview;
  /** inputs that have neither exhibit nor source: how many there are, and the first of them */
  readonly assumed: {
    readonly count: number;
    readonly first: readonly { readonly label: Words; readonly value: string; readonly why: Words }[];
  };
  readonly isReckoning: boolean;
  /** how much of a large file has been read */
  readonly reading?: { readonly path: string; readonly bytes: number };
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What the drawing has come to. */
export interface Drawn {
  readonly version: number;
  /** from 0 to 1; 1 when it is done */
  readonly done: number;
  /** whether anything was drawn: a case may state no spread */
  readonly isDrawn: boolean;
  /** whether there is something to report; false until it is done, and where a problem prevents it */
  readonly hasResult: boolean;
  /** what is wrong with the figures that are drawn: known when it is done */
  readonly problems: readonly ShownProblem[];
}

/** A step of the working, ready to be shown. */
export interface ShownStep {
  readonly label: Words;
  readonly op: string;
  readonly calculation: Words;
  readonly result: string;
  /** of a result that is no finite decimal: cut at six decimals, for the eye */
  readonly near?: string;
  readonly basis: readonly Words[];
  readonly source?: Words;
  readonly terms: readonly {
    readonly label: Words;
    readonly value: string;
    readonly near?: string;
    readonly family: string;
    readonly member: number;
  }[];
  /** how many further terms a long sum has */
  readonly more: number;
}

/** A file that was given, with a number of its own: another file of the same name has another. */
export interface Given {
  readonly blob: Blob;
  readonly id: string;
}

/** A case with its files, as one worker hands it to another. */
export interface CaseFiles {
  readonly name: string;
  readonly text: string;
  readonly files: ReadonlyMap<string, Given>;
}

export interface Kept {
  readonly file: SavedFile;
  readonly saved: Saved;
}

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ReportAsked {
  readonly format: ReportFormat | 'exhibits';
  readonly lang: Lang;
  readonly profile: Profile;
}

/** What core knows and the page only shows. */
export interface Facts {
  readonly version: string;
  /** usage rates of rulings, to be chosen by name */
  readonly rulings: readonly { readonly preset: string; readonly label: Words; readonly citation: Words }[];
  /** what a column of an export may mean */
  readonly meanings: readonly { readonly id: string; readonly words: Words }[];
  /** the ways of building views */
  readonly ways: readonly OfferedWay[];
}

/** What the page asks of a worker, and what it gets. */
export interface Calls {
  facts(): Facts;
  open(one: {
    readonly name: string;
    readonly text: string;
    readonly files?: readonly (readonly [string, Blob])[];
  }): Saved;
  /** a new case from plain data; gives its text */
  create(one: { readonly data: Plain }): Saved;
  /** files that were dropped or chosen: a case, a bundle, or what a case names */
  take(one: TakeAsked): Taken;
  /** the file that the case means by a path, whatever it is called on this computer */
  give(one: { readonly path: string; readonly file: File }): void;
  edit(one: { readonly edits: readonly Edit[]; readonly mergeKey?: string }): void;
  setText(one: { readonly text: string }): void;
  dropFile(one: { readonly path: string }): void;
  undo(): void;
  redo(): void;
  restore(one: CaseFiles): void;
  /** the case and its files as one file, and what is saved by it */
  bundle(): Kept;
  /** the case file alone */
  caseFile(): Kept;
  caseFiles(): CaseFiles;
  /** encoding and delimiter as the case has them; empty where it says nothing of them */
  preview(one: { readonly path: string; readonly encoding: string; readonly delimiter: string }): {
    readonly sheets: readonly PreviewSheet[];
    readonly problems: readonly ShownProblem[];
  };
  /** rows of a table beside the case, as rows of a case */
  rows(one: { readonly section: TableSection; readonly from: number; readonly to: number }): readonly Plain[];
  lines(one: { readonly from: number; readonly to: number }): OverviewRows | undefined;
  explain(one: { readonly family: string; readonly member: number }): ShownStep | undefined;
  /** calls the drawing off */
  stop(): void;
  draw(one: CaseFiles & { readonly version: number }): boolean;
  document(one: { readonly lang: Lang; readonly profile: Profile }): PageDocument | undefined;
  summary(one: { readonly lang: Lang }): readonly PageBlock[] | undefined;
  report(one: ReportAsked): SavedFile;
  verify(one: { readonly report: File; readonly against?: readonly File[] }): Verified;
}

/** Files that were dropped or chosen. */
export interface TakeAsked {
  readonly files: readonly File[];
  /** whether a case among them may take the place of the open one */
  readonly mayReplace: boolean;
  /** the case that is begun where files come and none is open */
  readonly blank: Plain;
}

/** What became of files that were taken. */
export interface Taken {
  readonly problems: readonly ShownProblem[];
  /** a report was among them: it is for the page that verifies */
  readonly report?: File;
  /** the case that was among them and is open now, as it is kept on the disk */
  readonly opened?: Saved;
  /** a case is among them, and another is open that has not been saved: nothing was done yet but to find a report */
  readonly asksToReplace?: true;
}

/** What a worker tells without being asked. */
export type Push =
  | { readonly push: 'desk'; readonly desk: Desk }
  | { readonly push: 'drawn'; readonly drawn: Drawn };

export type CallName = keyof Calls;
export type Args<N extends CallName> = Parameters<Calls[N]>[0];
export type Result<N extends CallName> = ReturnType<Calls[N]>;

export interface Request {
  readonly id: number;
  readonly name: CallName;
  readonly args: unknown;
}

export interface Answer {
  readonly id: number;
  readonly result?: unknown;
  /** a fault of ours: its message */
  readonly fault?: string;
}
