import type { Role } from '@songai/core';

/** Meanings that say what a row is of. Any other meaning is a figure. */
const OF_ROW: Readonly<Record<Role, true>> = {
  date: true,
  from: true,
  to: true,
  site: true,
  title: true,
  page: true,
  country: true,
  device: true,
  metric: true,
  value: true,
  rank: true,
  confidence: true,
};

const isFigure = (meaning: string): boolean => meaning !== '' && !Object.hasOwn(OF_ROW, meaning);

/** Figures that several columns hold, such as visits by desktop and by mobile: a mapping can name one column of each. */
export const doubledFigures = (meanings: readonly string[]): string[] => [
  ...new Set(meanings.filter((one, n) => isFigure(one) && meanings.indexOf(one) !== n)),
];

/**
 * The columns of a mapping after somebody has said what one of them means. All that are clear are told, since a mapping
 * goes before what the file says. As soon as it names a figure, those that it names are the only ones; so where several
 * columns hold one figure, all figures are left to their headers, as long as nobody has chosen one.
 * @param meanings of each column as it is read now; empty where it is not used
 * @param changed the column that somebody has chosen a meaning for, which goes before others with that meaning
 * @returns meaning and number of the column, from 0
 */
export function mappedColumns(
  meanings: readonly string[],
  changed: number,
  means: string,
): (readonly [meaning: string, column: number])[] {
  const own = meanings.map((one, n) => (n === changed ? means : one === means ? '' : one));
  const doubled = doubledFigures(own);
  const leavesFigures = doubled.length > 0 && !isFigure(means);
  return own.flatMap((one, n) => {
    const isClear = own.indexOf(one) === own.lastIndexOf(one);
    return one === '' || !isClear || (leavesFigures && isFigure(one)) ? [] : [[one, n] as const];
  });
}
