import { exp } from './exp.js';
import { log } from './log.js';

/** The coefficients of two polynomials of one degree, the constant first: a numerator and a denominator. */
type Ratio = readonly [readonly number[], readonly number[]];

function ratioAt(x: number, [top, bottom]: Ratio): number {
  let numerator = 0;
  let denominator = 0;
  for (let i = top.length - 1; i >= 0; i -= 1) {
    numerator = numerator * x + (top[i] as number);
    denominator = denominator * x + (bottom[i] as number);
  }
  return numerator / denominator;
}

// Wichura (1988), Algorithm AS 241, PPND16.
const CENTRE: Ratio = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852546,
  ],
];
const TAIL: Ratio = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
];
const FAR_TAIL: Ratio = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
];

// Cody (1969), "Rational Chebyshev approximations for the error function", for the normal distribution.
const NEAR_0: Ratio = [
  [18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745],
  [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1],
];
const SIDE: Ratio = [
  [
    9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002,
    93.50665613217785, 8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8,
  ],
  [
    19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761,
    1519.3775994075547, 235.387901782625, 22.266688044328117, 1,
  ],
];
const FAR: Ratio = [
  [
    2.9112874951168793e-5, 0.0014216191932278934, 0.022235277870649807, 0.12740116116024736,
    0.215898534057957, 0.023073441764940174,
  ],
  [
    7.297515550839662e-5, 0.0037823963320275824, 0.06598813786892856, 0.4682382124808651, 1.284260096144911,
    1,
  ],
];
const ONE_OVER_ROOT_OF_2_PI = 0.3989422804014327;

/**
 * The quantile of the standard normal distribution at p, with a relative error below 1e-15 for p from 1e-307 to
 * 1 - 2^-53; -Infinity at 0, Infinity at 1, NaN outside.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratioAt(0.180625 - q * q, CENTRE);
  const tail = q < 0 ? p : 1 - p;
  const root = Math.sqrt(-log(tail));
  const size = root <= 5 ? ratioAt(root - 1.6, TAIL) : root < 100 ? ratioAt(root - 5, FAR_TAIL) : root;
  return q < 0 ? -size : size;
}

/**
 * The probability that a standard normal number is at most x, with a relative error below 1e-15 in both tails, down to
 * where the probability is subnormal (x < -37.5); 0 below -38.5.
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.67448975) return 0.5 + x * ratioAt(x * x, NEAR_0);
  const tail = tailBeyond(size);
  return x > 0 ? 1 - tail : tail;
}

/** The probability that a standard normal number is above x > 0.67. */
function tailBeyond(x: number): number {
  if (x > 39) return 0;
  // exp(-x^2/2) in two factors, of which the first has an exact square: an error there would count x^2/2 times.
  const head = Math.trunc(x * 16) / 16;
  const density = exp(-0.5 * head * head) * exp(-0.5 * (x - head) * (x + head));
  if (x <= 5.656854249492381) return density * ratioAt(x, SIDE);
  const w = 1 / (x * x);
  return (density * (ONE_OVER_ROOT_OF_2_PI - w * ratioAt(w, FAR))) / x;
}
