import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/main.ts'],
  format: ['esm'],
  splitting: true,
  // Tells whose code the bundle carries.
  metafile: true,
  clean: true,
  platform: 'node',
  target: 'node20',
  // Core and its libraries are some two hundred files: to find and open each takes longer than to run them, most of all
  // where a virus scanner looks into every one. What reads files of its own beside its code stays a dependency.
  noExternal: [/^(?!pdfkit$|@expo-google-fonts\/)/],
  esbuildOptions(options) {
    options.mainFields = ['module', 'main'];
    // Parts of core that hold nothing but a bare import: that they are left out is what its package promises.
    options.logOverride = { 'ignored-bare-import': 'silent' };
    // For libraries that are CommonJS and ask for a part of Node.
    options.banner = {
      js: "import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url);",
    };
  },
});
