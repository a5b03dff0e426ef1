import { defineConfig } from 'tsup';

export default defineConfig({
  // Each part is a subpath of the package, and the index is all of them. What they share stands in files of its own, so
  // that a class is the same one whichever way it is imported, and a bundler takes only the files that are used.
  entry: ['src/index.ts', 'src/entries/*.ts'],
  format: ['esm', 'cjs'],
  splitting: true,
  dts: true,
  // Tells whose code the bundle carries.
  metafile: true,
  clean: true,
  platform: 'neutral',
  target: 'es2022',
  // ESM only, or a form of CommonJS that bundlers cannot follow; of the names of countries, only four languages; of the
  // holidays, only their table.
  // Inside the bundle they serve every caller.
  noExternal: [
    '@noble/hashes',
    'leven',
    'jsonc-parser',
    /^i18n-iso-countries/,
    /^@holiday-jp/,
    /^d3-/,
    'internmap',
  ],
  esbuildOptions(options) {
    options.mainFields = ['module', 'main'];
  },
});
