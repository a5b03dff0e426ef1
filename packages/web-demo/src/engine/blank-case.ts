/** Where somebody begins with nothing: one of each, to be named. */
export const BLANK_CASE = {
  ja: {
    format: 'songai.case/1',
    language: 'ja',
    name: '損害額計算書',
    plaintiffs: [{ id: 'p1', name: '原告一' }],
    defendants: [{ id: 'd1', name: '被告一', liability: { start: 'notice', graceMonths: '1' } }],
    sites: [{ id: 's1', name: 'サイト一' }],
    titles: [],
    views: [{ way: 'title-share' }],
  },
  en: {
    format: 'songai.case/1',
    language: 'en',
    name: 'Schedule of damages',
    plaintiffs: [{ id: 'p1', name: 'Plaintiff 1' }],
    defendants: [{ id: 'd1', name: 'Defendant 1', liability: { start: 'notice', graceMonths: '1' } }],
    sites: [{ id: 's1', name: 'Site 1' }],
    titles: [],
    views: [{ way: 'title-share' }],
  },
} as const;
