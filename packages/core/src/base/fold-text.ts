/** Raised and lowered figures, circled ones and fractions: folded they would turn `5²` into 52. */
const FIGURES_OF_OTHER_KINDS = /\p{No}/u;
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * A text as people type and paste it, with full-width signs, special spaces and special hyphens as the plain ones, so that it can be
 * read by one set of rules.
 * @returns undefined where a raised figure, a fraction sign or the like stands in it, which must not become a digit.
 */
export function foldText(text: string): string | undefined {
  if (PLAIN.test(text)) return text.trim();
  if (FIGURES_OF_OTHER_KINDS.test(text)) return undefined;
  return text.normalize('NFKC').replace(/[‐‑−]/g, '-').replace(/[’‘]/g, "'").trim();
}
