import { visible } from '../../base/visible.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Half of a pair of code units: no character, and nothing that UTF-8 could hold. */
const LONE = /\p{Cs}/gu;

/** Text of the input as text, between marks and inside attributes: nothing in it becomes an element or hides. */
export const asText = (text: string): string =>
  visible(text.replace(/[\t\r\n]+/g, ' '))
    .replace(LONE, (one) => `U+${one.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);
