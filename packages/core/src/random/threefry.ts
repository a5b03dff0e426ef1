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
  const keys = [...key, PARITY ^ key[0] ^ key[1] ^ key[2] ^ key[3]] as const;
  let a = (counter[0] + key[0]) | 0;
  let b = (counter[1] + key[1]) | 0;
  let c = (counter[2] + key[2]) | 0;
  let d = (counter[3] + key[3]) | 0;
  // A stream begins for each hundred draws of each title: the words stay out of arrays.
  for (let round = 0; round < ROUNDS; round += 2) {
    const turn = (2 * round) % TURNS.length;
    a = (a + b) | 0;
    b = turned(b, TURNS[turn] as number) ^ a;
    c = (c + d) | 0;
    d = turned(d, TURNS[turn + 1] as number) ^ c;
    // Words 0, 1 and 2, 3 are mixed in turn with 0, 3 and 2, 1.
    a = (a + d) | 0;
    d = turned(d, TURNS[turn + 2] as number) ^ a;
    c = (c + b) | 0;
    b = turned(b, TURNS[turn + 3] as number) ^ c;
    if (round % 4 !== 2) continue;
    const added = (round + 2) / 4;
    a = (a + (keys[added % 5] as number)) | 0;
    b = (b + (keys[(added + 1) % 5] as number)) | 0;
    c = (c + (keys[(added + 2) % 5] as number)) | 0;
    d = (d + (keys[(added + 3) % 5] as number) + added) | 0;
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
