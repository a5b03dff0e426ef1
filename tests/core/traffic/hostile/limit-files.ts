import type { Limits } from '../../../../packages/core/src/tables/limits.js';
import { longZip } from '../../tables/long-zip.js';
import { sheetAround, workbook, workbookParts } from '../../tables/workbook.js';
import { HEADER, type HostileFile, lines, ROW, secondsPass, textPieces } from './hostile-file.js';

const cells = (texts: string): string =>
  texts
    .trim()
    .split(',')
    .map((text) => `<c t="str"><v>${text}</v></c>`)
    .join('');
const HEAD = cells(HEADER);
const DATA = cells(ROW);

function unpacking(): Uint8Array[] {
  const parts = workbookParts([{ name: 'S', xml: '' }]);
  const after = '</worksheet>';
  const before = sheetAround(`<row>${HEAD}</row><row>${DATA}</row>`).replace(after, '');
  return longZip({ ...parts, 'xl/worksheets/sheet1.xml': { before, megabytes: 30, after } });
}

/**
 * A file that passes a limit: it ends there with what is told, and is read where the case raises the limit.
 * @param lower undefined for the limit by default
 */
function pair(
  limit: keyof Limits,
  told: readonly string[],
  [lower, higher]: readonly [number | undefined, number],
  file: Pick<HostileFile, 'chunks' | 'path' | 'figures'> & { readonly seen?: readonly string[] },
): HostileFile[] {
  const { chunks, figures = 1, seen = [] } = file;
  const path = file.path ?? 'a.csv';
  const clock = () => (limit === 'seconds' ? { clock: secondsPass() } : {});
  return [
    {
      name: `more ${limit} than the limit`,
      path,
      chunks,
      options: { ...clock(), ...(lower === undefined ? {} : { limits: { [limit]: lower } }) },
      told,
    },
    {
      name: `more ${limit} under a higher limit`,
      path,
      chunks,
      options: { ...clock(), limits: { [limit]: higher } },
      told: seen,
      figures,
    },
  ];
}

/** Each limit where it bites, and where a case raises it. */
export const LIMIT_FILES: readonly HostileFile[] = [
  ...pair('columns', ['error table.too-many-columns 1'], [undefined, 2000], {
    chunks: () => textPieces(`${HEADER.trim()}${',x'.repeat(1500)}\n`, `${ROW.trim()}${','.repeat(1500)}\n`),
    seen: ['note traffic.unused-columns 1'],
  }),
  ...pair('rows', ['error table.too-many-rows S:1000001:1'], [undefined, 1_048_576], {
    path: 'a.xlsx',
    chunks: () => [
      workbook([
        { name: 'S', xml: sheetAround(`<row r="1000001">${HEAD}</row><row r="1000002">${DATA}</row>`) },
      ]),
    ],
  }),
  ...pair('unzippedBytes', ['error table.too-big S'], [20e6, 40e6], { path: 'a.xlsx', chunks: unpacking }),
  ...pair('memoryBytes', ['error table.too-much'], [50e6, 200e6], {
    chunks: () =>
      textPieces(
        HEADER,
        lines(40_000, (at) => `a${at}.example,WW,2020-01-01,1`),
      ),
    figures: 40_000,
  }),
  ...pair('seconds', ['error table.too-long', 'note traffic.repeated 11:4 ×201'], [undefined, 600], {
    chunks: () =>
      textPieces(
        HEADER,
        lines(150_000, (at) => `a${at % 9}.example,WW,2020-01-01,7`),
      ),
    seen: ['note traffic.repeated 11:4 ×201'],
    figures: 9,
  }),
];
