import { trafficFiles } from '@songai/core';
import { fileFor } from './filing.js';
import { type Plain, rowsAt, textAt } from './plain.js';
import type { Given, ShownFile } from './protocol.js';
import type { Reckoned } from './reckon.js';

/** The files that a case names, and those that came along and are named nowhere. */
export function shownFiles(
  files: ReadonlyMap<string, Given>,
  data: Plain | undefined,
  { case: read, evidence }: Reckoned,
): ShownFile[] {
  const seen = new Set<string>();
  const shown = (path: string, kind: ShownFile['kind'], entry?: number): ShownFile => {
    const given = fileFor(files, path);
    const facts = evidence?.files.find((one) => one.path === path && one.kind === kind);
    for (const [name, one] of files) if (one === given) seen.add(name);
    return {
      path,
      ...(given ? { bytes: given.blob.size } : {}),
      ...(facts ? { sha256: facts.sha256 } : {}),
      ...(kind ? { kind } : {}),
      ...(entry === undefined ? {} : { entry }),
      recognised: (facts?.recognised ?? []).map(({ sheet, label, row, sureness, columns }) => ({
        ...(sheet === undefined ? {} : { sheet }),
        label,
        row,
        isSure: sureness !== 'likely',
        columns,
      })),
    };
  };
  const traffic = read
    ? trafficFiles(read).map(({ file, path }) => shown(file, 'traffic', Number(/\d+/.exec(path)?.[0])))
    : rowsAt(data, ['traffic']).flatMap((one, n) => {
        const path = textAt(one, ['file']);
        return path === '' ? [] : [shown(path, 'traffic', n)];
      });
  const listed = (['titles', 'notices'] as const).flatMap((kind) => {
    const path = textAt(data, [kind, 'file']);
    return path === '' ? [] : [shown(path.replaceAll('\\', '/'), kind)];
  });
  const rest = [...files].filter(([name]) => !seen.has(name)).map(([name]) => shown(name, undefined));
  return [...traffic, ...listed, ...rest];
}
