import { type BuildOptions, build } from 'esbuild';
import { root } from '../cli/songai.js';

/** What a bundler makes of a program that uses the built package. */
export interface Bundled {
  /** what is loaded at once, minified */
  readonly first: string;
  /** bytes of that by where they come from: `@songai/core`, or a package beside it */
  readonly parts: Readonly<Record<string, number>>;
  /** packages that are loaded only where they come to be needed, by `import()` */
  readonly later: readonly string[];
  /** what no bundle can hold: what is left to whoever runs it */
  readonly unresolved: readonly string[];
}

const PACKAGE = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const partOf = (input: string): string =>
  input.includes('packages/core/') && !input.includes('node_modules')
    ? '@songai/core'
    : (PACKAGE.exec(input)?.[1] ?? 'the program');

/** Bundles a program for a browser, from the package as it was built. */
export async function bundled(program: string, options: BuildOptions = {}): Promise<Bundled> {
  const { outputFiles = [], metafile } = await build({
    stdin: { contents: program, resolveDir: root, sourcefile: 'program.js' },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    metafile: true,
    outdir: 'out',
    logLevel: 'silent',
    ...options,
  });
  if (!metafile) throw new Error('the bundler gave no account of the bundle');
  const outputs = metafile.outputs;
  const text = new Map(outputFiles.map((file) => [file.path.replace(/^.*[\\/](?=[^\\/]+$)/, ''), file.text]));
  const entry = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === 'program.js') ?? '';
  const reached = (from: readonly string[], kinds: readonly string[]): Set<string> => {
    const found = new Set(from);
    for (const name of found)
      for (const one of outputs[name]?.imports ?? [])
        if (!one.external && kinds.includes(one.kind)) found.add(one.path);
    return found;
  };
  const atOnce = reached([entry], ['import-statement']);
  const parts: Record<string, number> = {};
  for (const name of atOnce)
    for (const [input, { bytesInOutput }] of Object.entries(outputs[name]?.inputs ?? {}))
      if (bytesInOutput > 0) parts[partOf(input)] = (parts[partOf(input)] ?? 0) + bytesInOutput;
  const later = new Set<string>();
  for (const name of reached([entry], ['import-statement', 'dynamic-import']))
    if (!atOnce.has(name))
      for (const input of Object.keys(outputs[name]?.inputs ?? {})) later.add(partOf(input));
  const unresolved = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter((one) => one.external).map((one) => one.path),
  );
  const fileOf = (name: string) => text.get(name.replace(/^.*\//, '')) ?? '';
  return {
    first: [...atOnce].map(fileOf).join(''),
    parts,
    later: [...later].sort(),
    unresolved: [...new Set(unresolved)].filter((name) => name !== '<runtime>').sort(),
  };
}
