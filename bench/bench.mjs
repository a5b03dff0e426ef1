// Compares what takes time with a peer in the same run, and prints the ratio. Times depend on the machine; ratios less.
import { cpus } from 'node:os';
import { assess, parseCase, readEvidence, readTraffic, render } from '@songai/core';
import { Decimal } from 'decimal.js';
import Papa from 'papaparse';

const TITLES = 4000;
const MONTHS = 24;
const SITES = ['a', 'b'];

/** The best of a few runs, in milliseconds: the least disturbed one. */
async function best(runs, work) {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const month = (at) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
const table = (rows) => new TextEncoder().encode(`${rows.join('\n')}\n`);

function docket(titles) {
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
`;
  return { text, files: { 'titles.csv': table(works), 'traffic.csv': table(traffic) } };
}

async function compute({ text, files }) {
  const { case: read } = parseCase(text, 'case.yaml');
  const evidence = await readEvidence(read, async (name) => [files[name]]);
  const { assessment, problems } = assess(read, evidence);
  if (!assessment) throw new Error(problems.map((one) => one.message.en).join(' '));
  return assessment;
}

/** The bare arithmetic of the same lines: fee x rate x views, cut, one decimal product a line. */
function bareDecimals(lines) {
  let sum = new Decimal(0);
  for (let at = 0; at < lines; at += 1) {
    sum = sum.plus(
      new Decimal(40 + (at % 120))
        .times('0.8')
        .times(`${1000 + (at % 9000)}.25`)
        .floor(),
    );
  }
  return sum;
}

const rows = [];
const lines = TITLES * SITES.length * MONTHS;
const case4000 = docket(TITLES);
let assessment;
const whole = await best(3, async () => {
  assessment = await compute(case4000);
});
const bare = await best(3, () => bareDecimals(lines));
rows.push([
  `case of ${TITLES} titles x ${SITES.length} sites x ${MONTHS} months, read and computed`,
  whole,
  `bare decimal.js, ${lines} lines`,
  bare,
]);
const case500 = docket(500);
const small = await best(3, () => compute(case500));
rows.push([
  `the same with ${TITLES} titles, a title`,
  whole / TITLES,
  'with 500 titles, a title',
  small / 500,
]);
for (const format of ['md', 'csv', 'json']) {
  rows.push([
    `its report as ${format}`,
    await best(1, () => render(assessment, format, 'ja')),
    'reading and computing it',
    whole,
  ]);
}

const long = ['domain,country,date,all_traffic_visits,all_page_views'];
for (let at = 0; at < 120_000; at += 1) {
  long.push(`site-${at}.example,WW,2021-05-01,${at * 7}.6200901797,${at * 11}.25`);
}
const csv = table(long);
const chunks = Array.from({ length: Math.ceil(csv.length / 65_536) }, (_, at) =>
  csv.subarray(at * 65_536, (at + 1) * 65_536),
);
rows.push([
  `${(csv.length / 1e6).toFixed(1)} MB of CSV to checked observations`,
  await best(3, () => readTraffic(chunks, 'long.csv')),
  'papaparse alone to arrays',
  await best(3, () => Papa.parse(new TextDecoder().decode(csv))),
]);

console.log(`Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}`);
console.log('work | ms | peer | ms | work / peer');
for (const [work, ms, peer, peerMs] of rows) {
  console.log(`${work} | ${ms.toFixed(2)} | ${peer} | ${peerMs.toFixed(2)} | ${(ms / peerMs).toFixed(2)}`);
}
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
