import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import type { Plugin } from 'vitest/config';

/**
 * Core as one file, made once for all mutants: each is met by a process of its own, and to load five hundred modules
 * anew would take most of the time. Tests go on to import the sources by their names.
 */
export function coreInOne(root: string): Plugin {
  const source = path.join(root, 'packages/core/src');
  const file = path.join(root, 'out/mutation/core-in-one.mjs');
  const modules = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  buildSync({
    stdin: {
      contents: modules
        .map((name, at) => `export * as m${at} from './${name.replaceAll('\\', '/').slice(0, -3)}.js';`)
        .join('\n'),
      resolveDir: source,
    },
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url);",
    },
    logLevel: 'error',
  });
  return {
    name: 'core-in-one',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === '@songai/core') return path.join(source, 'index.ts');
      if (importer === undefined || !id.startsWith('.')) return undefined;
      const named = path.resolve(path.dirname(importer), id).replace(/\.js$/, '.ts');
      return named.startsWith(source) ? named : undefined;
    },
    async load(id) {
      if (!id.startsWith(source)) return undefined;
      const at = modules.indexOf(path.relative(source, id));
      const all = (await import(pathToFileURL(file).href)) as Record<string, object>;
      const names = Object.keys(all[`m${at}`] ?? {});
      return `import { m${at} } from ${JSON.stringify(file)};\nexport const { ${names.join(', ')} } = m${at};`;
    },
  };
}
