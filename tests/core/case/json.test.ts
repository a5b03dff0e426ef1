import { createHash } from 'node:crypto';
import { parseCase } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { caseText } from '../compute.js';

const YAML = `# the same case by hand
format: songai.case/1
name: Test
plaintiffs:
  - id: p
    name: P
defendants: [{ id: d, name: D, liability: { start: whole, reason: "ran the site" } }]
sites: [{ id: s, name: S }]
titles:
  - { id: t, name: T, plaintiff: p }
traffic:
  - title: t
    metric: views
    value: 1000
views: [{ way: counter }]
fee: 1
rate: 1 # of the fee
`;

describe('a case may be YAML or JSON', () => {
  test('both say the same', () => {
    const [yaml, json] = [parseCase(YAML, 'case.yaml').case, parseCase(caseText(), 'case.json').case];
    expect(yaml?.fields).toEqual(json?.fields);
    expect(yaml?.titles).toEqual(json?.titles);
  });

  test('JSON over several lines has rows and columns too', () => {
    const text = JSON.stringify(JSON.parse(caseText({ fee: 'none' })), null, 2);
    const row = text.split('\n').findIndex((line) => line.includes('"fee"')) + 1;
    expect(
      parseCase(text, 'case.json')
        .problems.slice(0, 1)
        .map(({ code, place }) => [code, place.row, place.column]),
    ).toEqual([['case.bad-number', row, '  "fee": '.length + 1]]);
  });

  test('anchors and comments of YAML serve as they should', () => {
    const text = YAML.replace('fee: 1', 'fee: &one 1').replace('rate: 1 #', 'rate: *one #');
    expect(parseCase(text, 'case.yaml').case?.fields.rate?.value).toBe('1');
  });

  test('lines may end in CRLF', () => {
    expect(parseCase(YAML.replaceAll('\n', '\r\n'), 'case.yaml').case?.fields).toEqual(
      parseCase(YAML, 'case.yaml').case?.fields,
    );
  });

  test('the digest is that of the bytes', () => {
    const expected = createHash('sha256').update(YAML, 'utf8').digest('hex');
    expect(parseCase(YAML, 'case.yaml').case?.sha256).toBe(expected);
  });
});
