import { caseText, visits } from '../core/compute.js';

/** Tables of titles and logs of notices that are right. */
export const TITLES: readonly string[] = [
  'id,name,plaintiff,units,fee,share,rate,sites\nt,T,p,3,100,0.1,0.8,s\nu,U,q,2,50,0.2,1/2,s; v\n',
  '作品番号\t作品名\t原告\t話数\t配信料\t占有率:s\t占有率:v\t権利\t権利の始期\nt\tT\tp\t3\t100\t0.1\t0.3\tlicence\t2019-01-01\n',
  'id;title;plaintiff;found;claim;exhibit\nt;T;p;100000;50000;A-1\nu;U;q;7;;\n',
];
export const NOTICES: readonly string[] = [
  '到達日,通知先,作品,サイト,対象url,方法\n2020-01-10,d,t,s,https://a.example/t,書面\n令和2年1月31日,d,t; u,s; v,,\n',
  'date;to;title;site;means;exhibit\n2020-01-10;d;t;s;email;A-1\n2020/02/01;d;u;s;web-form;\n2020-02-03;d;;v;web-form;\n',
];

/** A case that takes its titles from `t.csv` and its notices from `n.csv`. */
export const textOfRecords = caseText({
  plaintiffs: [
    { id: 'p', name: 'P' },
    { id: 'q', name: 'Q' },
  ],
  defendants: [{ id: 'd', name: 'D', liability: { start: 'notice', graceMonths: 1 } }],
  sites: [
    { id: 's', name: 'S', domains: ['a.example'] },
    { id: 'v', name: 'V' },
  ],
  titles: { file: 't.csv' },
  notices: { file: 'n.csv', exhibit: 'A-2' },
  traffic: [
    visits('2020-02', 1000),
    visits('2020-03', 500),
    visits('2020-04', 7),
    visits('2020-03', 30, 'v'),
  ],
  views: [{ way: 'title-share', pagesPerVisit: { value: 2, assumption: 'a guess' } }],
  fee: 10,
  rate: { value: 0.5, assumption: 'a guess' },
});
