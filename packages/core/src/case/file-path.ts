/** A path as it identifies a file: with `/`, whatever the system it was written on. */
export const slashed = (path: string): string => path.replaceAll('\\', '/');
