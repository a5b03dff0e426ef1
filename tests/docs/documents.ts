import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../cli/songai.js';

/** A fenced block of a document, or an `@example` of a doc comment. */
export interface Block {
  /** `docs/dates.md:34`: where its first line stands */
  readonly at: string;
  readonly file: string;
  /** as written behind the fence; empty for a block of commands */
  readonly language: string;
  readonly text: string;
}

const filesBelow = (folder: string, ending: string): string[] =>
  existsSync(path.join(root, folder))
    ? readdirSync(path.join(root, folder), { recursive: true })
        .map((name) => path.posix.join(folder, String(name).replaceAll('\\', '/')))
        .filter((name) => name.endsWith(ending) && statSync(path.join(root, name)).isFile())
        .sort()
    : [];

const packages = readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}/README.md`);

/** What a user reads: README, docs, and a README of a package. */
export const GUIDES: readonly string[] = [
  'README.md',
  ...filesBelow('docs', '.md'),
  ...packages.filter((file) => existsSync(path.join(root, file))),
];

/** Every document of the project, those for contributors among them. */
export const DOCUMENTS: readonly string[] = [
  ...GUIDES,
  ...readdirSync(root)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort(),
];

export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const FENCE = /^( *)```([\w-]*)[^\n]*\n([\s\S]*?)^\1```[ \t]*$/gm;

const lineOf = (text: string, position: number): number => text.slice(0, position).split('\n').length;

/** The fenced blocks of a text; `first` is the number of its first line in the file. */
function blocksIn(text: string, file: string, first = 1): Block[] {
  return [...text.matchAll(FENCE)].map(({ index, 1: indent = '', 2: language = '', 3: body = '' }) => ({
    at: `${file}:${first + lineOf(text, index)}`,
    file,
    language,
    text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

export const blocksOf = (file: string): Block[] => blocksIn(textOf(file), file);

/** The blocks that stand under `@example` in the doc comments of core. */
export function examplesOfCore(): Block[] {
  return filesBelow('packages/core/src', '.ts').flatMap((file) => {
    const source = textOf(file);
    return [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(({ index, 0: comment }) => {
      if (!comment.includes('@example')) return [];
      const text = comment.replaceAll(/^ *\* ?/gm, '');
      return blocksIn(text, file, lineOf(source, index));
    });
  });
}

/** The texts in backticks outside of blocks, with the lines on which they stand. */
export function codeIn(file: string): { readonly at: string; readonly text: string }[] {
  // Blocks become blank lines, so that line numbers stay.
  const text = textOf(file).replaceAll(FENCE, (block) => block.replaceAll(/[^\n]/g, ''));
  return text.split('\n').flatMap((line, at) =>
    [...line.matchAll(/(`+)(.+?)\1(?!`)/g)].map((match) => ({
      at: `${file}:${at + 1}`,
      text: (match[2] ?? '').trim(),
    })),
  );
}
