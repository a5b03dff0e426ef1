import type { ILevelsOptions, IPropertiesOptions, IRunStylePropertiesOptions } from 'docx';
import type { Lang } from '../../base/words.js';
import { CELL_MARGIN, SIZES, SMALLEST } from './columns.js';

export type Library = typeof import('docx');

/** Names of fonts only: nothing is embedded, and what a machine lacks it replaces. */
const FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'ＭＳ 明朝',
} as const;

/** Styles of paragraphs beside Word's own, by what they hold. */
export const FACT_STYLE = 'Fact';
export const BODY_STYLE = 'BodyText';
export const LIST_STYLE = 'ListBullet';
export const NUMBERED_STYLE = 'ListContinue';
export const GAP_STYLE = 'TableGap';
export const TABLE_STYLE = 'FiguresTable';
export const FOOTER_STYLE = 'Footer';
export const LIST_REFERENCE = 'list';

export type CellKind = 'text' | 'number' | 'head';
/** The style of the paragraph in a cell. */
export const cellStyle = (kind: CellKind, size: number): string =>
  `Table${kind.charAt(0).toUpperCase()}${kind.slice(1)}${size}`;

/** A line of body text takes 20 points, so that every program breaks the pages alike. */
const LINE = { line: 400, lineRule: 'exact' } as const;
const EM = 240;

/** Where the second part of a fact begins. */
const FACT_TAB = 2400;

/** The styles of the document, its languages, and the mark of its lists. */
export function stylesOf(
  docx: Library,
  lang: Lang,
): Pick<IPropertiesOptions, 'styles' | 'externalStyles' | 'numbering'> {
  const heading = (run: IRunStylePropertiesOptions, before: number, left: number) => ({
    run: { color: '000000', font: FONT, ...run },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { ...LINE, before, after: 60 },
      indent: { left, hanging: left },
    },
  });
  const level: ILevelsOptions = {
    level: 0,
    format: docx.LevelFormat.BULLET,
    // The Japanese mark fills its square: with a tab after it, the text would begin a tab too far.
    ...{
      ja: { text: '・', suffix: docx.LevelSuffix.NOTHING },
      en: { text: '•', suffix: docx.LevelSuffix.TAB },
    }[lang],
    style: { run: { font: FONT }, paragraph: { indent: { left: 2 * EM, hanging: EM } } },
  };
  const basedOn = 'Normal';
  const cells = [...SIZES, SMALLEST].flatMap((size) =>
    (['text', 'number', 'head'] as const).map((kind) => ({
      id: cellStyle(kind, size),
      name: `Table ${kind} ${size / 2}`,
      basedOn,
      run: { size },
      paragraph: {
        spacing: { line: size * 14, lineRule: 'exact' as const, before: 20, after: 20 },
        alignment: docx.AlignmentType[kind === 'text' ? 'LEFT' : kind === 'number' ? 'RIGHT' : 'CENTER'],
        ...(kind === 'head' ? { keepNext: true } : {}),
      },
    })),
  );
  return {
    externalStyles: BASIC_STYLES,
    styles: {
      default: {
        document: {
          run: {
            size: 24,
            font: FONT,
            language: { value: { ja: 'ja-JP', en: 'en-US' }[lang], eastAsia: 'ja-JP' },
          },
          paragraph: { spacing: LINE },
        },
        title: {
          run: { size: 32, bold: true, color: '000000', font: FONT },
          paragraph: {
            alignment: docx.AlignmentType.CENTER,
            spacing: { line: 480, lineRule: 'exact', after: 240 },
          },
        },
        heading1: heading({ size: 26, bold: true }, 360, 0),
        heading2: heading({ size: 24, bold: true }, 240, EM),
        heading3: heading({ size: 22, bold: true }, 180, 2 * EM),
      },
      paragraphStyles: [
        {
          id: FACT_STYLE,
          name: 'Fact',
          basedOn,
          paragraph: { indent: { left: FACT_TAB, hanging: FACT_TAB }, leftTabStop: FACT_TAB },
        },
        {
          id: BODY_STYLE,
          name: 'Body Text',
          basedOn,
          quickFormat: true,
          paragraph: {
            spacing: { ...LINE, after: 80 },
            ...(lang === 'ja' ? { indent: { firstLine: EM } } : {}),
          },
        },
        ...[
          { id: LIST_STYLE, name: 'List Bullet' },
          { id: NUMBERED_STYLE, name: 'List Continue' },
        ].map((one) => ({
          ...one,
          basedOn,
          paragraph: {
            indent: { left: 2 * EM, hanging: EM },
            spacing: { ...LINE, after: 80 },
            contextualSpacing: true,
          },
        })),
        {
          id: GAP_STYLE,
          name: 'Table Gap',
          basedOn,
          paragraph: { spacing: { line: 160, lineRule: 'exact' } },
        },
        {
          id: FOOTER_STYLE,
          name: 'footer',
          basedOn,
          run: { size: 20 },
          paragraph: { alignment: docx.AlignmentType.CENTER },
        },
        ...cells,
      ],
    },
    numbering: { config: [{ reference: LIST_REFERENCE, levels: [level] }] },
  };
}

const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * What the library has no builder for: the styles on which all others are based, and the style of every table, with
 * thin lines and a head in grey.
 */
const BASIC_STYLES = [
  `<w:styles xmlns:w="${NAMESPACE}">`,
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">',
  '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
  '<w:uiPriority w:val="99"/></w:style>',
  `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="Figures Table"/>`,
  '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:tblPr>',
  `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders>`,
  `<w:tblCellMar>${margin('top', 20)}${margin('left', CELL_MARGIN)}`,
  `${margin('bottom', 20)}${margin('right', CELL_MARGIN)}</w:tblCellMar></w:tblPr>`,
  '<w:tblStylePr w:type="firstRow"><w:tcPr>',
  '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/><w:vAlign w:val="center"/>',
  '</w:tcPr></w:tblStylePr></w:style></w:styles>',
].join('');
