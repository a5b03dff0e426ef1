import type { Profile } from '@songai/core';
import { reportOf } from './deeds.js';
import { lang, say } from './state.js';

/** Prints the report as the HTML form lays it out: A4, with numbered pages. The browser can print it to PDF. */
export async function printReport(profile: Profile): Promise<void> {
  const { bytes } = await reportOf({ format: 'html', lang: lang.value, profile });
  document.getElementById('print-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.id = 'print-frame';
  frame.className = 'unseen';
  frame.title = say({ ja: '印刷する報告書', en: 'report to be printed' });
  // No script runs in it; it may only be asked to print.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.srcdoc = new TextDecoder().decode(bytes);
  frame.addEventListener('load', () => frame.contentWindow?.print(), { once: true });
  document.body.append(frame);
}
