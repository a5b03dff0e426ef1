import stringWidth from 'string-width';

/**
 * Pieces of a text in lines no wider than the terminal, broken between them; inside one only where it is wider than a
 * line, and there after a space where that is possible.
 * @param separator what stands between two pieces; at the end of a line its space is left out
 * @param indent what every line begins with
 */
export function wrapped(
  pieces: readonly string[],
  separator: string,
  indent: string,
  columns: number,
): string {
  const room = Math.max(20, columns - stringWidth(indent));
  const lines: string[] = [];
  let line = '';
  const fits = (more: string) => stringWidth(`${line}${more}`.trimEnd()) <= room;
  const finish = () => {
    if (line !== '') lines.push(`${indent}${line.trimEnd()}`);
    line = '';
  };
  pieces.forEach((piece, at) => {
    const text = at < pieces.length - 1 ? `${piece}${separator}` : piece;
    if (!fits(text)) finish();
    if (fits(text)) line += text;
    else
      for (const part of breakable(text, room)) {
        if (!fits(part)) finish();
        line += part;
      }
  });
  finish();
  return lines.join('\n');
}

/** The words of a text with their spaces; where one is wider than a line, or the text has none, its characters. */
const breakable = (text: string, room: number): string[] =>
  (text.match(/\S+\s*|\s+/g) ?? []).flatMap((word) =>
    stringWidth(word.trimEnd()) <= room ? [word] : [...word],
  );
