import { escaped } from './workbook-cells.js';

/** The strings of a test's workbook, each once. */
export class SharedStrings {
  readonly #numbers = new Map<string, number>();

  /** @param xml what stands inside its `si` element */
  number(xml: string): number {
    const number = this.#numbers.get(xml) ?? this.#numbers.size;
    this.#numbers.set(xml, number);
    return number;
  }

  xml(main: string): string {
    const items = [...this.#numbers.keys()].map((xml) => `<si>${xml}</si>`);
    return `<sst xmlns="${main}">${items.join('')}</sst>`;
  }
}

/** The styles of a test's workbook: one for each format. Style 0 is that of plain cells. */
export class Styles {
  readonly #numbers = new Map<string | number, number>([[0, 0]]);

  number(format: string | number): number {
    const number = this.#numbers.get(format) ?? this.#numbers.size;
    this.#numbers.set(format, number);
    return number;
  }

  xml(main: string): string {
    const codes: string[] = [];
    const styles = [...this.#numbers.keys()].map((format) => {
      if (typeof format === 'number') return `<xf numFmtId="${format}"/>`;
      const id = 164 + codes.length;
      codes.push(`<numFmt numFmtId="${id}" formatCode="${escaped(format)}"/>`);
      return `<xf numFmtId="${id}" applyNumberFormat="1"/>`;
    });
    return `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
  }
}
