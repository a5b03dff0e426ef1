/** More letters than a message shows of a value, whatever they are. */
const LETTERS = 200;

/** The beginning of a cell for a message: one of a million letters would take long to be gone through for that. */
export const beginning = (text: string): string => text.slice(0, LETTERS);
