import type { Assessment } from '../assess.js';
import type { Words } from '../base/words.js';

/** What is taken for granted of errors, shares and masked figures. */
export function uncertaintyAssumptions({ plan, case: read }: Assessment): Words[] {
  const { model, graph } = plan;
  const inputs = graph.families.flatMap((family) => (family.op === 'input' ? family.inputs : []));
  const masked = new Set(inputs.flatMap(({ id, estimate }) => (estimate?.masked ? [id] : []))).size;
  const traffic = read.fields.traffic ?? [];
  const errors = read.fields.uncertainty?.traffic ?? [];
  const list: Words[] = [];
  if (masked > 0)
    list.push({
      ja: `「< 5,000」のような上限だけの値${masked}件は、算定額では 0 として数えた。`,
      en: `${masked} value(s) that only say “less than” count as 0 in the figure.`,
    });
  const names = new Map(read.fields.sites.map(({ id, name }) => [id, name]));
  const without = (plan.views?.withoutError ?? []).map((id) => names.get(id) ?? id);
  if (without.length > 0)
    list.push({
      ja: `${without.map((name) => `「${name}」`).join('、')}の数値には誤差が述べられていないので、誤差のない数として扱った。`,
      en: `No error is stated for the figures of ${without.map((name) => `“${name}”`).join(', ')}: they were taken as exact.`,
    });
  const speaksOfAll = errors.some(({ vendor }) => vendor === undefined);
  if (speaksOfAll && traffic.length > 1 && traffic.some(({ vendor }) => vendor === undefined))
    list.push({
      ja: 'vendor の書かれていない資料は、同じ者が出した数値とみて、誤差を共にするとした。',
      en: 'Traffic without a vendor is taken to come from one, and to share its error.',
    });
  const named = new Set(errors.map(({ vendor }) => vendor));
  const others = [...new Set(traffic.flatMap(({ vendor }) => vendor ?? []))].filter((one) => !named.has(one));
  const isUnnamed = traffic.some(({ vendor }) => vendor === undefined);
  if (speaksOfAll && others.length + Number(isUnnamed) > 1)
    list.push({
      ja: `出した者の違う資料（${[...others, ...(isUnnamed ? ['vendor の書かれていないもの'] : [])].join('、')}）に、uncertainty.traffic の vendor のない一つの誤差を当てたので、誤差を共にするとした。別々であれば、vendor ごとに書く。`,
      en: `One error under uncertainty.traffic names no vendor and speaks of traffic of several (${[...others, ...(isUnnamed ? ['none named'] : [])].join(', ')}): they are taken to share it. Where theirs are apart, an entry for each vendor says so.`,
    });
  if (errors.length > 0 && inputs.some(({ estimate }) => estimate?.driver !== undefined && estimate.spread))
    list.push({
      ja: '数値そのものの幅と、uncertainty.traffic に書かれた誤差は、別のものとして掛け合わせた。',
      en: 'Ranges of single figures and the errors under uncertainty.traffic are two things, and multiplied.',
    });
  if (model.compositions.length > 0)
    list.push({
      ja: '占有率は、サイトごとの内訳として、記載の割合を平均とするディリクレ分布に従い、期間を通じて変わらないとみなす。',
      en: 'The shares of a site are taken to follow a Dirichlet distribution with the stated shares as means, and to stay the same over the whole time.',
    });
  if (model.variables.length > 0)
    list.push({
      ja: '相関の書かれていない入力どうしは、独立とみなす。',
      en: 'Inputs of which no correlation is stated are taken as independent.',
    });
  return list;
}
