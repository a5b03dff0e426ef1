import { both, inBrackets, type Words } from '../base/words.js';
import { UNDER_APPEAL } from './status.js';

/** A ruling as it is cited, and why it should not be leaned on as it stands. */
export interface Ruling {
  /** court, day and number */
  readonly citation: Words;
  /** why it is not settled, such as that it is under appeal; absent where nothing is known against it */
  readonly standing?: Words;
}

export const CLOUDFLARE: Ruling = {
  citation: {
    ja: '東京地判令和7年11月19日、令和4年(ワ)第2388号',
    en: 'Tokyo District Court, 2025-11-19, 令和4年(ワ)第2388号',
  },
  standing: UNDER_APPEAL,
};

export const MANGAMURA: Ruling = {
  citation: {
    ja: '東京地判令和6年4月18日、令和4年(ワ)第18776号（確定）',
    en: 'Tokyo District Court, 2024-04-18, 令和4年(ワ)第18776号 (final)',
  },
};

export const UFC: Ruling = {
  citation: {
    ja: '東京地判平成25年5月17日、平成25年(ワ)第1918号',
    en: 'Tokyo District Court, 2013-05-17, 平成25年(ワ)第1918号',
  },
};

export const FAST_MOVIES: Ruling = {
  citation: {
    ja: '東京地判令和4年11月17日・令和5年8月24日、令和4年(ワ)第12062号',
    en: 'Tokyo District Court, 2022-11-17 and 2023-08-24, 令和4年(ワ)第12062号',
  },
};

export const BL_DOJINSHI: Ruling = {
  citation: {
    ja: '東京地判令和2年2月14日、平成30年(ワ)第39343号（知財高判令和2年10月6日、令和2年(ネ)第10018号）',
    en: 'Tokyo District Court, 2020-02-14, 平成30年(ワ)第39343号 (IP High Court, 2020-10-06, 令和2年(ネ)第10018号)',
  },
};

/** The citation, with the word that a ruling under appeal must carry. */
export const citationOf = ({ citation, standing }: Ruling): Words =>
  standing ? both(citation, inBrackets(standing)) : citation;
