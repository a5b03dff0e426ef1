import { defineConfig } from 'tsup';

// Core's sources go in, so that what is timed need not be public; a dependency of theirs is CommonJS and asks for `require`.
export default defineConfig({
  entry: ['simulation.ts', 'docket.ts', 'docket-case.ts'],
  format: ['esm'],
  target: 'node20',
  clean: true,
  silent: true,
  banner: {
    js: "import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url);",
  },
  // Some libraries have, as CommonJS, a form that bundlers cannot follow.
  esbuildOptions(options) {
    options.mainFields = ['module', 'main'];
  },
});
