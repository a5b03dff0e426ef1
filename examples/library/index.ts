// How a litigation tool uses @songai/core: read a case and its files, compute, and show how one award came about.
// Run it with: npm start
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { assess, calculation, explainAward, grouped, parseCase, placeText, readEvidence } from '@songai/core';

const folder = new URL('../../cloudflare-style/', import.meta.url);

const { case: read, problems } = parseCase(await readFile(new URL('case.yaml', folder)), 'case.yaml');
if (!read) throw new Error(problems.map((one) => `${placeText(one.place)} ${one.message.en}`).join('\n'));

const evidence = await readEvidence(read, async (path) => {
  const file = new URL(path, folder);
  return existsSync(file) ? createReadStream(file) : 'missing';
});

const { assessment, problems: found } = assess(read, evidence);
for (const one of found) console.error(one.severity, placeText(one.place), one.message.en);
if (!assessment) throw new Error('the case has errors');

const steps = explainAward(assessment, 'p4');
console.log(`${steps.length} steps lead to the award of p4; these are the last ones:`);
for (const step of steps.slice(-12)) console.log(`${step.label.en}: ${calculation(step, grouped).en}`);
