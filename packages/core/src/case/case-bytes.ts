/** Bytes of the largest case file that is read. Its text is read as a whole, and a larger one is none that anybody wrote. */
export const CASE_BYTES = 10_000_000;
