import { Composer, type CST, type Document, Lexer, type LineCounter, Parser, YAMLParseError } from 'yaml';

/** Levels within one another that are read; a case has about a dozen. */
const MOST_DEEP = 64;

/** A text nests more deeply than it is read. */
export class TooDeep extends Error {
  /** @param offset where in the text it does */
  constructor(readonly offset: number) {
    super('nested too deeply');
  }
}

/**
 * A text as a document of YAML, with its errors. More than one document is an error.
 * @param counter is told where lines begin
 * @throws TooDeep for more than 64 levels: the library would go on to the end of the stack, which is elsewhere each time
 */
export function documentOf(text: string, counter: LineCounter): Document.Parsed {
  const composer = new Composer({
    schema: 'failsafe',
    prettyErrors: false,
    strict: true,
    logLevel: 'error',
    customTags: ['null'],
  });
  const [document, other] = composer.compose(tokensOf(text, counter), true, text.length);
  if (!document) throw new RangeError('a text without a document');
  if (other) {
    const [from, to] = other.range;
    document.errors.push(new YAMLParseError([from, to], 'MULTIPLE_DOCS', 'more than one document'));
  }
  return document;
}

function* tokensOf(text: string, counter: LineCounter): Generator<CST.Token> {
  const parser = new Parser(counter.addNewLine);
  counter.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > MOST_DEEP) throw new TooDeep(parser.offset);
  }
  yield* parser.end();
}
