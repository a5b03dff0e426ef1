/** The exponent of the least power of two that a double holds. */
export const LEAST_EXPONENT = -1074;

/** 2^e at position e - LEAST_EXPONENT, for e from -1074 to 1023, each exact: scaling by a power of two is one product. */
export const POWERS = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(1024 - LEAST_EXPONENT);
  // Halves and doubles of a power of two are exact, the subnormal ones too.
  let power = 1;
  for (let e = 0; e >= LEAST_EXPONENT; e -= 1, power /= 2) powers[e - LEAST_EXPONENT] = power;
  power = 1;
  for (let e = 0; e < 1024; e += 1, power *= 2) powers[e - LEAST_EXPONENT] = power;
  return powers;
}
