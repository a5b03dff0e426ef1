import { hasErrors, type Problem } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { type LoggedNotice, readNoticeLog } from '../../../packages/core/src/case/notice-log.js';
import { workbook } from '../tables/workbook.js';
import { type Cell, day, formula, stored } from '../tables/workbook-cells.js';

type Read = Awaited<ReturnType<typeof readNoticeLog>>;

const read = (log: string | Uint8Array, exhibit?: string): Promise<Read> =>
  readNoticeLog([typeof log === 'string' ? new TextEncoder().encode(log) : log], 'log.csv', exhibit);

/** What a log of one row says, without its places. */
async function only(log: string | Uint8Array, exhibit?: string) {
  const { notices, problems } = await read(log, exhibit);
  expect(problems.filter((one) => one.severity === 'error')).toEqual([]);
  expect(notices).toHaveLength(1);
  const { place: _, cells: _cells, lists: _lists, ...stated } = notices[0] as LoggedNotice;
  return stated;
}

const told = ({ code, place, value }: Problem) => [code, place.row, place.column, value];
const toldOf = async (log: string | Uint8Array) => (await read(log)).problems.map(told);

/** The bytes of a text in an encoding of which the platform knows the letters. */
function encoded(text: string, encoding: 'shift_jis' | 'utf-16le'): Uint8Array {
  if (encoding === 'utf-16le')
    return Uint8Array.from(
      [...`\uFEFF${text}`].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]),
    );
  const letters = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let first = 0; first < 256; first++) {
    const alone = decoder.decode(Uint8Array.of(first));
    if (!alone.includes('\uFFFD')) letters.set(alone, [first]);
    for (let second = 0x40; second < 0xfd; second++) {
      const letter = decoder.decode(Uint8Array.of(first, second));
      if ([...letter].length === 1 && letter !== '\uFFFD' && !letters.has(letter))
        letters.set(letter, [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((one) => letters.get(one) ?? []));
}

describe('columns are found by what they are called', () => {
  test.each([
    [
      'date',
      ['date', 'received', '通知日', '到達日', '日付', 'ＤＡＴＥ', ' Date '],
      '2020/4/10',
      '2020-04-10',
    ],
    ['to', ['to', 'recipient', '被告', '名宛人', '通知先', 'Recipient'], 'd', 'd'],
    ['title', ['title', '作品', '作品名', '作品id', '作品ID'], 'A', ['A']],
    ['site', ['site', 'サイト', 'ｻｲﾄ'], 's', ['s']],
    ['urls', ['url', 'urls', '対象url', '対象URL', 'URLs'], 'a.example/1', ['a.example/1']],
    ['means', ['means', '方法', '手段', '通知方法'], '配達', '配達'],
    ['exhibit', ['exhibit', '証拠', '甲号証', '号証'], '甲3', '甲3'],
    ['note', ['note', '備考', 'メモ'], 'n', 'n'],
    ['effective', ['effective', '有効'], 'no', false],
    ['reason', ['reason', '理由'], 'r', 'r'],
  ])('%s', async (key, names, text, value) => {
    const rest = Object.entries({ date: '2020-04-10', to: 'd' }).filter(([other]) => other !== key);
    for (const name of names) {
      const head = [name, ...rest.map(([other]) => other)].join();
      const row = [text, ...rest.map(([, other]) => other)].join();
      expect(await only(`${head}\n${row}\n`), name).toEqual({ ...Object.fromEntries(rest), [key]: value });
    }
  });

  test('an unknown column is refused, with the nearest name or those that are known', async () => {
    const { notices, problems } = await read('date,recipent,作品の名,constructor\n2020-04-10,d,A,x\n');
    expect(notices).toEqual([]);
    expect(problems.map(told)).toEqual([
      ['case.unknown-key', 1, 2, 'recipent'],
      ['case.unknown-key', 1, 3, '作品の名'],
      ['case.unknown-key', 1, 4, 'constructor'],
    ]);
    expect(problems[1]?.hint.ja).toBe('「作品名」ではありませんか。');
    const [short] = (await read('ID,date,to\n1,2020-04-10,d\n')).problems;
    expect(short?.hint.en).toContain('date（到達日）, to（被告）, title（作品）');
  });

  test.each(['番号', 'No.', 'no', 'NO', '№', 'Ｎｏ．', '#', '＃', 'No #', 'number', '通知番号', '連番'])(
    'a column of numbers of rows (%s) is known and says nothing of the notice',
    async (name) => {
      expect(await only(`${name},date,to\n1,2020-04-10,d\n`)).toEqual({ date: '2020-04-10', to: 'd' });
      expect(await toldOf(`date,to,${name}\n2020-02-30,d,甲-1\n`)).toEqual([
        ['case.bad-date', 2, 1, '2020-02-30'],
      ]);
    },
  );

  test('a column of counts is not taken for one of numbers, and two of numbers are one too many', async () => {
    for (const name of ['URL数', '件数', '##', '#1'])
      expect(await toldOf(`${name},date,to\n1,2020-04-10,d\n`)).toEqual([['case.unknown-key', 1, 1, name]]);
    expect(await toldOf('#,date,to,番号\n1,2020-04-10,d,1\n')).toEqual([
      ['table.duplicate-header', 1, 4, '番号'],
    ]);
  });

  test('two columns of one meaning are refused, whatever they are called', async () => {
    const { notices, problems } = await read('通知日,到達日,to\n2020-04-09,2020-04-10,d\n');
    expect(notices).toEqual([]);
    expect(problems.map(told)).toEqual([['table.duplicate-header', 1, 2, '到達日']]);
    expect(problems[0]?.message).toEqual({
      ja: '列「到達日」と列「通知日」は同じことを書く列なので、どちらを読むか決められません。',
      en: 'The columns “到達日” and “通知日” say the same thing, so it is not clear which one is meant.',
    });
    expect(await toldOf('date,to,TO\n2020-04-10,d,e\n')).toEqual([['table.duplicate-header', 1, 3, 'TO']]);
  });

  test('a log without dates or recipients is refused at its header', async () => {
    const { notices, problems } = await read('作品\nA\n');
    expect(notices).toEqual([]);
    expect(problems.map(told)).toEqual([
      ['case.missing-column', 1, undefined, 'date'],
      ['case.missing-column', 1, undefined, 'to'],
    ]);
    expect(problems.map((one) => one.message)).toEqual([
      {
        ja: '通知の一覧に「到達日」（date）の列がありません。',
        en: 'The log of notices has no column “date”.',
      },
      { ja: '通知の一覧に「通知先」（to）の列がありません。', en: 'The log of notices has no column “to”.' },
    ]);
  });

  test('what stands in a column without a header is told once, an empty one does no harm', async () => {
    const rows = '2020-04-10,d,\n2020-04-11,d,x\n2020-04-12,d,y\n';
    expect(await toldOf(`date,to,\n${rows}`)).toEqual([['table.no-header', 3, 3, 'x']]);
    expect(await toldOf('date,to,\n2020-04-10,d,\n')).toEqual([]);
  });
});

describe('the day of a notice', () => {
  test.each([
    ['2020-04-10', '2020-04-10'],
    ['2020/4/10', '2020-04-10'],
    ['2020/04/10', '2020-04-10'],
    ['2020.4.10', '2020-04-10'],
    ['20200410', '2020-04-10'],
    ['2020年4月10日', '2020-04-10'],
    ['２０２０年４月１０日', '2020-04-10'],
    ['2020年4月10日（金）', '2020-04-10'],
    ['2020/4/10(金)', '2020-04-10'],
    ['2020年4月10日 金曜日', '2020-04-10'],
    ['2020年4月29日（水・祝）', '2020-04-29'],
    ['令和2年4月10日', '2020-04-10'],
    ['令和２年４月１０日（金）', '2020-04-10'],
    ['令和元年5月1日', '2019-05-01'],
    ['R2.4.10', '2020-04-10'],
    ['r2/4/10', '2020-04-10'],
    ['平成31年4月30日', '2019-04-30'],
    ['H31.4.30', '2019-04-30'],
    ['10 April 2020', '2020-04-10'],
    ['April 10, 2020', '2020-04-10'],
    ['10-Apr-20', '2020-04-10'],
    ['13/02/2020', '2020-02-13'],
    ['02/13/2020', '2020-02-13'],
    ['02/02/2020', '2020-02-02'],
    ['2020-02-29', '2020-02-29'],
    ['2020/4/10 14:30', '2020-04-10'],
    ['2020-04-10T23:59:59+09:00', '2020-04-10'],
    ['2020/04/10 午後 3:05:00', '2020-04-10'],
    ['2020年4月10日（金）15時30分頃', '2020-04-10'],
  ])('%s', async (text, date) => {
    expect((await only(`date,to\n"${text}",d\n`)).date).toBe(date);
  });

  test.each([
    ['02/03/2020', '「02/03/2020」は何通りにも読めます（2020-02-03 か 2020-03-02）。'],
    ['3.4.20', '「3.4.20」は、どれが年か、西暦か元号かが分かりません。'],
    ['20/4/10', '「20/4/10」は、どれが年か、西暦か元号かが分かりません。'],
    ['2/2/2', '「2/2/2」は、どれが年か、西暦か元号かが分かりません。'],
    ['31.4.10', '「31.4.10」は、どれが年か、西暦か元号かが分かりません。'],
    ['Jan-22', '「Jan-22」は何通りにも読めます。'],
  ])('%s can be read in several ways and is asked for in another form', async (text, ja) => {
    const { notices, problems } = await read(`to,date\nd,${text}\n`);
    expect(notices).toEqual([]);
    expect(problems.map(told)).toEqual([['case.ambiguous-date', 2, 2, text]]);
    expect(problems[0]?.message.ja).toBe(ja);
    expect(problems[0]?.hint).toEqual({
      ja: '2020-04-10 か 令和2年4月10日 の形で書いてください。',
      en: 'Write it in the form 2020-04-10 or R2.4.10.',
    });
  });

  test.each([
    ['令和0年4月10日', 'Reiwa has no year 0: it begins with the year 1, 2019.'],
    ['平成40年4月10日', 'Heisei ended on 2019-04-30.'],
    ['平成40年4月10日（月）', 'Heisei ended on 2019-04-30.'],
    ['H31.5.1', 'Heisei ended on 2019-04-30.'],
    ['令和元年4月30日', 'Reiwa began on 2019-05-01.'],
  ])('%s is of an era that never had it', async (text, en) => {
    const { notices, problems } = await read(`to,date\nd,${text}\n`);
    expect(notices).toEqual([]);
    expect(problems.map(told)).toEqual([['case.wrong-era', 2, 2, text]]);
    expect(problems[0]?.message.en).toContain(en);
  });

  test.each([
    '2020-02-30',
    '2021/2/29',
    '2020/13/1',
    '1899-12-31',
    '2200-01-01',
    '2020年4月',
    '2020-04',
    '令和2年4月',
    '4月10日',
    '2020/4/10～2020/4/12',
    '2020/4/10 25:00',
    '2020-04-10T23:00:00Z',
    '43931',
    '同上',
    '合計',
    '2020年4月⑩日',
    '=TODAY()',
    '<script>',
    '9'.repeat(200),
  ])('%s is no day', async (text) => {
    const { notices, problems } = await read(`to,date\nd,${text}\n`);
    expect(notices).toEqual([]);
    expect(problems.map(({ code, place }) => [code, place.row, place.column])).toEqual([
      ['case.bad-date', 2, 2],
    ]);
    for (const lang of ['ja', 'en'] as const) {
      expect(problems[0]?.message[lang]).not.toBe('');
      expect(problems[0]?.hint[lang]).toMatch(/2020-04-10/);
    }
  });

  test('the number that Excel keeps of a date is told as what it may be', async () => {
    const [one] = (await read('date,to\n43931,d\n')).problems;
    expect(one?.message.en).toContain('the number that Excel keeps');
    expect(one?.hint.ja).toContain('表示形式を日付にして');
  });

  test('a row without a date, or without a recipient, is an error at its cell', async () => {
    const log = 'date,to,note\n,d,x\n2020-04-10,,y\n,,z\n';
    const { notices, problems } = await read(log);
    expect(notices).toEqual([]);
    expect(problems.map(told)).toEqual([
      ['case.missing', 2, 1, undefined],
      ['case.missing', 3, 2, undefined],
      ['case.missing', 4, 1, undefined],
      ['case.missing', 4, 2, undefined],
    ]);
    expect(problems[0]?.message).toEqual({
      ja: 'この行には「到達日」（date）が書かれていません。',
      en: 'This row has no date.',
    });
  });
});

describe('URLs of a notice', () => {
  const head = 'date,to,urls\n2020-04-10,d,';

  test('without a column they are not recorded; an empty cell says that there were none', async () => {
    expect('urls' in (await only('date,to\n2020-04-10,d\n'))).toBe(false);
    expect((await only(`${head}\n`)).urls).toEqual([]);
    expect((await only(`${head}  \n`)).urls).toEqual([]);
    const short = workbook([
      {
        name: 'S',
        rows: [
          ['date', 'to', 'urls'],
          ['2020-04-10', 'd'],
        ],
      },
    ]);
    expect((await only(short)).urls).toEqual([]);
  });

  test.each([
    ['a.example/1 a.example/2'],
    ['a.example/1　a.example/2'],
    ['a.example/1;a.example/2'],
    ['a.example/1；a.example/2'],
    ['a.example/1、a.example/2'],
    ['a.example/1\na.example/2'],
    ['a.example/1\r\na.example/2'],
    ['a.example/1, a.example/2'],
    [' a.example/1 ;\n a.example/2 ; '],
  ])('%j are two', async (cell) => {
    expect((await only(`${head}"${cell}"\n`)).urls).toEqual(['a.example/1', 'a.example/2']);
  });

  test('a comma parts them only where another begins', async () => {
    const cell = 'https://a.example/1,2,https://a.example/3';
    expect((await only(`${head}"${cell}"\n`)).urls).toEqual(['https://a.example/1,2', 'https://a.example/3']);
  });
});

describe('other cells', () => {
  test.each([
    ['A；B、C;D\nE', ['A', 'B', 'C', 'D', 'E']],
    ['ある 作品;  もう 一つ ', ['ある 作品', 'もう 一つ']],
    ['A, B', ['A, B']],
  ])('titles and sites of %j', async (cell, names) => {
    const read = await only(`date,to,title,site\n2020-04-10,d,"${cell}","${cell}"\n`);
    expect([read.title, read.site]).toEqual([names, names]);
  });

  test.each([
    ['web-form', ['ウェブフォーム', 'フォーム', 'web form', 'Web-Form', 'Webフォーム']],
    ['letter', ['書面', '内容証明', '内容証明郵便', '郵便', 'Letter']],
    ['email', ['メール', '電子メール', 'e-mail', 'E-Mail', 'email', 'ﾒｰﾙ']],
    ['court-order', ['裁判所の命令', '仮処分', 'Court order', 'court-order']],
  ])('means: %s', async (means, words) => {
    for (const word of words) {
      expect((await only(`date,to,means\n2020-04-10,d,${word}\n`)).means, word).toBe(means);
    }
  });

  test('other means stand as written', async () => {
    expect((await only('date,to,means\n2020-04-10,d,FAX（代表）\n')).means).toBe('FAX（代表）');
  });

  test('a notice bears the exhibit of its row, else that of the log', async () => {
    const { notices } = await read('date,to,exhibit\n2020-04-10,d,甲2\n2020-04-11,d,\n', '甲1');
    expect(notices.map((one) => one.exhibit)).toEqual(['甲2', '甲1']);
    expect('exhibit' in (await only('date,to,exhibit\n2020-04-10,d,\n'))).toBe(false);
  });

  test.each([
    [['yes', 'TRUE', 'はい', '有効', '○'], true],
    [['no', 'False', 'いいえ', '無効', '×'], false],
  ])('%s: effective is %s', async (words, flag) => {
    for (const word of words) {
      const { effective, reason } = await only(`date,to,有効,理由\n2020-04-10,d,${word},だから\n`);
      expect([effective, reason], word).toEqual([flag, 'だから']);
    }
  });

  test('another word for effective is refused', async () => {
    expect(await toldOf('date,to,effective\n2020-04-10,d,たぶん\n')).toEqual([
      ['case.not-one-of', 2, 3, 'たぶん'],
    ]);
  });

  test('everything that is wrong is told together, and the rows that are right are kept', async () => {
    const log = 'date,to,effective\n2020-02-30,,maybe\n2020-04-10,d,\n2020-04-11\n';
    const { notices, problems } = await read(log);
    expect(notices.map(({ date, place }) => [date, place])).toEqual([
      ['2020-04-10', { file: 'log.csv', row: 3 }],
    ]);
    expect(problems.map(told)).toEqual([
      ['table.short-row', 4, undefined, '1'],
      ['case.missing', 2, 2, undefined],
      ['case.bad-date', 2, 1, '2020-02-30'],
      ['case.not-one-of', 2, 3, 'maybe'],
    ]);
  });
});

describe('every kind of file that holds a table', () => {
  const rows = [
    ['通知日', '被告', '作品名', 'URL', '方法', '甲号証', '備考'],
    ['令和2年4月10日', '被告株式会社', '漫画', 'https://a.example/1', '内容証明', '甲3', '表'],
  ];
  const expected = {
    date: '2020-04-10',
    to: '被告株式会社',
    title: ['漫画'],
    urls: ['https://a.example/1'],
    means: 'letter',
    exhibit: '甲3',
    note: '表',
  };
  const text = (separator: string, end = '\r\n') => rows.map((row) => row.join(separator) + end).join('');
  const objects = JSON.stringify([Object.fromEntries(rows[0]?.map((key, at) => [key, rows[1]?.[at]]) ?? [])]);

  test.each<[string, string | Uint8Array]>([
    ['CSV', text(',')],
    ['CSV with a byte order mark and LF', `\uFEFF${text(',', '\n')}`],
    ['TSV', text('\t')],
    ['semicolons', text(';')],
    ['Shift_JIS', encoded(text(','), 'shift_jis')],
    ['UTF-16', encoded(text('\t'), 'utf-16le')],
    ['XLSX', workbook([{ name: '通知', rows }])],
    ['JSON', objects],
    ['JSON within an object', `{"log": ${objects}}`],
    ['JSON of arrays', JSON.stringify(rows)],
  ])('%s', async (_, log) => {
    expect(await only(log)).toEqual(expected);
  });

  test('the cells of a workbook: dates, blank rows, short rows, truths', async () => {
    const cells: Cell[][] = [
      ['到達日', '名宛人', '有効', '理由', 'メモ'],
      [day('2020-04-10'), 'd', true, 'r'],
      [],
      [day('2020-04-10', 'yyyy"年"m"月"d"日"'), 'd', false, 'r', 'x'],
      [day('2020-04-10', '[$-411]ggge"年"m"月"d"日"'), 'd'],
      [stored('43931.5', 'yyyy/m/d h:mm'), 'd'],
      ['令和2年4月10日', 'd'],
      [day('2020-04-10', 'yyyy"年"m"月"'), 'd'],
      [stored('43931'), 'd'],
    ];
    const { notices, problems } = await read(workbook([{ name: '記録', rows: cells }]));
    expect(notices.map(({ date, effective, place }) => [date, effective, place.row, place.sheet])).toEqual([
      ['2020-04-10', true, 2, '記録'],
      ['2020-04-10', false, 4, '記録'],
      ['2020-04-10', undefined, 5, '記録'],
      ['2020-04-10', undefined, 6, '記録'],
      ['2020-04-10', undefined, 7, '記録'],
    ]);
    expect(problems.map(({ code, place }) => [code, place])).toEqual([
      ['case.bad-date', { file: 'log.csv', sheet: '記録', row: 8, column: 1 }],
      ['case.bad-date', { file: 'log.csv', sheet: '記録', row: 9, column: 1 }],
    ]);
  });

  test('sheets after the first are not read, and that is said where there is something in them', async () => {
    const log = ['date', 'to'];
    const row = ['2020-04-10', 'd'];
    const { notices, problems } = await read(
      workbook([
        { name: '一', rows: [log, row] },
        { name: '二', rows: [log, row] },
        { name: '空', rows: [] },
        { name: '隠', rows: [], state: 'hidden' },
        { name: '三', xml: '<worksheet><sheetData><row><c' },
      ]),
    );
    expect(notices).toHaveLength(1);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['table.others-not-read', 'warning'],
    ]);
    expect(problems[0]?.message).toEqual({
      ja: '最初の表だけを読みました。二、三 は読んでいません。',
      en: 'Only the first table was read, not 二, 三.',
    });
  });

  test('places in a JSON are its lines, and paths', async () => {
    const { notices, problems } = await read(
      '{"log": [\n{"date": "2020-04-10", "to": "d", "title": "A"},\n{"date": "2020-04-31", "to": "d"}]}',
    );
    expect(notices[0]?.place).toMatchObject({ row: 2, path: 'log[0]' });
    expect(notices[0]?.cells?.title).toMatchObject({ row: 2, path: 'log[0].title' });
    expect(problems.map((one) => one.place)).toEqual([
      { file: 'log.csv', row: 3, column: 10, path: 'log[1].date' },
    ]);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'table.empty'],
    ['a header alone', 'date,to\n', 'table.no-rows'],
    ['a header alone in Shift_JIS', encoded('日付,被告\n', 'shift_jis'), 'table.no-rows'],
    ['a broken quote', 'date,to\n2020-04-10,"d\n', 'table.broken-quote'],
    ['a row that is too long', 'date,to\n2020-04-10,d,x\n', 'table.short-row'],
    ['a NUL', 'date,to\n2020-04-10,a\0b\n', 'table.not-utf8'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0), 'table.picture'],
    ['half a workbook', workbook([{ name: 'S', rows: [['date', 'to']] }]).subarray(0, 300), 'xlsx.truncated'],
  ])('%s is an error', async (_, log, code) => {
    const { notices, problems } = await read(log);
    expect(notices).toEqual([]);
    const errors = problems.filter((one) => one.severity === 'error');
    expect(errors[0]?.code).toBe(code);
    expect(hasErrors(problems)).toBe(true);
    for (const { message, hint } of errors)
      expect([message.ja, message.en, hint.ja, hint.en]).not.toContain('');
  });
});

