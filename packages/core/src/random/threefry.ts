const PARITY = 0x1bd11bda;
const ROUNDS = 20;
/** How far each round turns the second word of its two pairs. */
const TURNS = [10, 26, 11, 21, 13, 27, 23, 5, 6, 20, 17, 11, 25, 10, 18, 20] as const;

export type FourWords = readonly [number, number, number, number];

/**
 * Threefry-4x32-20 (Salmon, Moraes, Dror, Shaw, 2011, "Parallel random numbers: as easy as 1, 2, 3"): four words of 32
 * bits that look random, from a key and a counter of four words each. Any counter's words come without those before it.
 */
export function threefry(key: FourWords, counter: FourWords): FourWords {
  const keys = [...key, PARITY ^ key[0] ^ key[1] ^ key[2] ^ key[3]];
  const at = (words: readonly number[], i: number) => words[i] as number;
  const x = counter.map((word, i) => (word + at(keys, i)) | 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    // Words 0, 1 and 2, 3 are mixed in turn with 0, 3 and 2, 1.
    const partner = round % 2 === 0 ? 1 : 3;
    for (const pair of [0, 1]) {
      const first = 2 * pair;
      const second = pair === 0 ? partner : 4 - partner;
      const turn = at(TURNS, (2 * round + pair) % TURNS.length);
      x[first] = (at(x, first) + at(x, second)) | 0;
      x[second] = ((at(x, second) << turn) | (at(x, second) >>> (32 - turn))) ^ at(x, first);
    }
    if (round % 4 === 3) {
      const added = (round + 1) / 4;
      for (let i = 0; i < 4; i += 1) x[i] = (at(x, i) + at(keys, (added + i) % 5)) | 0;
      x[3] = (at(x, 3) + added) | 0;
    }
  }
  return [at(x, 0) >>> 0, at(x, 1) >>> 0, at(x, 2) >>> 0, at(x, 3) >>> 0];
}
