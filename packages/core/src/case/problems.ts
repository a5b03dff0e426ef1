import { type Problem, problem, shown } from '../base/problem.js';
import type { Place } from '../base/source.js';
import { FROM_AFTER_TO } from './schema.js';

export const emptyCase = (file: string): Problem =>
  problem('case.empty', 'error', { file }, undefined, {
    ja: ['ケースファイルが空です。', '「songai init フォルダ名」で、書き込みのできる見本を作れます。'],
    en: ['The case file is empty.', '“songai init folder” makes a sample that can be filled in.'],
  });

export const caseNotUtf8 = (file: string): Problem =>
  problem('case.not-utf8', 'error', { file }, undefined, {
    ja: [
      'ケースファイルに UTF-8 の文字として読めないバイトがあります。',
      'メモ帳などで開き、文字コード UTF-8 で保存し直してください。',
    ],
    en: [
      'The case file holds bytes that are not UTF-8 text.',
      'Open it in an editor and save it with the encoding UTF-8.',
    ],
  });

const YAML_JA: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: '同じ項目が二度あります。',
  TAB_AS_INDENT: '字下げにタブがあります。半角の空白を使ってください。',
  BAD_INDENT: '字下げがそろっていません。',
  MISSING_CHAR: '引用符、カンマ、または閉じかっこが足りません。',
  MULTILINE_IMPLICIT_KEY: '項目名が二行にまたがっています。「項目: 値」の形になっていますか。',
  BLOCK_AS_IMPLICIT_KEY: '一行に「項目: 値」が二つあります。値に「: 」があるときは引用符で囲んでください。',
  TOO_DEEP: '入れ子が深すぎるか、参照（*）が多すぎます。',
};

export const notYaml = (place: Place, code: string, detail: string): Problem =>
  problem('case.not-yaml', 'error', place, undefined, {
    ja: [
      `YAML（または JSON）として読めません。${YAML_JA[code] ?? `（${detail}）`}`,
      'この行とその前の行の字下げ、コロンの後の空白、引用符を見直してください。',
    ],
    en: [
      `This cannot be read as YAML (or JSON): ${detail}`,
      'Look at the indentation, the space after colons and the quotation marks of this line and the one before.',
    ],
  });

export const unknownKey = (
  place: Place,
  key: string,
  near: string | undefined,
  known: readonly string[],
): Problem =>
  problem('case.unknown-key', 'error', place, key, {
    ja: [
      `「${shown(key)}」という項目はありません。`,
      near
        ? `「${near}」ではありませんか。`
        : known.length > 0
          ? `ここに書けるのは ${known.join('、')} です。`
          : 'この項目を消してください。',
    ],
    en: [
      `There is no entry “${shown(key)}”.`,
      near ? `Did you mean “${near}”?` : known.length > 0 ? `Known here: ${known.join(', ')}.` : 'Remove it.',
    ],
  });

export const missingKey = (place: Place, key: string): Problem =>
  problem('case.missing', 'error', place, undefined, {
    ja: [`「${key}」がありません。`, `${key}: に続けて値を書いてください。`],
    en: [`“${key}” is missing.`, `Write ${key}: and its value.`],
  });

export const emptyValue = (place: Place): Problem =>
  problem('case.empty-text', 'error', place, '', {
    ja: ['空です。', '内容を書くか、この項目を消してください。'],
    en: ['This is empty.', 'Write something, or remove the entry.'],
  });

export const wrongShape = (place: Place, expected: { ja: string; en: string }, value: string): Problem =>
  problem('case.wrong-shape', 'error', place, value, {
    ja: [
      `ここには${expected.ja}が要ります。`,
      '字下げと「- 」「: 」の書き方を、見本（songai init）と比べてください。',
    ],
    en: [
      `${expected.en} is needed here.`,
      'Compare the indentation, “- ” and “: ” with the sample (songai init).',
    ],
  });

export const notOneOf = (
  place: Place,
  value: string,
  words: readonly string[],
  near: string | undefined,
): Problem =>
  problem('case.not-one-of', 'error', place, value, {
    ja: [
      `「${shown(value)}」は使えない値です。`,
      near
        ? `「${near}」ではありませんか（使えるのは ${words.join('、')}）。`
        : `${words.join('、')} のどれかを書いてください。`,
    ],
    en: [
      `“${shown(value)}” is not a value for this.`,
      near ? `Did you mean “${near}”? (Possible: ${words.join(', ')}.)` : `Write one of ${words.join(', ')}.`,
    ],
  });

