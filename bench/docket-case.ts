const MONTHS = 24;
const SITES = ['a', 'b'];

const month = (at: number) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
const table = (rows: readonly string[]) => new TextEncoder().encode(`${rows.join('\n')}\n`);

/** Errors of the visits by vendor, site and month, and shares that are as sure as a million counted views. */
const UNCERTAINTY = `uncertainty:
  traffic:
    - errors:
        vendor: { low: 0.8, high: 1.25, coverage: 0.9, shape: lognormal }
        site: { low: 0.7143, high: 1.4, coverage: 0.9, shape: lognormal }
        month: { low: 0.9, high: 1.1111, coverage: 0.9, shape: lognormal }
  shares: [{ concentration: 1000000 }]
`;

/** A made-up docket on two sites over 24 months. */
export function docket(
  titles: number,
  uncertain: boolean,
): { text: string; files: Record<string, Uint8Array> } {
  const works = ['id,name,plaintiff,share,fee'];
  for (let at = 0; at < titles; at += 1) {
    works.push(
      `t${at},作品${at},p${at % 4},0.0000${String(100 + ((at * 37) % 900))},${40 + ((at * 13) % 120)}`,
    );
  }
  const traffic = ['domain,country,date,all_traffic_visits,all_traffic_pages_per_visit'];
  for (const site of SITES) {
    for (let at = 0; at < MONTHS; at += 1) {
      traffic.push(
        `${site}.example,WW,${month(at)},${90_000_000 + at * 1_234_567}.${at + 11},${3 + (at % 7) / 10}`,
      );
    }
  }
  const text = `format: songai.case/1
name: bench
plaintiffs: [${[0, 1, 2, 3].map((at) => `{ id: p${at}, name: P${at}, claim: { base: 115000000 } }`).join(', ')}]
defendants: [{ id: d, name: D, liability: { start: date, date: 2020-01-16, reason: bench } }]
sites: [${SITES.map((site) => `{ id: ${site}, name: ${site}, domains: [${site}.example] }`).join(', ')}]
period: { from: 2020-01-01, to: 2021-12-31 }
titles: { file: titles.csv }
traffic: [{ file: traffic.csv }]
views: [{ way: title-share }]
rate: 0.8
lawyerFee: { rate: 0.1 }
${uncertain ? UNCERTAINTY : ''}`;
  return { text, files: { 'titles.csv': table(works), 'traffic.csv': table(traffic) } };
}

/** How many lines of title, site and month it has. */
export const linesOf = (titles: number): number => titles * SITES.length * MONTHS;
