/** One id from two, different for different pairs: `w1@site-a`. A `@` within an id is written `%40`. */
export const pairId = (first: string, second: string): string =>
  [first, second].map((id) => id.replace(/[%@]/g, encodeURIComponent)).join('@');
