import type { Zip } from '../zip.js';
import type { OtherPackage } from './part-problems.js';

const SIGNS: readonly (readonly [OtherPackage, string])[] = [
  ['xlsb', 'xl/workbook.bin'],
  ['docx', 'word/document.xml'],
  ['pptx', 'ppt/presentation.xml'],
];

/** What a ZIP file without a workbook in XML is. */
export function otherPackageOf(zip: Zip, file: string): OtherPackage {
  const found = SIGNS.find(([, part]) => zip.has(part));
  if (found) return found[0];
  return isSpreadsheet(zip, file) ? 'ods' : 'zip';
}

/** An OpenDocument package says in its first file what it is. */
function isSpreadsheet(zip: Zip, file: string): boolean {
  if (!zip.has('mimetype') || !zip.has('content.xml')) return false;
  const text = new TextDecoder();
  let type = '';
  zip.read('mimetype', { file }, (piece) => {
    if (type.length < 100) type += text.decode(piece, { stream: true });
  });
  return type.startsWith('application/vnd.oasis.opendocument.spreadsheet');
}
