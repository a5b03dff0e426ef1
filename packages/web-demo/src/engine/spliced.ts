import { Document, isCollection, isMap, isNode, isScalar, Pair, Scalar, YAMLMap } from 'yaml';
import type { Edit } from './edit.js';

/**
 * The text with one edit in it and the rest as it was: a scalar is put in the place of a scalar; any other edit writes
 * the section that it is in anew, and no other.
 * @param old the text as it was read, with its positions
 * @param changed the same with the edit done
 * @returns undefined where neither can be done: the text is no block mapping, for instance (JSON)
 */
export function spliced(text: string, old: Document, changed: Document, edit: Edit): string | undefined {
  if (edit.kind === 'set' && typeof edit.value === 'string') {
    const done = withScalar(text, old, edit.path, edit.value);
    if (done !== undefined) return done;
  }
  const section =
    edit.kind === 'takeOver' ? edit.section : edit.kind === 'addMentioned' ? undefined : edit.path[0];
  return typeof section === 'string' ? withSection(text, old, changed, section) : undefined;
}

function withScalar(
  text: string,
  old: Document,
  path: readonly (string | number)[],
  value: string,
): string | undefined {
  const node = old.getIn(path, true);
  if (!isScalar(node) || !node.range) return undefined;
  const [start, end] = node.range;
  // What stands on lines of its own, or is not written at all, has no place that a word could take.
  if (
    start === end ||
    node.anchor !== undefined ||
    node.type === 'BLOCK_LITERAL' ||
    node.type === 'BLOCK_FOLDED'
  )
    return undefined;
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const written = !isQuoted && isPlain(value) ? value : JSON.stringify(value);
  return text.slice(0, start) + written + text.slice(end);
}

/** Whether a text can stand without quotation marks anywhere in YAML. */
const isPlain = (value: string): boolean =>
  /^[\p{L}\p{N}(（「][^\n:#,[\]{}"'&*!|>%@`]*$/u.test(value) &&
  !/\s$/.test(value) &&
  !/^(null|~)$/i.test(value);

function withSection(text: string, old: Document, changed: Document, section: string): string | undefined {
  if (!isMap(old.contents) || old.contents.flow || !isMap(changed.contents)) return undefined;
  const before = pairOf(old, section);
  const after = pairOf(changed, section);
  if (!before) return after ? `${text.replace(/\n*$/, '\n')}${sectionText(after)}` : text;
  const start = isNode(before.key) ? before.key.range?.[0] : undefined;
  const end = endOf(before);
  if (start === undefined || end === undefined) return undefined;
  // The section's own text ends at the last thing that it says; blank lines and comments after it stay where they are.
  const said = text.slice(start, end).replace(/(?:\n[ \t]*(?:#[^\n]*)?)*\n?$/, '');
  const rest = text.slice(start + said.length);
  return (
    text.slice(0, start) +
    (after ? sectionText(after).trimEnd() : '') +
    (after ? rest : rest.replace(/^\n/, ''))
  );
}

function pairOf(document: Document, section: string): Pair | undefined {
  if (!isMap(document.contents)) return undefined;
  return document.contents.items.find(({ key }) => (isScalar(key) ? key.value : key) === section);
}

function endOf({ key, value }: Pair): number | undefined {
  if (isNode(value) && value.range) return value.range[2];
  return isNode(key) ? key.range?.[2] : undefined;
}

/** A section by itself. Comments before its key stay in the text around it; those on lines after its end as well. */
function sectionText({ key, value }: Pair): string {
  const document = new Document({}, { schema: 'failsafe' });
  const own = isNode(value) ? (value.clone() as typeof value) : value;
  if (isCollection(own) && !own.flow) own.comment = null;
  const map = new YAMLMap();
  map.items.push(new Pair(new Scalar(isScalar(key) ? key.value : key), own));
  document.contents = map as never;
  return document.toString({ lineWidth: 0 });
}
