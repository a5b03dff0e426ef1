import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  dts: true,
  clean: true,
  platform: 'neutral',
  target: 'es2022',
  // These two are ESM only; inside the bundle they serve CommonJS callers as well.
  noExternal: ['@noble/hashes', 'leven'],
});
