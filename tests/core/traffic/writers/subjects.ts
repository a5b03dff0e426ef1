import type { Picker } from './picker.js';

const SITES = [
  ...[
    'site-a.example',
    'b.example',
    'sub.site-c.example',
    '漫画.example',
    'd1.e-f.example',
    'xn--r8jz45g.example',
  ],
  ...['münchen.example', '1234.example'],
];
const TITLES = [
  ...[
    '作品A',
    'Title B',
    'comma, inside',
    'a "quoted" title',
    'two\nlines',
    'semi;colon',
    'tab\tinside',
    '1984',
  ],
  ...[
    '２０２０年の作品',
    'Ünïcode ß',
    '100%',
    'total recall',
    'N/A',
    '=1+1',
    '#1 hit',
    '2020-01',
    '漢字ｶﾅ',
    '作品 (上)',
  ],
  ...['合計特殊', '"', "it's", '第1話・第2話', '<b>', 'a/b', '-', '📚', '山田～花子', 'x'.repeat(300)],
];
const PAGES = [
  ...['/', '/manga/1', '/manga/2/', 'site-a.example/manga', 'https://b.example/x?y=1,2', '/作品/一', '/a b'],
];

export const siteNames = (picker: Picker, count: number): string[] => picker.some(SITES, count);
export const titleNames = (picker: Picker, count: number): string[] => picker.some(TITLES, count);
export const pageNames = (picker: Picker, count: number): string[] => picker.some(PAGES, count);

/** A domain as people paste it. */
export const siteText = (site: string, picker: Picker): string =>
  picker.one([site, site, site.toUpperCase(), `https://${site}/`, `http://${site}:8080`, ` ${site} `]);