export const doubledId = (place: Place, id: string, first: string): Problem =>
  problem('case.duplicate-id', 'error', place, id, {
    ja: [`id「${shown(id)}」は ${first} でも使われています。`, '一つひとつ別の id にしてください。'],
    en: [`The id “${shown(id)}” is used at ${first} as well.`, 'Give each its own id.'],
  });

export const unknownId = (
  place: Place,
  id: string,
  what: { ja: string; en: string },
  near: string | undefined,
): Problem =>
  problem('case.unknown-id', 'error', place, id, {
    ja: [
      `「${shown(id)}」という${what.ja}はありません。`,
      near ? `「${near}」ではありませんか。` : `${what.ja}の id を見直してください。`,
    ],
    en: [
      `There is no ${what.en} “${shown(id)}”.`,
      near ? `Did you mean “${near}”?` : `Look at the ids of the ${what.en}s.`,
    ],
  });

export const unlistedExhibit = (place: Place, exhibit: string): Problem =>
  problem('case.unlisted-exhibit', 'warning', place, exhibit, {
    ja: [
      `「${shown(exhibit)}」は exhibits（証拠）に載っていません。`,
      'exhibits に標題などを書き加えてください。',
    ],
    en: [`“${shown(exhibit)}” is not listed under exhibits.`, 'Add it there with its title.'],
  });

export const noPlaintiff = (place: Place, title: string): Problem =>
  problem('case.title-without-plaintiff', 'error', place, title, {
    ja: [
      `作品「${shown(title)}」の権利を持つ原告が書かれていません。`,
      'plaintiff（単独）か holders（持分）を書いてください。',
    ],
    en: [
      `The title “${shown(title)}” names no plaintiff.`,
      'Write plaintiff (one alone) or holders (with shares).',
    ],
  });

export const twoKindsOfHolder = (place: Place, title: string): Problem =>
  problem('case.two-kinds-of-holder', 'error', place, title, {
    ja: [`作品「${shown(title)}」に plaintiff と holders の両方があります。`, 'どちらか一方にしてください。'],
    en: [`The title “${shown(title)}” has both plaintiff and holders.`, 'Keep one of them.'],
  });

export const sharesAboveWhole = (place: Place, title: string, sum: string): Problem =>
  problem('case.shares-above-whole', 'error', place, sum, {
    ja: [
      `作品「${shown(title)}」の持分を足すと ${sum} になり、全体（1）を超えます。`,
      'holders の share を見直してください。',
    ],
    en: [
      `The shares in “${shown(title)}” add up to ${sum}, more than the whole.`,
      'Look at the shares of its holders.',
    ],
  });

export const noFee = (place: Place, title: string): Problem =>
  problem('case.no-fee', 'error', place, title, {
    ja: [
      `作品「${shown(title)}」の配信料がありません。`,
      '作品に fee（1話・1巻）か feeOfAllUnits（全体）を、または全体の既定として fee を書いてください。',
    ],
    en: [
      `The title “${shown(title)}” has no distribution fee.`,
      'Write fee (one unit) or feeOfAllUnits for the title, or fee for the whole case.',
    ],
  });

export const twoFees = (place: Place, title: string): Problem =>
  problem('case.two-fees', 'error', place, title, {
    ja: [`作品「${shown(title)}」に fee と feeOfAllUnits の両方があります。`, 'どちらか一方にしてください。'],
    en: [`The title “${shown(title)}” has both fee and feeOfAllUnits.`, 'Keep one of them.'],
  });

export const noUnitsForFee = (place: Place, title: string): Problem =>
  problem('case.no-units-for-fee', 'error', place, title, {
    ja: [
      `作品「${shown(title)}」の feeOfAllUnits を割る巻・話数（units）がありません。`,
      'units を書いてください。',
    ],
    en: [`The title “${shown(title)}” has feeOfAllUnits but no units to divide it by.`, 'Write units.'],
  });

