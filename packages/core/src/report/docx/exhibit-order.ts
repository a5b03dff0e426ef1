/** The names of the parties' sides, in the order in which courts list them. */
const SIDES = '甲乙丙丁戊己庚辛壬癸';

interface Key {
  readonly side: number;
  readonly series: string;
  readonly numbers: readonly bigint[];
}

/** `甲A第5号証の1` as the side 甲, the series `甲A` and the numbers 5 and 1; `甲5の1` and full-width digits likewise. */
function keyOf(id: string): Key {
  const text = id.normalize('NFKC');
  const side = SIDES.indexOf(text.charAt(0));
  return {
    side: side < 0 ? SIDES.length : side,
    series: (/^\D*/.exec(text)?.[0] ?? '').replace(/第$/, '').trim(),
    numbers: [...text.matchAll(/\d+/g)].map(([digits]) => BigInt(digits)),
  };
}

function compareKeys(a: Key, b: Key): number {
  if (a.side !== b.side) return a.side - b.side;
  if (a.series !== b.series) return a.series < b.series ? -1 : 1;
  for (const [at, number] of a.numbers.entries()) {
    const other = b.numbers[at];
    if (other === undefined) return 1;
    if (number !== other) return number < other ? -1 : 1;
  }
  return a.numbers.length - b.numbers.length;
}

/** Sorts by the numbers of exhibits: 甲 before 乙, 甲第2号証 before 甲第10号証, a number before its branches (の1). */
export function inOrderOfNumbers<T>(list: readonly T[], idOf: (one: T) => string): T[] {
  return list
    .map((one) => ({ one, key: keyOf(idOf(one)) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ one }) => one);
}
