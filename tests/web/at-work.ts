import { readFileSync } from 'node:fs';
import { folderWith, songai } from '../cli/songai.js';
import { zipped } from '../core/tables/workbook.js';
import { handed } from './page.js';

/** A case of 500,000 visits to one title. */
export const CASE = `format: songai.case/1
name: 試験
plaintiffs:
  - { id: p1, name: 甲出版 }
defendants:
  - { id: d1, name: 被告, liability: { start: whole, reason: 運営者 } }
sites:
  - { id: s1, name: サイト, domains: [ a.example ] }
titles:
  - { id: w1, name: 作品, plaintiff: p1, share: 1%, fee: 100 }
traffic:
  - { file: traffic.csv }
views:
  - { way: title-share, pagesPerVisit: 2 }
rate: 0.5
`;
export const TRAFFIC = 'domain,country,date,all_traffic_visits\na.example,WW,2020-04-01,500000\n';
export const FEE = '作品 配信料（円）';

/** The case as a saved file. */
export const savedCase = () => handed('x.songai.zip', zipped({ 'case.yaml': CASE, 'traffic.csv': TRAFFIC }));

/** The award that the command computes from a saved file. */
export function awardOf(file: string): string | undefined {
  const folder = folderWith({ 'x.songai.zip': readFileSync(file) });
  const { out } = songai(['estimate', 'x.songai.zip', '--json', '--draws', '16'], folder);
  return (JSON.parse(out) as { result: { total: { award: string } } }).result.total.award;
}
