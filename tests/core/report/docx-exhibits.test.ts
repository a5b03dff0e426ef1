import { describe, expect, test } from 'vitest';
import { buildExhibits } from '../../../packages/core/src/report/docx/exhibits.js';
import { assessed, caseText } from '../compute.js';
import { rowsOf, textsOf } from './docx-parts.js';
import { richFiles, richText } from './rich.js';

const ids = ['乙第1号証', '甲第10号証', '甲第2号証の2', '甲第2号証', '甲第２号証の１', '甲A第1号証', '丙1'];

const full = {
  kind: 'original',
  date: '2020-04-08',
  author: '原告',
  purpose: '通知の到達',
} as const;

describe('the list of exhibits', () => {
  test('stands in the order of the numbers, with branches after their number and one side after the other', async () => {
    const exhibits = ids.map((id) => ({ id, title: `標目${id}` }));
    const assessment = await assessed(richText({ exhibits }), richFiles);
    expect(
      rowsOf(buildExhibits(assessment, 'ja'))
        .map(([id]) => id)
        .filter((id) => !id?.startsWith('Ex')),
    ).toEqual([
      '甲第2号証',
      '甲第２号証の１',
      '甲第2号証の2',
      '甲第10号証',
      '甲A第1号証',
      '乙第1号証',
      '丙1',
    ]);
  });

  test('has the columns of the court; a day is written as courts write it, other words stand', async () => {
    const exhibits = [
      { id: 'Ex 1', title: '通知書', ...full },
      { id: 'Ex 2', title: '価格表', ...full, kind: 'copy', date: '令和2年春' },
      { id: 'Ex 3', title: '統計', ...full },
    ];
    const document = buildExhibits(await assessed(richText({ exhibits }), richFiles), 'ja');
    const [section, ...rest] = document.sections;
    // Nothing is left to be filled in.
    expect(rest).toEqual([]);
    const [block] = section?.blocks ?? [];
    if (block?.kind !== 'table') throw new Error('no table');
    expect(block.head).toEqual([
      '号証',
      '標目（原本・写しの別）',
      '作成年月日',
      '作成者',
      '立証趣旨',
      '備考',
    ]);
    expect(block.rows.slice(0, 2)).toEqual([
      ['Ex 1', '通知書（原本）', '令和2年4月8日', '原告', '通知の到達', ''],
      ['Ex 2', '価格表（写し）', '令和2年春', '原告', '通知の到達', ''],
    ]);
    expect(block.rows[2]?.[5]).toMatch(/^traffic\.csv（SHA-256: [0-9a-f]{16}…）$/);
  });

  test('tells what the case lacks, and holds what is cited but not listed by its number alone', async () => {
    const exhibits = [{ id: 'Ex 1', title: '通知書', kind: 'copy', author: '原告' }];
    const document = buildExhibits(await assessed(richText({ exhibits }), richFiles), 'ja');
    const rows = rowsOf(document);
    expect(rows.map(([id]) => id)).toEqual(['Ex 1', 'Ex 2', 'Ex 3']);
    expect(rows[1]).toEqual(['Ex 2', '', '', '', '', '']);
    const texts = textsOf(document);
    expect(texts).toContain('Ex 1：作成年月日、立証趣旨');
    expect(texts).toContain(
      '次の証拠は、ケースの中で引用されているが証拠（exhibits）に記載がないので、番号だけを掲げた：Ex 2、Ex 3。',
    );
    expect(texts.filter((text) => text.startsWith('Ex 2'))).toEqual(['Ex 2']);
  });

  test('finds citations in rights, in runs of a site, in what a defendant knew, and in rows of tables', async () => {
    const text = richText({ exhibits: [] });
    const cited = JSON.parse(text);
    cited.titles[0].right = { kind: 'copyright', exhibit: 'A 1' };
    cited.sites[0].online = [{ from: '2020-01-01', exhibit: 'A 2' }];
    cited.defendants[0].liability.known = [{ date: '2020-05-01', reason: 'order', exhibit: 'A 3' }];
    cited.notices = { file: 'log.csv' };
    cited.titles = { file: 'titles.csv' };
    const log =
      'date,to,title,site,urls,exhibit\n2020-04-10,d,t,a,https://a.example/t,A 4\n2020-04-10,d,v,a,https://a.example/v,A 4\n';
    const titles =
      'id,name,plaintiff,units,share,fee,exhibit\nt,Title T,p,7,0.013,110,A 5\nv,Title V,q,3,0.01,110,A 5\n';
    const assessment = await assessed(JSON.stringify(cited), {
      ...richFiles,
      'log.csv': log,
      'titles.csv': titles,
    });
    expect(rowsOf(buildExhibits(assessment, 'en')).map(([id]) => id)).toEqual([
      'A 2',
      'A 3',
      'A 4',
      'A 5',
      'Ex 3',
    ]);
  });

  test('leaves blanks for what is filled in by hand, and takes court and number from the case', async () => {
    const head = async (more: Readonly<Record<string, unknown>>) =>
      buildExhibits(await assessed(richText(more), richFiles), 'ja').facts.map(({ value }) => value);
    expect(await head({ court: '東京地方裁判所', number: '令和4年（ワ）第1号' })).toEqual([
      '令和4年（ワ）第1号',
      'Alpha、Beta',
      'Delta',
      '東京地方裁判所　御中',
      '令和○年○月○日',
      '原告訴訟代理人弁護士　＿＿＿＿＿＿＿＿',
    ]);
    expect((await head({}))[0]).toBe('令和○年（ワ）第○号');
  });

  test('of a case that names none says so in both languages', async () => {
    const assessment = await assessed(caseText());
    for (const lang of ['ja', 'en'] as const) {
      const { sections } = buildExhibits(assessment, lang);
      expect(sections.map(({ blocks }) => blocks)).toEqual([
        [
          {
            kind: 'paragraph',
            text: {
              ja: 'ケースに証拠（exhibits）の記載はなく、引用された証拠もない。',
              en: 'The case lists no exhibits, and none is cited in it.',
            }[lang],
          },
        ],
      ]);
    }
  });
});
