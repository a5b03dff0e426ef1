import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  dts: true,
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
