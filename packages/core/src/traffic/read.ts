import type { Problem } from '../base/problem.js';
import type { Source } from '../base/source.js';
import { readCell } from './cell.js';
import type { FigureColumn, Format, Layout, Mapping } from './format.js';
import { siteName } from './format-wide.js';
import { FORMATS } from './formats.js';
import { Header, plainHeader } from './header.js';
import { readMetric } from './metric-columns.js';
import type { Observation } from './observation.js';
import { PeriodReader, type WrittenPeriod } from './period-text.js';
import {
  badFigure,
  badMetric,
  badPeriod,
  emptyCells,
  maskedCells,
  missingCell,
  monthsAssumed,
  unknownLayout,
} from './problems.js';
import { gaps, settle } from './settle.js';
import { type Chunks, type FileFacts, type ReadingOptions, readTable } from './table.js';
import { emptyTable, noRows } from './table-problems.js';

/** What one export holds. */
export interface Traffic {
  readonly file: FileFacts;
  /** the recognised kind of export; absent where it was not recognised */
  readonly format?: Pick<Format, 'id' | 'label'>;
  /** each thing once, ordered by series and period */
  readonly observations: readonly Observation[];
  readonly problems: readonly Problem[];
}

export interface TrafficOptions extends ReadingOptions, Mapping {
  /** number of the exhibit that the file is, for the sources of its figures */
  readonly exhibit?: string;
}

/** An observation whose first-of-a-month date may yet turn out to be a single day. */
interface Pending {
  readonly period: WrittenPeriod | undefined;
  readonly rest: Omit<Observation, 'period' | 'source'>;
  readonly row: number;
  readonly column: number;
}

/**
 * Reads one traffic export (CSV in UTF-8): SimilarWeb's batch export, its metric/value form, a sheet with a column
 * for each site, or a counter by title. Figures keep every digit; missing ones stay missing and are never 0.
 * @param chunks the file's bytes, in pieces of any size
 * @param path the file's name as written in the case
 * @returns observations and all problems of the file; observations are not to be used where a problem is an error
 * @throws the signal's reason where it is aborted; nothing for bad input
 */
export async function readTraffic(
  chunks: Chunks,
  path: string,
  options: TrafficOptions = {},
): Promise<Traffic> {
  let header: Header | undefined;
  let format: Format | undefined;
  let layout: Layout | undefined;
  let rows = 0;
  const periods = new PeriodReader();
  const pending: Pending[] = [];
  const problems: Problem[] = [];

  const table = await readTable(
    chunks,
    path,
    (cells, row) => {
      if (header && layout) {
        rows += 1;
        const misfit = header.misfit(cells, path, row);
        if (misfit) problems.push(misfit);
        else readRow(cells, row, path, layout, periods, pending, problems);
        return true;
      }
      header = new Header(cells);
      problems.push(...header.problems(path, row));
      for (const candidate of FORMATS) {
        layout = candidate.recognise(header, path, row, options);
        format = candidate;
        if (layout) break;
      }
      if (layout) problems.push(...layout.problems);
      else problems.push(unknownLayout({ file: path, row }, cells));
      return layout !== undefined;
    },
    options,
  );
  problems.push(...table.problems);
  if (table.problems.length === 0 && !header) problems.push(emptyTable(path));
  if (layout && rows === 0 && table.problems.length === 0) problems.push(noRows(path));

  const days = pending.map((one) => one.period).filter((period) => period?.form === 'day');
  const months = days.length > 0 && days.every((period) => period?.span.from.endsWith('-01'));
  if (months) problems.push(monthsAssumed(path));
  const observations = pending.map((one) =>
    finish(one, months ? periods : undefined, table.file, options.exhibit),
  );
  const settled = settle(observations);
  problems.push(
    ...settled.problems,
    ...gaps(settled.observations, path),
    ...withoutValue(settled.observations),
  );
  return {
    file: table.file,
    ...(layout && format ? { format: { id: format.id, label: format.label } } : {}),
    observations: settled.observations,
    problems,
  };
}

/** Cells that are empty or only say "less than": they are in no sum, and that is said. */
function withoutValue(observations: readonly Observation[]): Problem[] {
  const masked = observations.filter((one) => one.quality === 'masked');
  const missing = observations.filter((one) => one.quality === 'missing');
  return [
    ...(masked.length > 0 ? [maskedCells(masked[0]?.source.place ?? {}, masked.length)] : []),
    ...(missing.length > 0 ? [emptyCells(missing[0]?.source.place ?? {}, missing.length)] : []),
  ];
}

function readRow(
  cells: readonly string[],
  row: number,
  file: string,
  layout: Layout,
  periods: PeriodReader,
  pending: Pending[],
  problems: Problem[],
): void {
  const text = (column: number | undefined) => (column === undefined ? '' : (cells[column] ?? '').trim());
  const place = (column: number) => ({ file, row, column: column + 1 });
  const written = text(layout.period);
  const period = periods.read(written);
  const counted = layout.title !== undefined;
  const placed = period !== undefined || (counted && written === '');
  if (!placed) problems.push(badPeriod(place(layout.period), written));
  const title = text(layout.title);
  if (counted && title === '')
    problems.push(missingCell(place(layout.title ?? 0), { ja: '作品', en: 'title' }));
  const site = siteName(text(layout.site));
  if (layout.site !== undefined && !counted && site === '') {
    problems.push(missingCell(place(layout.site), { ja: 'サイト', en: 'site' }));
  }
  for (const figure of layout.figures) {
    const named = metricOf(figure, layout, text(layout.metric));
    if (!named) {
      problems.push(badMetric(place(layout.metric ?? 0), text(layout.metric)));
      continue;
    }
    const cell = readCell(text(figure.column), named.metric);
    if (typeof cell === 'string') {
      problems.push(badFigure(place(figure.column), text(figure.column), cell === 'negative'));
      continue;
    }
    if (!placed) continue;
    const ownSite = figure.site ?? site;
    pending.push({
      period,
      rest: {
        ...(ownSite === '' ? {} : { site: ownSite }),
        ...(title === '' ? {} : { title }),
        country: countryCode(text(layout.country)),
        ...named,
        ...cell,
      },
      row,
      column: figure.column + 1,
    });
  }
}

function metricOf(
  figure: FigureColumn,
  layout: Layout,
  written: string,
): Pick<FigureColumn, 'metric' | 'device'> | undefined {
  return layout.metric === undefined
    ? { metric: figure.metric, device: figure.device }
    : readMetric(plainHeader(written));
}

/** The world is WW, however the export writes it; other codes stay as they are, in upper case. */
function countryCode(text: string): string {
  const plain = text.toUpperCase();
  return ['', 'WW', 'WORLD', 'WORLDWIDE', '999'].includes(plain) ? 'WW' : plain;
}

function finish(
  one: Pending,
  /** where first days of months stand for the months */
  months: PeriodReader | undefined,
  file: FileFacts,
  exhibit: string | undefined,
): Observation {
  const { from, to } = one.period?.span ?? {};
  const source: Source = {
    kind: 'file',
    place: { file: file.path, row: one.row, column: one.column },
    sha256: file.sha256,
    ...(exhibit === undefined ? {} : { exhibit }),
  };
  const wide = one.period?.form === 'day' ? months : undefined;
  return {
    ...one.rest,
    ...(from && to ? { period: { from, to: wide ? wide.monthEnd(from) : to } } : {}),
    source,
  };
}
