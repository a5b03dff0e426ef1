import type { Device, Metric } from '../../../../packages/core/src/traffic/observation.js';
import { COUNTS } from './figures.js';
import { deviceMetricWord, metricWord } from './header-words.js';
import type { Kit } from './kit.js';
import { cell, type Subject } from './made.js';
import { type Row, subjectOf } from './rows.js';
import type { Column } from './table.js';

const SCALES: readonly (readonly [string, string])[] = [
  [' (000)', '1000'],
  ['（千）', '1000'],
  [' in Tsd.', '1000'],
  [' [thousands]', '1000'],
  ['（単位：千人）', '1000'],
  ['（万）', '10000'],
  [' (M)', '1000000'],
  [' in Mio.', '1000000'],
  ['（億）', '100000000'],
];
const PERCENT = [' (%)', '（％）', ' %', ' (Prozent)', '（パーセント）'];

export interface FigureColumnOf {
  readonly metric: Metric;
  /** of the column; that of the row where it is absent */
  readonly device?: Device;
  readonly header?: string;
  /** what the case multiplies all counts by */
  readonly scale?: string;
  /** of a column that holds averages of a month */
  readonly isAverage?: boolean;
}

/** A column of figures, whose header may say what they are multiplied by. */
export function figureColumn(
  kit: Kit,
  { metric, device, header, isAverage, scale: told }: FigureColumnOf,
): Column<Row> {
  const { picker } = kit;
  const word =
    header ?? (device === undefined ? metricWord(metric, picker) : deviceMetricWord(metric, device, picker));
  const isCount = COUNTS.includes(metric);
  const hasUnit = header === undefined && isCount && picker.chance(12);
  const [unit, scale] = hasUnit ? picker.one(SCALES) : ['', isCount ? told : undefined];
  const isShare = metric === 'share' || metric === 'bounceRate';
  const isPercent = header === undefined && isShare && picker.chance(25);
  const percent = isPercent ? picker.one(PERCENT) : '';
  return {
    header: cell(word.trimEnd() + unit + percent),
    isCount,
    cell: (row) => {
      const subject: Subject = { ...subjectOf(row), ...(device === undefined ? {} : { device }) };
      const column = {
        ...(scale === undefined ? {} : { scale }),
        ...(isPercent ? { isPercent } : {}),
        ...(isAverage ? { isMultiplied: true } : {}),
      };
      return kit.figure(metric, subject, column, row);
    },
  };
}
