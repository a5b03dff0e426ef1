/** Marks that part ids from one another, as they are written within an id: `%25`, `%40`, `%23`. */
const plain = (id: string): string => id.replace(/[%@#]/g, encodeURIComponent);

/** An id and a number, different from any other id made here: `w1#2`; the id alone without a number. */
export const numberedId = (id: string, number?: number): string =>
  number === undefined ? plain(id) : `${plain(id)}#${number}`;

/** One id from two, different for different pairs: `w1@site-a`. A `@` within an id is written `%40`. */
export const pairId = (first: string, second: string): string => [first, second].map(plain).join('@');
