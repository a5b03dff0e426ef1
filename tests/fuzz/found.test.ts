import { diffReports, hasErrors, parseCase, pasteOf, readTraffic, render, verify } from '@songai/core';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { assessed, caseText, compute, visits } from '../core/compute.js';
import { bytesOf, piecesOf } from '../core/traffic/bytes.js';
import { laidOut, parsed, type Report } from '../core/verify/altered.js';

/** What the random inputs beside this file found, each as small as it could be made. */

const report = async (): Promise<Report> => parsed(await render(await assessed(caseText()), 'json', 'ja'));

test('what is wrong with a title of a table stands at its row, not at a path that the case does not have', async () => {
  const text = caseText({
    titles: { file: 't.csv' },
    defendants: [{ id: 'd', name: 'D', liability: { start: 'notice' } }],
    period: { from: '2020-01-01', to: '2020-01-31' },
    notices: [{ date: '2020-03-01', to: 'd', title: 't', site: 's' }],
  });
  const { problems } = await compute(text, { 't.csv': 'id,name,plaintiff\nt,T,p\n' });
  const wrong = problems.find(({ code }) => code === 'liability.no-days');
  expect(wrong?.place).toEqual({ file: 't.csv', row: 2 });
});

test('two columns that may be the same figure are pasted as YAML that can be read', async () => {
  const { problems } = await readTraffic([bytesOf('all_traffic_visits,visits\n2020-01,0\n')], 'a.csv');
  const paste = pasteOf(problems) ?? '';
  expect(paste).toContain('# visits: visits');
  expect(parse(paste)).toMatchObject({
    traffic: [{ mapping: { columns: { visits: 'all_traffic_visits' } } }],
  });
});

test('a table in which no figure could be read is an error, not a file of nothing', async () => {
  const text = 'from,2020-01-01\nto,2020-01-31\ndomain,Top country share 3,Top country 3\na.example,,\n';
  const { observations, problems } = await readTraffic([bytesOf(text)], 'a.csv');
  expect([observations.length, hasErrors(problems)]).toEqual([0, true]);
});

test('what is said of bytes that are no text does not hang on the pieces in which they come', async () => {
  // UTF-16 without a mark, whose first letters are not all ASCII; then a byte that only Shift_JIS has.
  const bytes = Uint8Array.from([...bytesOf('date,年,'), 0, ...bytesOf('x'.repeat(80)), 0xe5, 0x65]);
  const ascii = Uint8Array.from([...bytesOf('date,'), 0, ...bytesOf('x'.repeat(80)), 0xe5, 0x65]);
  for (const one of [bytes, ascii]) {
    const whole = await readTraffic([one], 'a.csv');
    const cut = await readTraffic(piecesOf(one, 7), 'a.csv');
    expect(cut.problems).toEqual(whole.problems);
  }
});

test('a list of a JSON without a single value is told at the list', async () => {
  const text = caseText({ notices: { file: 'n.json' }, traffic: [visits('2020-01', 1)] });
  const { problems } = await compute(text, { 'n.json': '{"a":[{"a":[{"a":[{"id":"t"}]}]}]}' });
  const places = problems.filter(({ code }) => code === 'case.missing-column').map(({ place }) => place);
  expect(places).toEqual([
    { file: 'n.json', path: 'a', row: 1, column: 6 },
    { file: 'n.json', path: 'a', row: 1, column: 6 },
  ]);
});

test('an option that a report lacks is told without a value', async () => {
  const { asOf: _, ...rest } = await report();
  const { case: read, evidence } = await assessed(caseText());
  const { problems } = await verify(laidOut(rest), { case: read, evidence });
  expect(problems.find(({ code }) => code === 'report.unusable-option')).not.toHaveProperty('value');
});

test('a line of the demand that is no text is told as it stands', async () => {
  const old = await report();
  const other = { ...old, demand: { ja: [{ toString: 1 }], en: ['x'] } };
  const { groups } = diffReports(laidOut(old), laidOut(other));
  expect(groups.find(({ group }) => group === 'demand')?.changes.map(({ what }) => what.ja)).toContain(
    '{"toString":1}',
  );
});

test('a case that nests too deeply is told at the same place each time, and not in words of the engine', () => {
  const text = `{"a":${'['.repeat(3000)}${']'.repeat(3000)}}`;
  const told = () => parseCase(text, 'case.yaml').problems;
  expect(told()).toEqual(told());
  expect(told().map(({ code, place, message }) => [code, place.column, message.en])).toEqual([
    ['case.not-yaml', 69, 'It is nested too deeply, or has too many aliases (*), to be read.'],
  ]);
  expect(parseCase(`${'- '.repeat(3000)}x`, 'case.yaml').problems).toHaveLength(1);
});
