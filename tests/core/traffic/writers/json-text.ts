import type { Picker } from './picker.js';

export interface Mark {
  readonly line: number;
  readonly column: number;
}

/** A text of JSON as it grows, with the line and column that it has come to. */
export class JsonText {
  #parts: string[] = [];
  #line = 1;
  #column = 1;
  #depth = 0;

  constructor(
    /** what ends lines; everything stands on one where it is empty */
    readonly lineEnd: '' | '\n' | '\r\n' | '\r',
    /** whether letters beyond ASCII are written by their numbers */
    readonly escapes: boolean,
    readonly picker: Picker,
  ) {}

  get text(): string {
    return this.#parts.join('');
  }

  get mark(): Mark {
    return { line: this.#line, column: this.#column };
  }

  put(text: string): Mark {
    const { mark } = this;
    this.#parts.push(text);
    this.#column += text.length;
    return mark;
  }

  string(text: string): Mark {
    const escaped = JSON.stringify(text);
    return this.put(
      this.escapes
        ? escaped.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        : escaped,
    );
  }

  newLine(): void {
    if (this.lineEnd === '') {
      if (this.picker.chance(20)) this.put(' ');
      return;
    }
    this.endLine(this.lineEnd);
    this.put('  '.repeat(this.#depth));
  }

  endLine(sign: string): void {
    this.#parts.push(sign);
    this.#line += 1;
    this.#column = 1;
  }

  /** An array or object with its items, each on a line of its own. */
  around<T>(brackets: '[]' | '{}', items: readonly T[], write: (item: T, at: number) => void): Mark {
    const mark = this.put(brackets[0] as string);
    this.#depth += 1;
    items.forEach((item, at) => {
      if (at > 0) this.put(',');
      this.newLine();
      write(item, at);
    });
    this.#depth -= 1;
    if (items.length > 0) this.newLine();
    this.put(brackets[1] as string);
    return mark;
  }

  member(key: string, write: () => void): void {
    this.string(key);
    this.put(this.lineEnd === '' ? ':' : ': ');
    write();
  }
}
