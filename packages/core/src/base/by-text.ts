/** Orders texts by their code units, the same in every locale; days as well, which are texts `YYYY-MM-DD`. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
