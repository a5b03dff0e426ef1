import { type Document, isCollection, isMap, isNode, isScalar, parseDocument } from 'yaml';
import { type CellAt, type Edit, listOf } from './edit.js';
import { pastedCells } from './pasted-cells.js';
import { type CasePath, freshId, isMapping, type Plain, rowsAt } from './plain.js';

/** Changes the tree of a case as the edit says. */
export function applyTo(document: Document, edit: Edit): void {
  switch (edit.kind) {
    case 'set':
      set(document, edit.path, edit.value);
      break;
    case 'remove':
      remove(document, edit.path);
      break;
    case 'insert': {
      const list = document.getIn(edit.path);
      if (isCollection(list) && !isMap(list)) {
        for (const row of edit.rows) list.add(document.createNode(row, { flow: true }) as never);
        // An empty list is written as [], and would stay on one line however long it grew.
        if (list.items.length === edit.rows.length) list.flow = false;
      } else document.setIn(edit.path, listNode(document, edit.rows));
      break;
    }
    case 'guess':
      guess(document, edit.path, edit.lines);
      break;
    case 'takeOver':
    case 'addMentioned':
      throw new RangeError('the desk knows what the files hold');
    case 'paste':
      paste(document, edit);
      break;
  }
}

function listNode(document: Document, rows: readonly Plain[]) {
  const list = document.createNode([]);
  for (const row of rows) list.add(document.createNode(row, { flow: true }) as never);
  return list;
}

function set(document: Document, path: CasePath, value: Plain): void {
  const old = document.getIn(path, true);
  if (isScalar<string>(old) && typeof value === 'string') old.value = value;
  else {
    const node = typeof value === 'string' ? document.createNode(value) : flowNode(document, value);
    // What is said beside the old value is kept beside the new one.
    if (isNode(old)) {
      node.comment = old.comment ?? null;
      node.commentBefore = old.commentBefore ?? null;
    }
    document.setIn(path, node);
  }
}

/** Short things stand on one line; a list of rows has a line for each. */
export const flowNode = (document: Document, value: Plain) =>
  Array.isArray(value) && value.some(isMapping)
    ? listNode(document, value)
    : document.createNode(value, { flow: true });

/** Core tells a guess as lines of YAML; each of its entries goes into the mapping by itself. */
function guess(document: Document, path: CasePath, lines: readonly string[]): void {
  const guessed = parseDocument(lines.join('\n'), { schema: 'failsafe' }).toJS() as Plain;
  if (isMapping(guessed))
    for (const [key, value] of Object.entries(guessed)) set(document, [...path, key], value);
}

/** Removes an entry, and the mappings around it that it leaves empty. A row of a list stays. */
function remove(document: Document, path: CasePath): void {
  if (!document.hasIn(path)) return;
  document.deleteIn(path);
  const around = path.slice(0, -1);
  if (around.length === 0 || typeof around.at(-1) === 'number') return;
  const left = document.getIn(around);
  if (isMap(left) && left.items.length === 0) remove(document, around);
}

/** Cells of a spreadsheet, written over the rows from a cell on; rows that are missing are added. */
function paste(document: Document, edit: Extract<Edit, { readonly kind: 'paste' }>): void {
  const { rows, columns } = pastedCells(edit.text, edit.columns, edit.column);
  const data = document.toJS({ maxAliasCount: 10_000 }) as Plain;
  const known = [...rowsAt(data, edit.path)];
  const added: Plain[] = [];
  for (let at = known.length; at < edit.row + rows.length; at += 1) {
    const id = edit.idPrefix === undefined ? {} : { id: freshId(edit.idPrefix, [...known, ...added]) };
    added.push({ ...id, ...(edit.blank as Record<string, Plain>) });
  }
  if (added.length > 0) {
    const list = document.getIn(edit.path);
    if (isCollection(list) && !isMap(list)) {
      for (const row of added) list.add(document.createNode(row, { flow: true }) as never);
      if (known.length === 0) list.flow = false;
    } else document.setIn(edit.path, listNode(document, added));
  }
  rows.forEach((row, down) => {
    row.forEach((text, right) => {
      const column = columns[right];
      if (column) setCell(document, [...edit.path, edit.row + down], column, text.trim());
    });
  });
}

function setCell(document: Document, row: CasePath, { path, kind, choices }: CellAt, text: string): void {
  const whole = [...row, ...path];
  const isSame = kind === 'quantity' && document.getIn([...whole, 'value']) === text;
  if (text === '') remove(document, whole);
  else if (kind === 'list') set(document, whole, listOf(text));
  else if (choices) set(document, whole, choices.find(({ names }) => names.includes(text))?.value ?? text);
  // Another number is another figure: what proved the one before, and its range, do not go over to it.
  else if (!isSame) set(document, whole, text);
}
