import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Tests run on the sources; what is built is tested by the command line's own tests.
    alias: { '@songai/core': fileURLToPath(new URL('./packages/core/src/index.ts', import.meta.url)) },
  },
  // Files share the modules of their worker: to load core anew for each of two hundred files took half of the time.
  test: { include: ['tests/**/*.test.ts'], testTimeout: 60_000, isolate: false },
});
