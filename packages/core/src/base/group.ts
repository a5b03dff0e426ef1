/** The members of a list under their keys, both in the order in which they come. */
export function groupBy<K, T>(list: Iterable<T>, key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const at = key(one);
    const known = groups.get(at);
    if (known) known.push(one);
    else groups.set(at, [one]);
  }
  return groups;
}
