import type { Source } from '../base/source.js';
import type { Lang } from '../base/words.js';

/**
 * Where a figure comes from, for a person: `traffic.csv 行5 列4（甲第3号証）`, `仮定：…`.
 * @param source of a figure
 * @param lang the language of the words
 * @returns one line; rows and columns are counted from 1
 * @throws Nothing.
 */
export function sourceText(source: Source, lang: Lang): string {
  const { place, exhibit, note } = source;
  const cell =
    place?.file === undefined
      ? undefined
      : [
          place.file,
          place.sheet && (lang === 'ja' ? `「${place.sheet}」` : `“${place.sheet}”`),
          place.row && (lang === 'ja' ? `行${place.row}` : `row ${place.row}`),
          place.column && (lang === 'ja' ? `列${place.column}` : `column ${place.column}`),
        ]
          .filter((part) => part !== undefined)
          .join(' ');
  // Inside a JSON file, a path leads to the figure faster than its line.
  const inFile = source.kind === 'file' && place?.path !== undefined ? place.path : undefined;
  const told = [exhibit, inFile ? `${cell} ${inFile}` : cell, note?.[lang]].filter(
    (part) => part !== undefined,
  );
  const at =
    place?.path === undefined || inFile
      ? ''
      : lang === 'ja'
        ? `（ケース ${place.path}）`
        : ` (case ${place.path})`;
  switch (source.kind) {
    case 'calendar':
      return lang === 'ja' ? `暦：${note?.ja ?? ''}` : `calendar: ${note?.en ?? ''}`;
    case 'constant':
      return note?.[lang] ?? '';
    case 'assumption':
      return `${lang === 'ja' ? '仮定' : 'assumption'}${told.length > 0 ? `${lang === 'ja' ? '：' : ': '}${told.join(lang === 'ja' ? '、' : ', ')}` : ''}${at}`;
    case 'case':
      return told.join(lang === 'ja' ? '、' : ', ') + at;
    case 'file':
      return told.join(lang === 'ja' ? '、' : ', ');
  }
}
