import { type Assessment, type Lang, type Uncertainty, uncertaintyOf } from '@songai/core';
import { SaxesParser } from 'saxes';
import { buildDocument } from '../../../packages/core/src/report/build.js';
import type { Mark, Plot } from '../../../packages/core/src/report/plots/plot.js';
import type { Profile } from '../../../packages/core/src/report/profile.js';
import { widthOf } from '../../../packages/core/src/report/text-width.js';
import { caseText } from '../compute.js';

/** Every plot of a report, by its id. */
export function plotsOf(
  assessment: Assessment,
  lang: Lang,
  uncertainty?: Uncertainty,
  profile: Profile = 'internal',
): Map<string, Plot> {
  const { sections } = buildDocument(assessment, lang, { ...(uncertainty ? { uncertainty } : {}), profile });
  const plots = sections.flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === 'plot' ? [one] : [])));
  return new Map(plots.map((plot) => [plot.id, plot]));
}

export async function drawn(assessment: Assessment): Promise<Uncertainty> {
  const { uncertainty } = await uncertaintyOf(assessment, { draws: 256 });
  if (!uncertainty) throw new Error('the ranges overflow');
  return uncertainty;
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

/** The box around a mark; of letters, by the width that the plots themselves reckon with. */
export function extentOf(mark: Mark): Extent {
  if (mark.kind === 'rect')
    return { left: mark.x, right: mark.x + mark.width, top: mark.y, foot: mark.y + mark.height };
  if (mark.kind === 'text') {
    const size = mark.size ?? 8;
    const width = widthOf(mark.text, size);
    const left = mark.x - (mark.anchor === 'start' ? 0 : mark.anchor === 'middle' ? width / 2 : width);
    return { left, right: left + width, top: mark.y - size * 0.75, foot: mark.y };
  }
  const numbers = numbersOf(mark.d);
  const [xs, ys] = [0, 1].map((odd) => numbers.filter((_, at) => at % 2 === odd)) as [number[], number[]];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), foot: Math.max(...ys) };
}

export const numbersOf = (path: string): number[] => (path.match(/-?[\d.]+/g) ?? []).map(Number);

/** The texts of a plot that run into one another. */
export function overlapping({ marks }: Pick<Plot, 'marks'>): string[] {
  const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [{ mark, at: extentOf(mark) }] : []));
  return texts.flatMap((a, position) =>
    texts
      .slice(position + 1)
      .flatMap((b) =>
        a.at.left < b.at.right && b.at.left < a.at.right && a.at.top < b.at.foot && b.at.top < a.at.foot
          ? [`${a.mark.text} / ${b.mark.text}`]
          : [],
      ),
  );
}

/** The elements of an XML text, in order, with what stands in them. */
export function elementsOf(
  xml: string,
): { name: string; attributes: Readonly<Record<string, unknown>>; text: string }[] {
  const parser = new SaxesParser();
  const elements: { name: string; attributes: Readonly<Record<string, unknown>>; text: string }[] = [];
  const open: { text: string }[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const inside = open.at(-1);
    if (inside) inside.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return elements;
}

/** A case with so many sites and months, all titles on all sites; its changes are those of `caseText`. */
export function manyText(
  sites: number,
  months: number,
  changes: Readonly<Record<string, unknown>> = {},
  value = (site: number, month: number) => 1_000_000 * (site + 1) + ((month * 7919) % 700_000),
): string {
  const day = (site: number, month: number) => {
    const [year, of] = [2010 + Math.floor(month / 12), (month % 12) + 1];
    const last = new Date(Date.UTC(year, of, 0)).getUTCDate();
    const name = `${year}-${String(of).padStart(2, '0')}`;
    return {
      site: `s${site}`,
      from: `${name}-01`,
      to: `${name}-${last}`,
      metric: 'visits',
      value: value(site, month),
    };
  };
  return caseText({
    sites: Array.from({ length: sites }, (_, at) => ({ id: `s${at}`, name: `サイト${at}`, units: 900 })),
    titles: ['t', 'u'].map((id) => ({ id, name: `作品${id}`, plaintiff: 'p', units: 3 })),
    traffic: Array.from({ length: sites * months }, (_, at) => day(at % sites, Math.floor(at / sites))),
    views: [{ way: 'even-spread', factors: { unitsPerVisit: { value: 2, low: 1, high: 3, source: 'x' } } }],
    fee: 100,
    rate: 0.5,
    ...changes,
  });
}
