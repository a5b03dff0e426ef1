import { createRequire } from 'node:module';
import path from 'node:path';
import * as core from '@songai/core';
import ts from 'typescript';
import { expect } from 'vitest';
import { root } from '../cli/songai.js';
import type { Block } from './documents.js';

/** As a reader has it: strict, and nothing beyond. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
  typeRoots: [path.join(root, 'node_modules/@types')],
  paths: { '@songai/core': [path.join(root, 'packages/core/src/index.ts')] },
};

/** What the compiler says of the blocks, with the places at which they stand in the documents. */
export function complaintsOf(blocks: readonly Block[]): string[] {
  const sources = new Map(
    blocks.map((block, at) => [path.posix.join(root.replaceAll('\\', '/'), `example-${at}.ts`), block]),
  );
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => sources.has(file) || fileExists.call(host, file);
  host.readFile = (file) => sources.get(file)?.text ?? readFile.call(host, file);
  host.getSourceFile = (file, version, ...more) => {
    const block = sources.get(file);
    return block
      ? ts.createSourceFile(file, block.text, version)
      : getSourceFile.call(host, file, version, ...more);
  };
  const program = ts.createProgram([...sources.keys()], OPTIONS, host);
  return [...sources].flatMap(([file, { at }]) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ start = 0, messageText }) => {
      const line = source?.getLineAndCharacterOfPosition(start).line ?? 0;
      return `${at} line ${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
  });
}

/** `value; // => '109178'`: what stands behind the arrow is what the expression must give. */
const ASSERTED = /^(?!const |import )(\S.*?);? *\/\/ => (.+)$/gm;

/** How many values the block states. */
export const assertedIn = ({ text }: Block): number => [...text.matchAll(ASSERTED)].length;

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
  ...args: string[]
) => (...values: unknown[]) => Promise<void>;

const requireHere = createRequire(import.meta.url);

/** Runs a block as a module of its own in the folder of the project; every value that it states must come out. */
export async function run(block: Block): Promise<void> {
  const asserting = block.text.replace(ASSERTED, '__says($1, $2);');
  const { outputText } = ts.transpileModule(asserting, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  const says = (actual: unknown, stated: unknown) => expect(actual, block.at).toEqual(stated);
  const load = (name: string): unknown => (name === '@songai/core' ? core : requireHere(name));
  await new AsyncFunction('exports', 'require', '__says', outputText)({}, load, says);
}
