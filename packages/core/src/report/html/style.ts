import { SVG_STYLE } from '../plots/svg-style.js';

/** Typefaces of the reader's own system: nothing is fetched. Gothic on the screen, Mincho on paper, as courts expect. */
const GOTHIC =
  '"Hiragino Sans", "Yu Gothic Medium", "Yu Gothic", "BIZ UDGothic", "Noto Sans CJK JP", "Noto Sans JP", sans-serif';
const MINCHO =
  '"Hiragino Mincho ProN", "Yu Mincho", "BIZ UDMincho", "MS Mincho", "Noto Serif CJK JP", "Noto Serif JP", serif';

/** The stylesheet of a report. Names of classes come from our own code only; text of the input never reaches it. */
export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 72rem; background: #fff; color: #1a1a1a;
  font: 1rem/1.75 ${GOTHIC}; line-break: strict; overflow-wrap: anywhere; }
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.4; }
h2 { margin: 3rem 0 1rem; padding-bottom: .25rem; border-bottom: 2px solid #1a1a1a; font-size: 1.35rem; }
h3 { margin: 2rem 0 .75rem; font-size: 1.1rem; }
dl { margin: 0; } dl div { display: flex; gap: 1rem; } dt { flex: 0 0 9em; color: #595959; } dd { margin: 0; }
nav ol { padding-left: 1.5em; columns: 2; } nav li { margin: 0; padding: .125rem 0; } nav a { color: #0017c1; }
a:focus-visible, summary:focus-visible, .frame:focus-visible { outline: 3px solid #1a1a1a; outline-offset: 2px; background: #ffd43d; }
ul { padding-left: 1.5em; } li { margin: .25rem 0; } .own { padding: 0; list-style: none; }
.frame { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: .875rem; line-height: 1.5; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: .3rem .6rem; border: 1px solid #8c8c8c; text-align: left; vertical-align: top; font-weight: normal; min-width: 4em; }
thead th { background: #ededed; font-weight: bold; vertical-align: bottom; }
.n { text-align: right; font-variant-numeric: tabular-nums; word-break: keep-all; }
td.n { overflow-wrap: normal; }
details { margin: 1rem 0; padding: 0 1rem; border: 1px solid #8c8c8c; }
summary { margin: 0 -1rem; padding: .6rem 1rem; cursor: pointer; } summary h3 { display: inline; margin: 0; }
figure { margin: 1.5rem 0; max-width: 48rem; } figcaption { font-weight: bold; } figure p { color: #404040; font-size: .875rem; }
svg { display: block; width: 100%; height: auto; }
@page { size: A4; margin: 22mm 18mm 22mm 25mm;
  @bottom-center { content: counter(page) " / " counter(pages); font: 9pt ${MINCHO}; } }
@page across { size: A4 landscape; margin: 25mm 15mm 18mm 15mm; }
@media print {
  body { max-width: none; padding: 0; font: 10.5pt/1.7 ${MINCHO}; }
  h1 { font-size: 16pt; text-align: center; } h2 { margin-top: 9mm; font-size: 13pt; } h3 { font-size: 11pt; }
  h1, h2, h3, thead th, figcaption { font-family: ${GOTHIC}; }
  h2, h3, summary, figcaption { break-after: avoid; } figure, li { break-inside: avoid; }
  nav { display: none; }
  .frame { overflow: visible; } .wide { page: across; }
  table { min-width: 45%; font-size: 8pt; line-height: 1.4; } .frame.wide table { width: calc(100% - .5mm); font-size: 7.5pt; }
  th, td { padding: 1mm 1.5mm; min-width: 0; border-color: #595959; } th[scope=row] { min-width: 6em; }
  thead { display: table-header-group; } tr { break-inside: avoid; }
  thead th { background: #ededed; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details { padding: 0; border: 0; } summary { margin: 0; padding: 0; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  details::details-content { display: block; content-visibility: visible; block-size: auto; }
}
${SVG_STYLE}`;
