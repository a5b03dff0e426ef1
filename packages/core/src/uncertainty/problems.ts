import { few } from '../base/few.js';
import { nearest } from '../base/nearest.js';
import { type Problem, problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import type { Misfit } from '../random/spread.js';

const MISFITS: Readonly<Record<Exclude<Misfit, 'median'>, readonly (readonly [string, string])[]>> = {
  'touches-zero': [
    [
      'この shape は 0 より大きい値だけを取るので、low を 0 にできません。',
      'low を 0 より大きくしてください。',
    ],
    ['This shape takes only values above 0, so low cannot be 0.', 'Make low greater than 0.'],
  ],
  'below-zero': [
    [
      'この幅では 0 を下回る値が出ます。',
      '幅を狭めるか、0 を下回らない lognormal などの shape にしてください。',
    ],
    [
      'With this range values below 0 would come up.',
      'Narrow it, or take a shape that stays above 0, such as lognormal.',
    ],
  ],
  'above-most': [
    [
      'この幅では 1 を超える値が出ますが、割合なので超えられません。',
      '幅を狭めるか、shape を beta にしてください。',
    ],
    [
      'With this range values above 1 would come up, but this is a share.',
      'Narrow it, or take the shape beta.',
    ],
  ],
  'too-wide': [
    ['幅が広すぎて、倍精度の数では計算できません。', '桁の誤りがないかを確かめ、幅を狭めてください。'],
    [
      'The range is so wide that it cannot be computed in float64.',
      'Look for a slip in its digits, and narrow it.',
    ],
  ],
};

/** A range that its shape cannot have. */
export const misfit = (place: Place, value: string, found: Misfit, median?: number): Problem => {
  if (found !== 'median') {
    const [ja, en] = MISFITS[found] as [readonly [string, string], readonly [string, string]];
    return problem(`uncertainty.${found}`, 'error', place, value, { ja, en });
  }
  const digits = median === undefined ? '' : String(Number(median.toPrecision(4)));
  return problem('uncertainty.median', 'error', place, value, {
    ja: [
      `value は中央値ですが、この幅の中央値は ${digits} で、value と合いません。`,
      `value を ${digits} にするか、幅を改めるか、左右の幅が違うことを shape: two-piece で示してください。`,
    ],
    en: [
      `The value is the median, but the median of this range is ${digits}, which is another.`,
      `Make the value ${digits}, change the range, or declare its two sides different by shape: two-piece.`,
    ],
  });
};

export const shareShape = (place: Place, shape: string): Problem =>
  problem('uncertainty.share-shape', 'error', place, shape, {
    ja: [
      '作品の占有率は、サイト全体の内訳の一部なので、shape は beta に限ります。',
      'shape を beta にするか、uncertainty.shares で内訳全体の確かさ（concentration）を示してください。',
    ],
    en: [
      'A title’s share is a part of its site’s composition: its shape can only be beta.',
      'Take the shape beta, or state how sure the whole composition is under uncertainty.shares (concentration).',
    ],
  });

export const shareTwice = (place: Place, path: string): Problem =>
  problem('uncertainty.share-twice', 'error', place, undefined, {
    ja: [
      `この占有率の幅と、${path} が、同じ内訳の不確かさを二度示しています。`,
      'どちらか一方を消してください。',
    ],
    en: [
      `The range of this share and ${path} state the uncertainty of one composition twice.`,
      'Remove one of them.',
    ],
  });

export const concentrationTaken = (
  place: Place,
  site: string,
  taken: string,
  others: readonly string[],
): Problem =>
  problem('uncertainty.concentration-taken', 'warning', place, undefined, {
    ja: [
      `サイト「${site}」の占有率の幅から読み取れる確かさは一つに定まりません（${few(others, 'ja')}）。最も不確かな ${taken} を内訳全体に使いました。`,
      'uncertainty.shares の concentration に、使うべき数を書けばそれによります。',
    ],
    en: [
      `The ranges of the shares on “${site}” tell different concentrations (${few(others, 'en')}). The least sure, ${taken}, was taken for the whole composition.`,
      'State the number to be used as concentration under uncertainty.shares.',
    ],
  });

export const unknownInput = (path: string, id: string, known: readonly string[]): Problem => {
  const close = nearest(id, known);
  return problem('uncertainty.unknown-input', 'error', { path }, id, {
    ja: [
      `「${id}」という入力はありません。`,
      `${close ? `「${close}」のことですか。` : ''}報告書 JSON の inputs の id を書いてください。`,
    ],
    en: [
      `There is no input “${id}”.`,
      `${close ? `Do you mean “${close}”? ` : ''}Write an id as under inputs of the JSON report.`,
    ],
  });
};

export const notDrawn = (path: string, id: string): Problem =>
  problem('uncertainty.not-drawn', 'error', { path }, id, {
    ja: [
      `「${id}」は抽出されない入力なので、相関をもてません（一つの数、両端だけの区間、または判断です）。`,
      'その入力に low、high、coverage、shape を書くか（料率などの判断を測定として扱うなら kind: measurement も）、この相関を消してください。',
    ],
    en: [
      `“${id}” is not drawn (it is one number, an interval, or a judgment), so it has no correlation.`,
      'Give that input low, high, coverage and shape (and kind: measurement, to treat a judgment such as the rate as measured), or remove this correlation.',
    ],
  });

export const componentCorrelated = (path: string, id: string): Problem =>
  problem('uncertainty.component-correlated', 'error', { path }, id, {
    ja: [
      `「${id}」はサイトの内訳の一部です。一つが増えればほかが減るので、別の相関は示せません。`,
      'この相関を消してください。',
    ],
    en: [
      `“${id}” is a part of its site’s composition: where one grows the others shrink, and no other correlation can be stated.`,
      'Remove this correlation.',
    ],
  });

export const sameVariable = (path: string, ids: readonly string[]): Problem =>
  problem('uncertainty.same-variable', 'error', { path }, ids.join(', '), {
    ja: ['二つの入力は、もともと同じ一つの誤差で動きます。', 'この相関を消すか、別の入力を書いてください。'],
    en: [
      'The two inputs move by one and the same error already.',
      'Remove this correlation, or name another input.',
    ],
  });

export const correlatedTwice = (path: string, ids: readonly string[]): Problem =>
  problem('uncertainty.correlated-twice', 'error', { path }, ids.join(', '), {
    ja: ['同じ二つの入力の相関が二度書かれています。', '一つだけ残してください。'],
    en: ['The correlation of these two inputs is stated twice.', 'Keep one.'],
  });

export const notPositive = (path: string, pairs: readonly string[]): Problem =>
  problem('uncertainty.not-positive', 'error', { path }, undefined, {
    ja: [
      `これらの相関は同時には成り立ちません（行列が半正定値ではありません）：${pairs.join('、')}`,
      '組のどれかの値を 0 に近づけてください。',
    ],
    en: [
      `These correlations cannot hold together (the matrix is not positive semi-definite): ${pairs.join(', ')}`,
      'Bring one of them nearer to 0.',
    ],
  });

export const monthsIndependent = (path: string): Problem =>
  problem('uncertainty.months-independent', 'warning', { path }, undefined, {
    ja: [
      '誤差が月ごとに独立だとすると、月数が多いほど打ち消し合い、合計の幅は狭く出ます。推計の誤差は通常サイトに共通で、打ち消し合いません。',
      '独立とみる根拠がなければ、errors の site か error に幅を書いてください。',
    ],
    en: [
      'Errors that are independent from month to month cancel out over the months, and the total looks surer. A vendor’s error is usually shared by the site’s months and does not cancel.',
      'Where nothing shows independence, state the range as error, or as site under errors.',
    ],
  });

/** Several ranges that are each in bounds, and together are not. */
export const overflowing = (): Problem =>
  problem('uncertainty.overflow', 'error', { path: 'uncertainty' }, undefined, {
    ja: [
      '示された幅をすべて合わせると、倍精度の数で表せない大きさになります。',
      '入力の幅に桁の誤りがないかを確かめてください。',
    ],
    en: [
      'With all stated ranges together the amounts are larger than float64 can hold.',
      'Look for a slip in the digits of the ranges.',
    ],
  });

export const tooManyDraws = (draws: number, titles: number, most: number): Problem =>
  problem('uncertainty.too-many-draws', 'error', {}, String(draws), {
    ja: [
      `${titles}作品について${draws}回の抽出をすると、メモリに収まりません。`,
      `この事案では、抽出の回数を${most}以下にしてください。`,
    ],
    en: [
      `${draws} draws of ${titles} titles do not fit in memory.`,
      `For this case, ask for no more than ${most} draws.`,
    ],
  });

/** @param of the vendor or site spoken of; absent for an entry that speaks of all others */
export const statedTwice = (path: string, of: string | undefined, first: string): Problem =>
  problem('uncertainty.stated-twice', 'error', { path }, of, {
    ja: [
      of === undefined
        ? `ほかに書かれていないものすべてについての項目が、${first} にもあります。`
        : `「${of}」については ${first} にも書かれています。`,
      '一つにまとめてください。',
    ],
    en: [
      of === undefined
        ? `${first} speaks of all that no other entry names as well.`
        : `${first} speaks of “${of}” as well.`,
      'Make them one.',
    ],
  });

export const sharesUnused = (path: string): Problem =>
  problem('uncertainty.shares-unused', 'warning', { path }, undefined, {
    ja: [
      '占有率から閲覧数を求めているサイトに当たらないので、この確かさは使われていません。',
      'sites を見直すか、この項目を消してください。',
    ],
    en: [
      'It bears on no site whose views are built from shares, so it is not used.',
      'Look at sites, or remove the entry.',
    ],
  });

export const unknownVendor = (path: string, vendor: string, known: readonly string[]): Problem =>
  problem('uncertainty.unknown-vendor', 'error', { path }, vendor, {
    ja: [
      `traffic のどの項目にも vendor「${vendor}」がありません。`,
      known.length > 0
        ? `書かれている vendor：${few(known, 'ja')}。`
        : 'traffic の項目に vendor を書くか、この vendor を消してください（すべての資料について述べたことになります）。',
    ],
    en: [
      `No entry under traffic has the vendor “${vendor}”.`,
      known.length > 0
        ? `Vendors named there: ${few(known, 'en')}.`
        : 'Name it in the entries under traffic, or remove this vendor to speak of all traffic.',
    ],
  });
