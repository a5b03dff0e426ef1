// Words for people are not mutated: a pair of ja and en, wherever it stands. The expected reports hold them, byte for byte.
const WORDS = new Set(['ja', 'en']);
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

const isKeyOfWords = (node) =>
  node.type === 'ObjectProperty' && node.key.type === 'Identifier' && WORDS.has(node.key.name);
const isSpoken = (path) => path !== null && isKeyOfWords(path.node);
const isText = (node) => node?.type === 'StringLiteral' || node?.type === 'TemplateLiteral';
const isJapanese = (node) =>
  node?.type === 'StringLiteral'
    ? JAPANESE.test(node.value)
    : node?.type === 'TemplateLiteral' && node.quasis.some(({ value }) => JAPANESE.test(value.raw));

/** A text that is the value of ja or en, or stands in a list that is: what is said, and how to mend it. */
const isWord = ({ parentPath }) =>
  isSpoken(parentPath) || (parentPath?.node.type === 'ArrayExpression' && isSpoken(parentPath.parentPath));

/** Both words handed to a function one after the other, such as yen('損害額', 'amount'). */
const isHanded = ({ node, parentPath }) => {
  const all = parentPath?.node.type === 'CallExpression' ? parentPath.node.arguments : [];
  return isJapanese(node) || isJapanese(all[all.indexOf(node) - 1]);
};

const isPair = ({ node }) =>
  node.type === 'ObjectExpression' && node.properties.length > 0 && node.properties.every(isKeyOfWords);

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'words',
    value: {
      shouldIgnore: (path) =>
        isPair(path) || (isText(path.node) && (isWord(path) || isHanded(path)))
          ? 'words for people'
          : undefined,
    },
  },
];
