import type { Words } from '@songai/core';
import clientCase from '../../../../examples/client-files/case.yaml';
import clientTraffic from '../../../../examples/client-files/manga-b.csv';
import clientLog from '../../../../examples/client-files/manga-c.example.access.log';
import clientWorkbook from '../../../../examples/client-files/Traffic-(manga-a.example)-(2021_01_01-2021_06_30).xlsx';
import clientTitles from '../../../../examples/client-files/titles.xlsx';
import cdnCase from '../../../../examples/cloudflare-style/case.yaml';
import cdnTitles from '../../../../examples/cloudflare-style/titles.csv';
import cdnTraffic from '../../../../examples/cloudflare-style/traffic.csv';
import mangamuraCase from '../../../../examples/mangamura-2024/case.yaml';
import twoCase from '../../../../examples/operator-and-cdn/case.yaml';
import twoNotices from '../../../../examples/operator-and-cdn/notices.csv';
import twoTitles from '../../../../examples/operator-and-cdn/titles.csv';
import twoTraffic from '../../../../examples/operator-and-cdn/traffic.csv';
import ufcCase from '../../../../examples/ufc-2013/case.yaml';

/** A case that the page brings along. Its files are the bytes as they are, in base64 until somebody wants to see them. */
export interface Example {
  readonly id: string;
  readonly label: Words;
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

export const EXAMPLES: readonly Example[] = [
  {
    id: 'cloudflare-style',
    label: {
      ja: '架空：配信事業者に対する請求（通知から責任を負う）',
      en: 'Made up: against a delivery network (liable from notices)',
    },
    text: cdnCase,
    files: { 'titles.csv': cdnTitles, 'traffic.csv': cdnTraffic },
  },
  {
    id: 'operator-and-cdn',
    label: {
      ja: '架空：運営者と配信事業者（連帯、弁済、時効、消費税）',
      en: 'Made up: operator and network (joint debtors, payments, limitation, tax)',
    },
    text: twoCase,
    files: { 'titles.csv': twoTitles, 'notices.csv': twoNotices, 'traffic.csv': twoTraffic },
  },
  {
    id: 'client-files',
    label: {
      ja: '架空：依頼者のファイルのまま（Excel・Shift_JIS・アクセスログ）',
      en: 'Made up: files as a client sends them (Excel, Shift_JIS, access log)',
    },
    text: clientCase,
    files: {
      'Traffic-(manga-a.example)-(2021_01_01-2021_06_30).xlsx': clientWorkbook,
      'manga-b.csv': clientTraffic,
      'manga-c.example.access.log': clientLog,
      'titles.xlsx': clientTitles,
    },
  },
  {
    id: 'mangamura-2024',
    label: {
      ja: '漫画村事件の認容額の再計算（東京地判令和6年4月18日）',
      en: 'Mangamura: the award computed again (Tokyo District Court, 2024-04-18)',
    },
    text: mangamuraCase,
    files: {},
  },
  {
    id: 'ufc-2013',
    label: {
      ja: 'UFC事件の認容額の再計算（東京地判平成25年5月17日）',
      en: 'UFC: the award computed again (Tokyo District Court, 2013-05-17)',
    },
    text: ufcCase,
    files: {},
  },
];
