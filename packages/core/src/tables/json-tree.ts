import type { Problem } from '../base/problem.js';
import { doubledKey, type Expected, longText, notJson, tooDeep } from './json-problems.js';
import { jsonTokens, LONGEST, type Mark, type Token } from './json-tokens.js';
import type { Watch } from './limits.js';

/** A value that holds no other. */
export interface JsonScalar extends Mark {
  readonly kind: 'string' | 'number' | 'boolean' | 'null';
  /** a string decoded, anything else as written */
  readonly text: string;
}
export interface JsonObject extends Mark {
  readonly kind: 'object';
  readonly members: Map<string, JsonNode>;
}
export interface JsonArray extends Mark {
  readonly kind: 'array';
  readonly items: JsonNode[];
}
export type JsonNode = JsonScalar | JsonObject | JsonArray;

/** Levels of objects and arrays within one another. */
const LEVELS = 64;
/** A file that has every key twice has an error in every line; the first ones are enough. */
export const MOST_PROBLEMS = 20;
/** Tokens after which the watch is asked. */
const CHECKED = 4096;
/** Estimates of what a value takes, in bytes. */
const HELD = { scalar: 150, key: 60, array: 420, object: 420 };

/**
 * Reads a JSON, or one object a line (NDJSON) as an array of them. No number is ever converted, no key is special, and
 * nothing depends on how deep it nests.
 * @returns the value of the text; absent where a problem stands in the way of it
 * @throws Stopped where it takes more memory or time than the limits allow
 */
export function parseJson(
  text: string,
  file: string,
  watch: Watch,
): { root?: JsonNode; problems: Problem[] } {
  const builder = new Builder(file, watch);
  const next = jsonTokens(text);
  for (let count = 1; builder.take(next()); count += 1) if (count % CHECKED === 0) watch.check();
  const root = builder.root;
  return root && builder.problems.length === 0 ? { root, problems: [] } : { problems: builder.problems };
}

/** Puts tokens together, with a stack of its own for what is open. */
class Builder {
  readonly problems: Problem[] = [];
  readonly #roots: JsonNode[] = [];
  readonly #open: (JsonObject | JsonArray)[] = [];
  #expected: Expected = 'value';
  /** the key whose value comes next */
  #key: Token | undefined;
  /** line on which the last root ends */
  #ended = 0;

  constructor(
    readonly file: string,
    readonly watch: Watch,
  ) {}

  /** Several roots are the lines of an NDJSON. */
  get root(): JsonNode | undefined {
    const [first] = this.#roots;
    return this.#roots.length > 1 ? { kind: 'array', items: this.#roots, line: 1, column: 1 } : first;
  }

  /** @returns whether to go on */
  take(token: Token): boolean {
    if (token.kind === 'long') return this.#fail(longText(this.#place(token), LONGEST));
    switch (this.#expected) {
      case 'colon':
        if (token.kind !== ':') return this.#misfit(token);
        this.#expected = 'value';
        return true;
      case 'key':
      case 'firstKey':
        return this.#takeKey(token);
      case 'nextMember':
      case 'nextItem':
        if (token.kind !== ',') return this.#takeClosing(token);
        this.#expected = this.#expected === 'nextMember' ? 'key' : 'value';
        return true;
      case 'end':
        return this.#takeAfterRoot(token);
      default:
        return this.#takeValue(token);
    }
  }

  #takeKey(token: Token): boolean {
    if (token.kind !== 'string')
      return this.#expected === 'firstKey' ? this.#takeClosing(token) : this.#misfit(token);
    this.#key = token;
    this.#expected = 'colon';
    return true;
  }

  #takeClosing(token: Token): boolean {
    const closes = this.#open.at(-1)?.kind === 'object' ? '}' : ']';
    if (token.kind !== closes) return this.#misfit(token);
    this.#open.pop();
    this.#after(token);
    return true;
  }

  #takeAfterRoot(token: Token): boolean {
    if (token.kind === 'end') return false;
    const isLine = token.kind === '{' && this.#roots[0]?.kind === 'object' && token.line > this.#ended;
    return isLine ? this.#takeValue(token) : this.#misfit(token);
  }

  #takeValue(token: Token): boolean {
    const { kind, line, column } = token;
    if (kind === 'string' || kind === 'number' || kind === 'boolean' || kind === 'null') {
      this.watch.hold(HELD.scalar + token.text.length);
      this.#attach({ kind, text: token.text, line, column });
      this.#after(token);
      return true;
    }
    if (kind !== '{' && kind !== '[')
      return this.#expected === 'item' ? this.#takeClosing(token) : this.#misfit(token);
    if (this.#open.length === LEVELS) return this.#fail(tooDeep(this.#place(token), LEVELS));
    this.watch.hold(kind === '{' ? HELD.object : HELD.array);
    const node: JsonObject | JsonArray =
      kind === '{'
        ? { kind: 'object', members: new Map(), line, column }
        : { kind: 'array', items: [], line, column };
    this.#attach(node);
    this.#open.push(node);
    this.#expected = kind === '{' ? 'firstKey' : 'item';
    return true;
  }

  #attach(node: JsonNode): void {
    const around = this.#open.at(-1);
    if (around === undefined) this.#roots.push(node);
    else if (around.kind === 'array') around.items.push(node);
    else this.#attachMember(around.members, node);
  }

  #attachMember(members: Map<string, JsonNode>, node: JsonNode): void {
    const key = this.#key as Token;
    const first = members.get(key.text);
    this.watch.hold(HELD.key + key.text.length);
    if (first === undefined) members.set(key.text, node);
    else if (this.problems.length < MOST_PROBLEMS)
      this.problems.push(doubledKey(this.#place(key), key.text, this.#place(first), this.#place(node)));
  }

  /** What may follow a value that is all there. */
  #after(token: Token): void {
    const around = this.#open.at(-1)?.kind;
    if (around === undefined) this.#ended = token.line;
    this.#expected = around === undefined ? 'end' : around === 'object' ? 'nextMember' : 'nextItem';
  }

  #place({ line, column }: Mark) {
    return { file: this.file, row: line, column };
  }

  #misfit(token: Token): false {
    const found = token.kind === 'end' ? undefined : token.text;
    return this.#fail(notJson(this.#place(token), found, token.lacks ?? this.#expected));
  }

  #fail(found: Problem): false {
    this.problems.push(found);
    return false;
  }
}
