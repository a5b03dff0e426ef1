import { render } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { assessed, textOf } from '../compute.js';
import { richFiles, richText } from './rich.js';

/** The Markdown of a case whose name, title and reasons hold the given words. */
async function markdownWith(words: string): Promise<string> {
  const text = richText({
    name: words,
    defendants: [
      { id: 'd', name: words, role: words, liability: { start: 'date', date: '2020-05-11', reason: words } },
    ],
    sites: [
      { id: 'a', name: words, domains: ['a.example'], units: 900 },
      { id: 'b', name: words, domains: ['b.example', 'b2.example'] },
    ],
    notices: undefined,
    rate: { value: 0.8, source: words },
  });
  return textOf(await render(await assessed(text, richFiles), 'md', 'ja'));
}

/** The cells of a row of a pipe table: parted at pipes that no backslash takes. */
const cells = (row: string): string[] => row.split(/(?<!\\)\|/);

describe('words of the case stay words in Markdown', () => {
  test('a pipe makes no column', async () => {
    const markdown = await markdownWith('a|b');
    expect(markdown).toContain('a\\|b');
    let width = 0;
    for (const line of markdown.split('\n')) {
      if (!line.startsWith('|')) width = 0;
      else {
        width ||= cells(line).length;
        expect(cells(line)).toHaveLength(width);
      }
    }
  });

  test('a backslash before a pipe makes no column either', async () => {
    expect(await markdownWith('a\\|b')).toContain('a\\\\\\|b');
  });

  test.each([
    ['an element', '<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['a link', '[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['an image', '![x](https://example.com/x.png)', '!\\[x\\](https://example.com/x.png)'],
    ['a comment', '<!-- hidden', '\\<!-- hidden'],
    ['code', '`rm`', '\\`rm\\`'],
    ['emphasis', '**bold**', '\\*\\*bold\\*\\*'],
    ['a character reference', '&lt;script&gt;', '\\&lt;script\\&gt;'],
    ['a numbered reference', '&#60;script&#x3e;', '&\\#60;script&\\#x3e;'],
  ])('%s is written as its characters', async (_, words, escaped) => {
    const markdown = await markdownWith(words);
    expect(markdown.startsWith(`# ${escaped}\n`)).toBe(true);
    // What no backslash takes makes marks: there is nothing left of the words that could.
    expect(markdown.replace(/\\[\s\S]/g, ' ')).not.toMatch(/[<[\]`*]|&#?\w+;/);
  });

  test('a new line ends no row, no heading and no list', async () => {
    const markdown = await markdownWith('one\n# two\r\n\r\n| three |');
    expect(markdown.split('\n')[0]).toBe('# one \\# two \\| three \\|');
    expect(markdown).not.toMatch(/^# two|^\| three/m);
  });

  test('marks that turn the writing or steer a terminal are made visible', async () => {
    const markdown = await markdownWith('a\u202Eb\u2066c\u200Fd\u001B[31me\u0007');
    expect(markdown).toContain('aU+202EbU+2066cU+200FdU+001B\\[31meU+0007');
    const steering = [...markdown].filter((one) => one !== '\n' && /[\p{Bidi_Control}\p{Cc}]/u.test(one));
    expect(steering).toEqual([]);
  });
});
