const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*$/u;

/** A domain as it is compared: lower case, without scheme, port and closing slash. */
export const domainText = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/(?::\d+)?\/?$/, '');

/** A domain of 253 letters, with a scheme, a port and spaces around it. */
const LONGEST = 300;

/** The domain that a text names, as it is compared; undefined where it is none. */
export function siteName(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = domainText(text);
  return plain.length <= 253 && DOMAIN.test(plain) ? plain : undefined;
}
