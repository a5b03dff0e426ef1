// Reads a long CSV in a process of its own, so that its memory can be told: node reading.mjs <file> <how> <megabytes>
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { readTraffic, summarize } from '@songai/core';
import Papa from 'papaparse';

const METRICS = [
  'all_traffic_visits',
  'all_page_views',
  'all_traffic_pages_per_visit',
  'desktop_visits',
  'mobile_visits',
];

/** A long export: a row for each site, country, day and metric, with the fractions that vendors write. */
async function write(file, most) {
  const out = createWriteStream(file);
  out.write('domain,country,date,metric,value\n');
  let size = 0;
  for (let site = 0; size < most; site += 1) {
    for (const country of ['WW', 'JP', 'US']) {
      const lines = [];
      for (let day = 0; day < 730; day += 1) {
        const date = new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10);
        for (const [at, metric] of METRICS.entries()) {
          const whole = ((site * 7919 + day * 31 + at) % 65_537) * 13 + 20_000;
          lines.push(`site-${site}.example,${country},${date},${metric},${whole}.${6_200_901_797 + day}`);
        }
      }
      const text = `${lines.join('\n')}\n`;
      size += text.length;
      if (!out.write(text)) await once(out, 'drain');
      if (size >= most) break;
    }
  }
  out.end();
  await once(out, 'finish');
}

/** papaparse alone, as it is used on a file that is all there: every cell in an array. */
function arrays(file) {
  return Papa.parse(readFileSync(file, 'utf8')).data.length;
}

/** papaparse alone, piece by piece, each row dropped at once: the least that any reader by papaparse can take. */
async function dropped(file) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new Papa.Parser({ delimiter: ',', newline: '\n' });
  let rest = '';
  let rows = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    const text = rest + decoder.decode(chunk, { stream: true });
    const { data, meta } = parser.parse(text, 0, true);
    rest = text.slice(meta.cursor);
    rows += data.length;
  }
  return rows;
}

/** Typed, checked, settled and summed observations, each with its place. */
async function observed(file) {
  const hasher = () => {
    const hash = createHash('sha256');
    return { update: (bytes) => hash.update(bytes), hex: () => hash.digest('hex') };
  };
  const chunks = createReadStream(file, { highWaterMark: 1 << 18 });
  const traffic = await readTraffic(chunks, 'long.csv', { hasher, clock: () => performance.now() });
  const { sums } = summarize(traffic.observations);
  if (sums.length === 0 || traffic.problems.some((one) => one.severity === 'error'))
    throw new Error('the file of the bench was not read');
  return traffic.observations.length;
}

const HOW = { arrays, dropped, observed };
const [file, how, megabytes] = process.argv.slice(2);
if (!existsSync(file)) await write(file, Number(megabytes) * 1e6);
if (how !== 'write') {
  const start = performance.now();
  const rows = await HOW[how](file);
  const ms = performance.now() - start;
  console.log(JSON.stringify({ ms, rows, megabytes: process.resourceUsage().maxRSS / 1024 }));
}
