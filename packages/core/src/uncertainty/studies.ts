import { Fraction } from '../base/fraction.js';
import type { Words } from '../base/words.js';

/** A published comparison of a vendor's figures with true ones, offered as a scenario and never applied by itself. */
export interface Study {
  readonly label: Words;
  /** what the visits are multiplied by */
  readonly factor: Fraction;
  readonly citation: Words;
  /** what speaks against it, to be named beside it */
  readonly against: Words;
}

export const STUDY_IDS = ['jansen-2022'] as const;

export const STUDIES: Readonly<Record<(typeof STUDY_IDS)[number], Study>> = {
  'jansen-2022': {
    label: {
      ja: '研究による補正（Jansen ほか 2022：× 1/0.806）',
      en: 'corrected by a study (Jansen et al. 2022: x 1/0.806)',
    },
    factor: Fraction.of('1/0.806'),
    citation: {
      ja: 'Jansen, Jung, Salminen（2022）PLOS ONE 17(5): e0268212。86サイトを1年にわたり Google Analytics と比べ、SimilarWeb の総訪問数は 19.4% 少なかった（× 1/0.806）。一つのサイトについてのばらつきは確かめておらず、海賊版サイトに当てはまるかも確かめていない。',
      en: 'Jansen, Jung, Salminen (2022), PLOS ONE 17(5): e0268212: over 86 sites and one year, SimilarWeb’s total visits were 19.4% lower than Google Analytics (x 1/0.806). The spread for a single site was not read, nor whether it holds for pirate sites.',
    },
    against: {
      ja: '反対の方向の調査：SparkToro（2015、143サイト）では推計が実測の平均 406%（小さなサイトに左右される）。SparkToro（2021、参加者1,000超）では、どの業者も十分な頻度で 30% 以内に入らなかった（割合の数値は確かめていない）。',
      en: 'Contrary studies: SparkToro (2015, 143 sites): estimates were on average 406% of the actual, dominated by small sites; SparkToro (2021, over 1,000 participants): no vendor was within 30% often enough (percentages not read).',
    },
  },
};
