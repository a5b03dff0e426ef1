import type { Assessment } from '../assess.js';
import type { Lang, Words } from '../base/words.js';
import { type Asked, buildDocument } from './build.js';
import { type Block, type Document, paragraph, type Section } from './document.js';
import { factsOf } from './facts.js';

const TITLE: Words = {
  ja: '（別紙）損害額計算書',
  en: 'Annex: Statement of damages (unofficial English)',
};

/** The sections of the report that a pleading needs, in its order. */
const SECTIONS = [
  'result',
  'demand',
  'schedule',
  'order',
  'working',
  'start',
  'inputs',
  'notApplied',
  'assumptions',
  'method',
] as const;

/**
 * The statement of damages that is annexed to a pleading (別紙): the sections of the report in the order in which a
 * complaint needs them, with numbered headings. Warnings, uncertainty and limitation stay in the report.
 */
export function buildStatement(assessment: Assessment, lang: Lang, asked: Asked = {}): Document {
  const { sections: all } = buildDocument(assessment, lang, asked);
  const sections = SECTIONS.flatMap((id) => all.find((section) => section.id === id) ?? []).map((section) => {
    if (section.id === 'result') return { ...section, heading: { ja: '損害額', en: 'Damages' }[lang] };
    if (section.id !== 'assumptions') return section;
    return { ...section, blocks: [...section.blocks, elsewhere(assessment, lang, asked)] };
  });
  return {
    lang,
    title: TITLE[lang],
    facts: [
      { name: { ja: '件名', en: 'case' }[lang], value: assessment.case.fields.name },
      ...factsOf(assessment, lang),
    ],
    sections: sections.map((section, at) => numbered(section, at + 1, lang)),
  };
}

/** Where the reader finds what a statement of one's own claim does not argue. */
function elsewhere({ case: read }: Assessment, lang: Lang, { uncertainty, profile }: Asked): Block {
  const ja = lang === 'ja';
  const told = [
    ja ? '資料を読む上で注意すべき点' : 'points to note in reading the material',
    ...(uncertainty ? [ja ? '数値の不確かさ' : 'the uncertainty of the figures'] : []),
    ...(read.fields.filed === undefined || profile === 'filing'
      ? []
      : [ja ? '消滅時効に関する検討' : 'limitation']),
  ];
  const [first = '', ...others] = told;
  return paragraph(
    ja
      ? `${told.slice(0, -1).join('、')}${told.length > 1 ? '及び' : ''}${told.at(-1)}は、同じ資料から作成した報告書に記載した。`
      : `${[first.charAt(0).toUpperCase() + first.slice(1), ...others].join(', ').replace(/, ([^,]*)$/, ' and $1')} are dealt with in the report made from the same material.`,
  );
}

/** A section under its number: 第1, and in it 1, 2, …; 1., and in it 1.1, 1.2, …. */
function numbered(section: Section, number: number, lang: Lang): Section {
  const ja = lang === 'ja';
  let within = 0;
  const next = (heading: string) => {
    within += 1;
    return ja ? `${within}　${heading}` : `${number}.${within} ${heading}`;
  };
  return {
    ...section,
    heading: ja ? `第${number}　${section.heading}` : `${number}. ${section.heading}`,
    blocks: section.blocks.map((block): Block => {
      if (block.kind === 'subheading') return { ...block, text: next(block.text) };
      if (block.kind === 'fold') return { ...block, heading: next(block.heading) };
      return block;
    }),
  };
}
