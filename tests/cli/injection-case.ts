/** Texts that mean something to a browser, a spreadsheet, a terminal, a word processor, a PDF reader or a parser. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  `=cmd|' /C calc'!A0`,
  '+1+1',
  '@SUM(1)',
  '-2+3',
  '](javascript:alert(1))',
  '\u202Eright \u2066to\u2069 left\u200F',
  '😀👨‍👩‍👧 𠮷',
  'nul \0 bell \u0007 escape \u001B[31mred\u001B]0;title\u0007 next \u0085 delete \u007F',
  'lone \uD800 halves \uDC00',
  '_x0041_',
  'end ]]> of data',
  '&#x1; &lt;b&gt; &amp;',
  `长${'長'.repeat(9_998)}。`,
  'two\nlines\r\nand = three\n=1+1',
  '" onmouseover="alert(1)" x="',
  `' onclick='alert(1)`,
  '\\" | `code` **bold** [a]: http://x.example',
  ') /JS (app.alert(1)) /OpenAction << /S /JavaScript >>',
  '{{7*7}} $(7*7) %s %n ../../x',
  '\t=1+1',
  'noncharacter \uFFFE \uFFFF, line separator \u2028 and \u2029',
] as const;

/** As many names with nothing in them, to compare with. */
export const HARMLESS = HOSTILE.map((_, at) => `name ${at}`);

/** Names that a file can have; a backslash parts folders, as under Windows. */
const isFileName = (text: string) => !/[\0\uD800\uDC00\\]/u.test(text) && text.length < 200;
const short = (text: string) => text.slice(0, 100);

/** A case in which every kind of name is each of the texts once, and the files that it names. */
export function hostileCase(texts: readonly string[]): Readonly<Record<string, string>> {
  // Which of them are names of files is the same for both cases, so that these differ in nothing else.
  const files = HOSTILE.flatMap((one, at) =>
    isFileName(one) ? [[at, `${(texts[at] as string).trim()}.csv`] as const] : [],
  );
  const all = texts.filter((one) => one.length < 200).join(' ');
  // The long one stands where it is said seldom: a PDF of thousands of pages would take long to make.
  const brief = texts.map((one) => one.slice(0, 200));
  const given = {
    format: 'songai.case/1',
    name: all,
    court: all,
    number: all,
    plaintiffs: texts.map((name, at) => ({ id: `p${at}`, name, claim: { total: 1_000 } })),
    defendants: brief.map((name, at) => ({
      id: `d${at}`,
      name: `${name} D`,
      role: name,
      sites: [`s${at}`],
      liability: { start: 'whole', reason: name },
    })),
    sites: brief.map((name, at) => ({ id: `s${at}`, name, domains: [`s${at}.example`] })),
    titles: brief.map((name, at) => ({
      id: short(name),
      name,
      author: name,
      unit: short(name),
      plaintiff: `p${at}`,
      sites: [`s${at}`],
      share: 0.5,
      fee: { value: 100 + at, source: name },
      rate: { value: 0.8, assumption: name },
      exhibit: short(name),
    })),
    traffic: [
      ...files.map(([at, file]) => ({ file, exhibit: short(texts[at] as string), vendor: brief[at] })),
      ...HOSTILE.flatMap((one, at) =>
        isFileName(one)
          ? []
          : [
              {
                site: `s${at}`,
                from: '2020-06-01',
                to: '2020-06-30',
                metric: 'visits',
                value: 1000,
                source: brief[at],
              },
            ],
      ),
    ],
    views: [
      {
        way: 'title-share',
        pagesPerVisit: 2,
        factors: {
          repeatedViews: { notApplied: brief[0] },
          other: [{ id: 'o', label: brief[1], factor: { value: 0.9, source: brief[8] } }],
        },
      },
    ],
    lawyerFee: { rate: { value: 0.1, source: brief[9] } },
    reductions: [0, 5, 8].map((at) => ({ label: brief[at], value: 0.01, reason: brief[at + 1] })),
    exhibits: brief.map((text) => ({
      id: short(text),
      title: text,
      author: text,
      date: text,
      purpose: text,
    })),
  };
  return {
    'case.yaml': JSON.stringify(given).replace(
      /[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/gu,
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
    ...Object.fromEntries(
      files.map(([at, file]) => [
        file,
        `domain,country,date,all_traffic_visits\ns${at}.example,WW,2020-06-01,${1000 + at}\n`,
      ]),
    ),
  };
}
