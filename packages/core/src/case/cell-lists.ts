/** Between the ids in a cell that lists several: blanks, or a mark. */
const BETWEEN_IDS = /[;；、､\s]+/;
/** Between the names: no blanks, which names have in them. */
const BETWEEN_NAMES = /[;；、､\r\n]+/;
/** A comma parts URLs where a blank or another URL follows; otherwise it is one of their letters. */
const BETWEEN_URLS = /(?:[;；、､\s]|[,，](?=\s|$|[a-z]+:\/\/))+/i;

/** The ids in a cell. */
export const idsIn = (cell: string): string[] => parts(cell, BETWEEN_IDS);

/** The names in a cell: see `wholeNames` for names that have such a mark in them. */
export const namesIn = (cell: string): string[] => parts(cell, BETWEEN_NAMES);

/** The URLs in a cell, as written. */
export const urlsIn = (cell: string): string[] => parts(cell, BETWEEN_URLS);

/** A cell of marks alone lists nothing that is known: it is kept, so that it is told. */
function parts(cell: string, between: RegExp): string[] {
  const found = cell
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return found.length > 0 ? found : [cell];
}

/** How many marks between names a name has in it itself. */
export const marksIn = (name: string): number => name.split(BETWEEN_NAMES).length - 1;

/**
 * The names in a cell where names may have in them what parts them (『転生したら、王だった』): the longest piece that
 * is a name is one.
 * @param most marks that any name has in it
 */
export function wholeNames(cell: string, isName: (text: string) => boolean, most: number): string[] {
  // Names and what stands between them, by turns.
  const pieces = cell.split(new RegExp(`(${BETWEEN_NAMES.source})`));
  const names: string[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    let last = Math.min(at + 2 * most, pieces.length - 1);
    const joined = () =>
      pieces
        .slice(at, last + 1)
        .join('')
        .trim();
    while (last > at && !isName(joined())) last -= 2;
    if (joined() !== '') names.push(joined());
    at = last;
  }
  return names.length > 0 ? names : [cell];
}
