// The names by which the tests find what is on the calculator page, in its two languages. What it is, page.ts says.
export type Lang = 'ja' | 'en';
type Name = Readonly<Record<Lang, string>>;

export const TABS = {
  start: { ja: 'はじめに', en: 'Start' },
  files: { ja: '資料', en: 'Files' },
  parties: { ja: '当事者・サイト', en: 'Parties, sites' },
  titles: { ja: '作品・配信料・料率', en: 'Titles, fees, rate' },
  notices: { ja: '通知', en: 'Notices' },
  views: { ja: '閲覧数', en: 'Views' },
  award: { ja: '弁護士費用・遅延損害金', en: 'Lawyer’s fee, delay' },
  uncertainty: { ja: '不確かさ', en: 'Uncertainty' },
  result: { ja: '結果・書出し', en: 'Result, reports' },
  text: { ja: 'ケースファイル', en: 'Case file' },
  verify: { ja: '報告書の検算', en: 'Verify' },
} as const;

export const BUTTONS = {
  undo: { ja: '元に戻す', en: 'Undo' },
  redo: { ja: 'やり直す', en: 'Redo' },
  language: { ja: 'English', en: '日本語' },
  empty: { ja: '空のケースを作る', en: 'Make an empty case' },
  guide: { ja: '3段階ではじめる', en: 'Begin in three steps' },
  next: { ja: '次へ', en: 'Next' },
  seeResult: { ja: '結果を見る', en: 'See the result' },
  addPlaintiff: { ja: '原告を加える', en: 'Add a plaintiff' },
  addDefendant: { ja: '被告を加える', en: 'Add a defendant' },
  addSite: { ja: 'サイトを加える', en: 'Add a site' },
  addTitle: { ja: '作品を加える', en: 'Add a title' },
  takeOver: { ja: 'ケースに取り込んで編集する', en: 'Take over into the case to edit' },
  verify: { ja: '検算する', en: 'Verify' },
} as const;

export const EXAMPLES = {
  'cloudflare-style': { ja: /^架空：配信事業者/, en: /^Made up: against a delivery/ },
  'operator-and-cdn': { ja: /^架空：運営者/, en: /^Made up: operator/ },
  'client-files': { ja: /^架空：依頼者/, en: /^Made up: files/ },
  'mangamura-2024': { ja: /^漫画村/, en: /^Mangamura/ },
  'ufc-2013': { ja: /^UFC/, en: /^UFC/ },
} as const;

export const FORMS = {
  docx: { ja: /^損害額計算書（Word）/, en: /^Statement \(Word\)/ },
  exhibits: { ja: /^証拠説明書（Word）/, en: /^List of exhibits \(Word\)/ },
  xlsx: { ja: /^計算表（Excel/, en: /^Workbook \(Excel/ },
  html: { ja: /^報告書（HTML）/, en: /^Report \(HTML\)/ },
  md: { ja: /^報告書（Markdown）/, en: /^Report \(Markdown\)/ },
  csv: { ja: /^別表（CSV）/, en: /^Schedule \(CSV\)/ },
  json: { ja: /report\.json/, en: /report\.json/ },
  bundle: { ja: /\.songai\.zip/, en: /\.songai\.zip/ },
  yaml: { ja: /YAML/, en: /YAML/ },
} as const;
export type Form = keyof typeof FORMS;

export const RESULT: Name = { ja: '結果の要約', en: 'result in short' };
export const REPORT: Name = { ja: '報告書（report.json）', en: 'report (report.json)' };
export const AGAINST: Name = { ja: 'ケースと資料（あれば）', en: 'case and exports (if at hand)' };
export const FOUND: Name = { ja: '検算の結果', en: 'what was found' };