export const noRate = (place: Place, title: string): Problem =>
  problem('case.no-rate', 'error', place, title, {
    ja: [
      `作品「${shown(title)}」の使用料率がありません。`,
      '作品に rate を、または全体の既定として rate を書いてください（例：rate: 0.8）。',
    ],
    en: [
      `The title “${shown(title)}” has no usage rate.`,
      'Write rate for the title or for the whole case (such as rate: 0.8).',
    ],
  });

export const liabilityLacks = (path: string, key: string, start: string): Problem =>
  problem('case.liability-incomplete', 'error', { path }, start, {
    ja: [`start: ${start} のときは ${key} が要ります。`, `${key} を書いてください。`],
    en: [`With start: ${start}, ${key} is needed.`, `Write ${key}.`],
  });

export const titleNeedsSite = (path: string): Problem =>
  problem('case.traffic-of-nothing', 'error', { path }, undefined, {
    ja: ['何の数値か書かれていません。', 'site（サイト）か title（作品）を書いてください。'],
    en: ['It is not said what this figure counts.', 'Write site or title.'],
  });

export const halfPeriod = (path: string): Problem =>
  problem('case.half-period', 'error', { path }, undefined, {
    ja: ['from と to の一方だけがあります。', '両方を書くか、期間が分からないときは両方を消してください。'],
    en: ['Only one of from and to is given.', 'Write both, or neither where the period is not known.'],
  });

export const claimAboveParts = (path: string): Problem =>
  problem('case.claim-parts', 'warning', { path }, undefined, {
    ja: [
      '請求額の合計（total）が、base と fee の和と違います。認容額はそれぞれの上限で抑えられます。',
      '三つの額を見直してください。',
    ],
    en: [
      'The claimed total is not the sum of base and fee. Each of them caps the award.',
      'Look at the three amounts.',
    ],
  });

export const plaintiffWithoutTitle = (path: string, name: string): Problem =>
  problem('case.plaintiff-without-title', 'warning', { path }, name, {
    ja: [
      `原告「${shown(name)}」には作品がなく、損害は 0 円になります。`,
      '作品の plaintiff の id を見直してください。',
    ],
    en: [
      `The plaintiff “${shown(name)}” has no title; the amount is 0.`,
      'Look at the plaintiff ids of the titles.',
    ],
  });

export const ignored = (path: string, because: string): Problem =>
  problem('case.ignored', 'warning', { path }, undefined, {
    ja: [`${because} のとき、この項目は使われません。`, 'この項目を消すか、組み合わせを見直してください。'],
    en: [`With ${because} this entry is not used.`, 'Remove it, or look at the combination.'],
  });

export const claimBesideHolders = (place: Place, title: string): Problem =>
  problem('case.claim-beside-holders', 'error', place, title, {
    ja: [
      `作品「${shown(title)}」は holders をもつので、作品の claim がどの原告のものか決められません。`,
      'claim を holders の各原告の下に書いてください。',
    ],
    en: [
      `The title “${shown(title)}” has holders, so it is not clear whose its claim is.`,
      'Write claim under each of the holders.',
    ],
  });

export const feeWithoutRule = (path: string): Problem =>
  problem('case.fee-without-rule', 'warning', { path }, undefined, {
    ja: [
      '弁護士費用が請求されていますが、その額の求め方（lawyerFee）がないので、認容額に入りません。',
      'lawyerFee: { rate: 0.1 } のように書いてください。',
    ],
    en: [
      'A lawyer’s fee is claimed, but nothing says how it is found (lawyerFee), so the award has none.',
      'Write for instance lawyerFee: { rate: 0.1 }.',
    ],
  });

export const foundWithoutSource = (place: Place, title: string): Problem =>
  problem('case.found-without-source', 'error', place, title, {
    ja: [
      `作品「${shown(title)}」の認定額（found）に、根拠がありません。`,
      '{ value: 額, source: 判決の頁など } の形で根拠を書いてください。',
    ],
    en: [
      `The found amount of “${shown(title)}” has no source.`,
      'Write it as { value: amount, source: page of the ruling }.',
    ],
  });

/** A problem where something ends before it begins. */
export const fromAfterTo = (place: Place, from: string | undefined, to: string | undefined): Problem[] =>
  !from || !to || from <= to
    ? []
    : [problem(FROM_AFTER_TO.code, 'error', place, `${from} – ${to}`, FROM_AFTER_TO.telling)];
