import type { Assessment } from '../../assess.js';
import { isDay } from '../../base/day.js';
import { courtDay } from '../../base/era.js';
import { COLON, inBrackets, type Lang, type Words } from '../../base/words.js';
import { type Block, type Document, type Fact, list, paragraph, type Section, table } from '../document.js';
import { citedExhibits } from './cited.js';
import { inOrderOfNumbers } from './exhibit-order.js';

type Listed = NonNullable<Assessment['case']['fields']['exhibits']>[number];

/** An exhibit as the case lists it, or one that is only cited: nothing but its number is known. */
type Exhibit = Pick<Listed, 'id'> & Partial<Listed>;

const TITLE: Words = { ja: '証拠説明書', en: 'List of exhibits (unofficial English)' };

/** Digits of a file's SHA-256 that tell it from others; all of them stand in the report. */
const DIGITS = 16;

/**
 * The list of exhibits (証拠説明書) that is filed with them: what each is, who made it when, and what it is to prove.
 * What the case does not say stays blank, to be filled in; the same holds for the day and the lawyer who signs.
 */
export function buildExhibits(assessment: Assessment, lang: Lang): Document {
  const listed = assessment.case.fields.exhibits ?? [];
  const known = new Set(listed.map(({ id }) => id));
  const unlisted = [...citedExhibits(assessment)].filter((id) => !known.has(id)).map((id) => ({ id }));
  const exhibits = inOrderOfNumbers<Exhibit>([...listed, ...unlisted], ({ id }) => id);
  return {
    lang,
    title: TITLE[lang],
    facts: headOf(assessment, lang),
    sections: [
      listSection(assessment, exhibits, lang),
      ...openSection(
        exhibits,
        exhibits.flatMap(({ id }) => (known.has(id) ? [] : [id])),
        lang,
      ),
    ],
  };
}

/** Number, parties and court, and the lines that are filled in by hand. */
function headOf({ case: read }: Assessment, lang: Lang): Fact[] {
  const ja = lang === 'ja';
  const { court, number, plaintiffs, defendants } = read.fields;
  const names = (parties: readonly { readonly name: string }[]) =>
    parties.map(({ name }) => name).join(SEPARATOR[lang]);
  const blank = '____________';
  return [
    { name: ja ? '事件番号' : 'case number', value: number ?? (ja ? '令和○年（ワ）第○号' : blank) },
    { name: ja ? '原告' : 'plaintiffs', value: names(plaintiffs) },
    { name: ja ? '被告' : 'defendants', value: names(defendants) },
    { name: ja ? '提出先' : 'to', value: ja ? `${court ?? '○○地方裁判所'}　御中` : (court ?? blank) },
    { name: ja ? '作成日' : 'date', value: ja ? '令和○年○月○日' : blank },
    ja
      ? { name: '作成者', value: '原告訴訟代理人弁護士　＿＿＿＿＿＿＿＿' }
      : { name: 'made by', value: `counsel for the plaintiffs ${blank}` },
  ];
}

const SEPARATOR: Words = { ja: '、', en: ', ' };
const KINDS: Readonly<Record<NonNullable<Listed['kind']>, Words>> = {
  original: { ja: '原本', en: 'original' },
  copy: { ja: '写し', en: 'copy' },
};

/** The day as courts write it, where it is one; what else the case says stands as it is. */
const madeOn = (date: string, lang: Lang): string => (lang === 'ja' && isDay(date) ? courtDay(date) : date);

function listSection(assessment: Assessment, exhibits: readonly Exhibit[], lang: Lang): Section {
  const ja = lang === 'ja';
  const block =
    exhibits.length === 0
      ? paragraph(
          ja
            ? 'ケースに証拠（exhibits）の記載はなく、引用された証拠もない。'
            : 'The case lists no exhibits, and none is cited in it.',
        )
      : table(
          ja
            ? ['号証', '標目（原本・写しの別）', '作成年月日', '作成者', '立証趣旨', '備考']
            : ['exhibit', 'title (original or copy)', 'date', 'author', 'purpose of proof', 'remarks'],
          exhibits.map((one) => [
            one.id,
            (one.title ?? '') + (one.kind ? inBrackets(KINDS[one.kind])[lang] : ''),
            one.date === undefined ? '' : madeOn(one.date, lang),
            one.author ?? '',
            one.purpose ?? '',
            filesOf(assessment, one.id, lang),
          ]),
        );
  return { id: 'exhibits', heading: ja ? '証拠' : 'Exhibits', blocks: [block] };
}

/** The files in which an exhibit was read, each with what identifies its bytes. */
const filesOf = ({ evidence }: Assessment, id: string, lang: Lang): string =>
  evidence.files
    .filter(({ exhibit }) => exhibit === id)
    .map(({ path, sha256 }) => `${path}${inBrackets(`SHA-256: ${sha256.slice(0, DIGITS)}…`)[lang]}`)
    .join(SEPARATOR[lang]);

const COLUMNS = {
  title: { ja: '標目', en: 'title' },
  kind: { ja: '原本・写しの別', en: 'original or copy' },
  date: { ja: '作成年月日', en: 'date' },
  author: { ja: '作成者', en: 'author' },
  purpose: { ja: '立証趣旨', en: 'purpose of proof' },
} as const satisfies Partial<Record<keyof Exhibit, Words>>;

/** What is still to be filled in: exhibits that the case only cites, and the blank cells of the others. */
function openSection(exhibits: readonly Exhibit[], unlisted: readonly string[], lang: Lang): Section[] {
  const ja = lang === 'ja';
  const lacking = exhibits.flatMap((one) => {
    if (unlisted.includes(one.id)) return [];
    const lacks = Object.entries(COLUMNS).flatMap(([key, name]) =>
      one[key as keyof typeof COLUMNS] ? [] : [name[lang]],
    );
    return lacks.length === 0 ? [] : [`${one.id}${COLON[lang]}${lacks.join(SEPARATOR[lang])}`];
  });
  const blocks: Block[] = [];
  if (unlisted.length > 0)
    blocks.push(
      paragraph(
        ja
          ? `次の証拠は、ケースの中で引用されているが証拠（exhibits）に記載がないので、番号だけを掲げた：${unlisted.join('、')}。`
          : `These are cited in the case but not listed under its exhibits, so that only their numbers stand above: ${unlisted.join(', ')}.`,
      ),
    );
  if (lacking.length > 0)
    blocks.push(
      paragraph(
        ja
          ? '次の証拠は、それぞれに掲げる事項がケースに記載されていないので、空欄とした。'
          : 'Of these, the case does not state what is named after each; the cells are left blank.',
      ),
      list(lacking),
    );
  if (blocks.length === 0) return [];
  return [
    {
      id: 'open',
      heading: ja ? '提出前に補うべき事項（提出時に削除）' : 'To be filled in (delete before filing)',
      blocks,
    },
  ];
}
