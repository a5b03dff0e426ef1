// Words for people are not mutated: a pair of ja and en, wherever it stands, and what the schema says of a key. The
// expected reports hold them, byte for byte.
const WORDS = new Set(['ja', 'en']);

const isSpoken = (path) =>
  path?.node.type === 'ObjectProperty' &&
  path.node.key.type === 'Identifier' &&
  WORDS.has(path.node.key.name);

/** What `about(schema, ja, en)` tells of a key. */
const isTold = (parent) =>
  parent?.node.type === 'CallExpression' &&
  parent.node.callee.type === 'Identifier' &&
  parent.node.callee.name === 'about';

/** A text that is the value of ja or en, or stands in a list that is: what is said, and how to mend it. */
const isWord = ({ node, parentPath }) =>
  (node.type === 'StringLiteral' || node.type === 'TemplateLiteral') &&
  (isSpoken(parentPath) ||
    isTold(parentPath) ||
    (parentPath?.node.type === 'ArrayExpression' && isSpoken(parentPath.parentPath)));

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'words',
    value: { shouldIgnore: (path) => (isWord(path) ? 'words for people' : undefined) },
  },
];
