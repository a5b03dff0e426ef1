import type { Ink } from './plot.js';

/**
 * The colours: of Okabe and Ito, darkened so that lines stand out from white by 3 to 1 and letters by 4.5 to 1, each
 * of another lightness: told apart in grey and by the colour-blind.
 */
const INK_COLOURS: Readonly<Record<Ink, string>> = {
  ink: '#1a1a1a',
  muted: '#595959',
  faint: '#d0d0d0',
  band: '#e3edf4',
  first: '#00507d',
  second: '#bf5600',
  third: '#4a9fd0',
  claim: '#a12f72',
};

const inks = Object.entries(INK_COLOURS).map(
  ([ink, colour]) =>
    `.plot .fill-${ink} { fill: ${colour}; }\n.plot .stroke-${ink} { stroke: ${colour}; fill: none; }`,
);

/** What a document that holds plots needs in its stylesheet: classes only, so that no mark carries a style of its own. */
export const SVG_STYLE = `
.plot text { font-variant-numeric: tabular-nums; }
.plot .bold { font-weight: bold; }
.plot rect, .plot path { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
${inks.join('\n')}
`;
