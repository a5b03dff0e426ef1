import { sha256 } from '@noble/hashes/sha2.js';
import type { Lang } from '../../base/words.js';
import type { Document, Section } from '../document.js';
import { blocks, isWide } from './blocks.js';
import { asText } from './escape.js';
import { STYLE } from './style.js';

const CONTENTS = { ja: '目次', en: 'Contents' } as const;

/** SHA-256 of the one stylesheet, as a policy names it: nothing else on the page has a style, and nothing runs. */
const policyOf = (style: string): string => {
  const hash = sha256(new TextEncoder().encode(style));
  let binary = '';
  for (const byte of hash) binary += String.fromCharCode(byte);
  return `default-src 'none'; style-src 'sha256-${btoa(binary)}'; base-uri 'none'; form-action 'none'`;
};

/**
 * The document as one HTML file that stands by itself: no script, no address, no font to fetch; on paper it is A4 with
 * numbered pages. Everything that folds on the screen is printed unfolded.
 */
export function toHtml({ lang, title, facts, sections }: Document): string {
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(STYLE)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${asText(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<h1>${asText(title)}</h1>`,
    ...(facts.length === 0
      ? []
      : [
          '<dl>',
          ...facts.map(({ name, value }) => `<div><dt>${asText(name)}</dt><dd>${asText(value)}</dd></div>`),
          '</dl>',
        ]),
    '</header>',
    contents(sections, lang),
    '<main>',
    ...sections.map(section),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const contents = (sections: readonly Section[], lang: Lang): string =>
  [
    `<nav aria-label="${CONTENTS[lang]}">`,
    '<ol>',
    ...sections.map(({ id, heading }) => `<li><a href="#${asText(id)}">${asText(heading)}</a></li>`),
    '</ol>',
    '</nav>',
  ].join('\n');

function section({ id, heading, blocks: own }: Section): string {
  // A heading goes across with the table that it heads, or it would stay behind alone.
  const wide = isWide(own[0]) ? ' class="wide"' : '';
  return [
    `<section${wide} aria-labelledby="${asText(id)}">`,
    `<h2 id="${asText(id)}">${asText(heading)}</h2>`,
    blocks(own, heading),
    '</section>',
  ].join('\n');
}
