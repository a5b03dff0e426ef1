/** Exact decimals as plain digits (`12.50`), with BigInt: nothing here is shared with the readers. */

const parsed = (text: string): { units: bigint; places: number } => {
  const [whole = '', decimals = ''] = text.split('.');
  return { units: BigInt(whole + decimals), places: decimals.length };
};

const written = (units: bigint, places: number): string => {
  const digits = String(units).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

/** Without zeros that say nothing. */
export const plain = (text: string): string => {
  const { units, places } = parsed(text);
  const all = written(units, places);
  return all.includes('.') ? all.replace(/\.?0+$/, '') : all;
};

/** With the point moved to the right by `by` places, to the left where negative. */
export const shifted = (text: string, by: number): string => {
  const { units, places } = parsed(text);
  return by > places ? written(units * 10n ** BigInt(by - places), 0) : written(units, places - by);
};

export const times = (a: string, b: string): string => {
  const [left, right] = [parsed(a), parsed(b)];
  return written(left.units * right.units, left.places + right.places);
};

export const plus = (a: string, b: string): string => {
  const [left, right] = [parsed(a), parsed(b)];
  const places = Math.max(left.places, right.places);
  const raised = (one: typeof left) => one.units * 10n ** BigInt(places - one.places);
  return written(raised(left) + raised(right), places);
};

/** Digits apart from zeros in front. */
export const digitsOf = (text: string): number => text.replace('.', '').replace(/^0+/, '').length;