describe('hostile cells', () => {
  test('are kept as the texts that they are', async () => {
    const cells = ['<script>alert(1)</script>', '=cmd()', '\u202Eevil', `${'x'.repeat(10_000)}`];
    for (const cell of cells) {
      const read = await only(`date,to,title,note\n2020-04-10,${cell},${cell},${cell}\n`);
      expect(read).toMatchObject({ to: cell, title: [cell], note: cell });
    }
  });

  test('a text beyond 10,000 characters is refused where it stands', async () => {
    const cell = 'x'.repeat(10_001);
    const { problems } = await read(`date,to,note\n2020-04-10,d,${cell}\n`);
    expect(problems.map(({ code, place }) => [code, place.row, place.column])).toEqual([
      ['case.empty-text', 2, 3],
    ]);
    expect(problems[0]?.message.en).toContain('longer than 10000 characters');
  });

  test('a formula that was never computed is no date', async () => {
    const log = workbook([
      {
        name: 'S',
        rows: [
          ['date', 'to'],
          [formula('TODAY()'), 'd'],
        ],
      },
    ]);
    const errors = (await read(log)).problems.filter((one) => one.severity === 'error');
    expect(errors.map(({ code, value, place }) => [code, value, place.row])).toEqual([
      ['case.bad-date', '=TODAY()', 2],
    ]);
  });

  test('messages show control characters as codes', async () => {
    const [one] = (await read(`date,to\n${'\u202E'}2020,d\n`)).problems;
    expect(one?.message.ja).toContain('U+202E2020');
  });

  test('a mark alone in a cell is not taken for nothing', async () => {
    const { title, urls } = await only('date,to,title,urls\n2020-04-10,d,、,;\n');
    expect([title, urls]).toEqual([['、'], [';']]);
  });

  test('of thousands of faults of one kind the first are told, the others counted', async () => {
    const { problems } = await read(`date,to\n${'x,d\n'.repeat(12_000)}`);
    expect(problems).toHaveLength(10_001);
    expect(problems.at(-1)?.message.en).toContain('There are 2000 more of the same kind');
  });
});

test('a log of 20,000 rows is read', async () => {
  const row = (at: number) =>
    `2020/4/${1 + (at % 30)},被告,"作品${at};別の作品","https://a.example/${at}\nhttps://b.example/${at}",メール,甲${at % 9}`;
  const rows = Array.from({ length: 20_000 }, (_, at) => row(at));
  const log = `通知日,被告,作品,URL,方法,証拠\n${rows.join('\n')}\n`;
  const { notices, problems } = await read(log);
  expect(problems).toEqual([]);
  expect(notices).toHaveLength(20_000);
  expect(notices.at(-1)).toMatchObject({ title: ['作品19999', '別の作品'], place: { row: 20_001 } });
});
