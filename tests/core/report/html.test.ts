import { createHash } from 'node:crypto';
import { render } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { assessed, caseText, textOf, visits } from '../compute.js';
import { textRunsOf } from './html-text.js';
import { richFiles, richText } from './rich.js';

const html = async (text: string, files = {}, lang: 'ja' | 'en' = 'ja') =>
  textOf(await render(await assessed(text, files), 'html', lang));

describe('the HTML report', () => {
  test('is one file that fetches nothing and runs nothing', async () => {
    const page = await html(richText(), richFiles);
    expect(page).not.toMatch(
      /<script|<link|<img|<iframe|<object|<embed|javascript:|\son\w+=|\sstyle=|@import|url\(/i,
    );
    expect(page.match(/(?:href|src)="[^"]*"/g)?.every((one) => /^href="#[\w.-]+"$/.test(one))).toBe(true);
  });

  test('has a policy that lets its own stylesheet through and nothing else', async () => {
    const page = await html(richText(), richFiles);
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
  });

  test('says in which language it is, and leads to each of its sections', async () => {
    for (const lang of ['ja', 'en'] as const) {
      const page = await html(richText(), richFiles, lang);
      expect(page).toContain(`<html lang="${lang}">`);
      const ids = [...page.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id);
      expect([...page.matchAll(/<a href="#([^"]*)"/g)].map(([, id]) => id)).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('folds the working of each plaintiff, with the law and the exhibit of each line', async () => {
    const page = await html(richText(), richFiles);
    const folds = [...page.matchAll(/<details>[\s\S]*?<\/details>/g)].map(([fold]) => fold);
    expect(folds.map((fold) => /<summary><h3>(.*?)<\/h3>/.exec(fold)?.[1])).toEqual(['Alpha', 'Beta']);
    for (const fold of folds) expect(fold).toMatch(/⌊[\d,.]+⌋ = [\d,]+/);
    expect(folds[0]).toContain('著作権法114条3項');
    expect(folds[0]).toMatch(/<li>[^<]+ — [^<]*（ケース [^<]+<\/li>/);
  });

  test('names the head of every column and row of its tables', async () => {
    const page = await html(richText(), richFiles);
    const tables = [...page.matchAll(/<table>[\s\S]*?<\/table>/g)].map(([one]) => one);
    expect(tables.length).toBeGreaterThan(8);
    expect(page).not.toMatch(/<tbody>\s*<\/tbody>/);
    for (const one of tables) {
      expect(one).toMatch(
        /^<table>\n<caption>[^<]+<\/caption>\n<thead><tr>(<th scope="col"[^>]*>[^<]+<\/th>)+<\/tr>/,
      );
    }
  });
});

describe('text of the input stays text', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus='alert(1)",
    '&lt;b&gt; &amp; &#60;',
    '](javascript:alert(1))',
    '=cmd()',
    '😀',
    '--> <!-- </style><style>body{display:none}',
  ];

  test.each(hostile)('%s', async (words) => {
    const page = await html(richText({ name: words, rate: { value: 0.8, source: words } }), richFiles);
    expect(textRunsOf(page)).toContain(words);
    expect(
      page.match(
        /<(?!\/?(?:html|head|meta|title|style|body|header|h[1-3]|dl|div|dt|dd|nav|ol|li|a|main|section|p|table|caption|thead|tbody|tr|t[hd]|ul|details|summary|figure|figcaption|svg|desc|g|path|rect|text)\b)[^!d]/g,
      ),
    ).toBeNull();
    expect(page.match(/<style>/g)).toHaveLength(1);
  });

  test('what hides or turns the direction of writing is shown by its code', async () => {
    const page = await html(richText({ name: 'a\u202Eb\u0000c\uD800d' }), richFiles);
    expect(page).toContain('<h1>aU+202EbU+0000cU+D800d</h1>');
  });

  test('a title of 10,000 letters is whole', async () => {
    const long = '長'.repeat(10_000);
    const page = await html(
      caseText({
        titles: [{ id: 't', name: long, plaintiff: 'p', fee: 100, share: 0.5 }],
        traffic: [visits('2020-06', 1000)],
        views: [{ way: 'title-share', pagesPerVisit: 1 }],
      }),
    );
    expect(textRunsOf(page)).toContain(long);
  });
});
