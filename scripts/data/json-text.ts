/** JSON with source positions: the parsed value, the line of each value, and what parsing would lose. */
import { findNodeAtLocation, type JSONPath, type Node, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import { quote } from './problem.ts';

const STRICT = { disallowComments: true, allowTrailingComma: false } as const;

/** Something wrong with a text as JSON. */
export interface JsonFault {
  kind: 'syntax' | 'key twice' | 'infinite' | 'inexact';
  /** Counted from 1. */
  line: number;
  column: number;
  /** Path in the value; null if the text is not JSON. */
  path: JSONPath | null;
  found: string;
  expected: string;
}

export interface JsonText {
  /** undefined if the text is not JSON. */
  value: unknown;
  faults: JsonFault[];
  /** The line, from 1, of the value at a path, or of its nearest existing ancestor. */
  lineOf: (path: JSONPath) => number;
}

/**
 * Parses a text. Only the first syntax error is reported, since others often follow from it; duplicate keys and numbers
 * that lose digits are all reported.
 */
export function parseJson(text: string): JsonText {
  try {
    const faults = findFaults(text);
    const broken = faults.find(({ kind }) => kind === 'syntax');
    if (broken) return { value: undefined, faults: [broken], lineOf: () => broken.line };
    return { value: JSON.parse(text), faults, lineOf: lineFinder(text) };
  } catch (error) {
    // The parser is recursive and can overflow the stack.
    const found = error instanceof RangeError ? 'lists or objects nested too deeply' : (error as Error).message;
    return { value: undefined, faults: [{ ...SYNTAX_AT_START, found }], lineOf: () => 1 };
  }
}

/** Syntax errors, and content that JSON.parse silently drops, in text order. */
function findFaults(text: string): JsonFault[] {
  const faults: JsonFault[] = [];
  const objects: Map<string, number>[] = [];
  const add = (kind: JsonFault['kind'], line: number, column: number, path: JSONPath | null, words: FoundExpected) =>
    faults.push({ kind, line: line + 1, column: column + 1, path, found: words[0], expected: words[1] });
  visit(
    text,
    {
      onError: (error, offset, length, line, column) =>
        add('syntax', line, column, null, faultWords(printParseErrorCode(error), text, offset, length)),
      onObjectBegin: () => {
        objects.push(new Map());
      },
      onObjectEnd: () => {
        objects.pop();
      },
      onObjectProperty: (key, _offset, _length, line, column, path) => {
        const keys = objects.at(-1);
        const earlier = keys?.get(key);
        keys?.set(key, earlier ?? line);
        if (earlier === undefined) return;
        const found = `the key ${quote(key)} a second time (first in line ${earlier + 1})`;
        add('key twice', line, column, [...path(), key], [found, 'each key once']);
      },
      onLiteralValue: (value, offset, length, line, column, path) => {
        if (typeof value !== 'number') return;
        const written = text.slice(offset, offset + length);
        if (isLossless(written)) return;
        if (!Number.isFinite(value)) add('infinite', line, column, path(), [cut(written), 'a finite number']);
        else add('inexact', line, column, path(), [cut(written), `a number that is read as written, not as ${value}`]);
      },
    },
    STRICT,
  );
  return faults;
}

/** A fault in words. */
type FoundExpected = readonly [found: string, expected: string];

function faultWords(code: string, text: string, offset: number, length: number): FoundExpected {
  const [said, expected] = SYNTAX[code] ?? ['', 'JSON'];
  if (offset >= text.trimEnd().length) return ['the end of the file', expected];
  const [near = ''] = text.slice(offset, offset + Math.max(length, 1)).split('\n');
  // Invisible characters are written as code points.
  const shown = /[^\p{L}\p{N}\p{P}\p{S} ]/u.test(near) ? quote(near) : cut(near);
  return [`${said} ${shown}`.trim(), expected];
}

const SYNTAX_AT_START = { kind: 'syntax', line: 1, column: 1, path: null, expected: 'JSON' } as const;

/** Parser errors in words: text before the offending excerpt, and what was expected. */
const SYNTAX: Readonly<Record<string, readonly [string, string]>> = {
  InvalidSymbol: ['', 'JSON: text in double quotes, a number, true, false, null, a list or an object'],
  InvalidNumberFormat: ['the number', 'a number such as 12 or 0.5'],
  PropertyNameExpected: ['', 'a key in double quotes (no comma after the last one)'],
  ValueExpected: ['', 'a value (no comma after the last one)'],
  ColonExpected: ['', 'a colon after the key'],
  CommaExpected: ['', 'a comma'],
  CloseBraceExpected: ['', 'a closing }'],
  CloseBracketExpected: ['', 'a closing ]'],
  EndOfFileExpected: ['', 'nothing after the end of the value'],
  InvalidCommentToken: ['a comment', 'JSON, which has none'],
  UnexpectedEndOfComment: ['a comment', 'JSON, which has none'],
  UnexpectedEndOfString: ['a text without its end', 'a closing " in the same line'],
  UnexpectedEndOfNumber: ['the number', 'a number such as 12 or 0.5'],
  InvalidUnicode: ['the text', 'four hexadecimal digits after \\u'],
  InvalidEscapeCharacter: ['the text', 'no \\ but before one of "\\/bfnrtu'],
  InvalidCharacter: ['a control character in the text', 'text without control characters (\\n for a line)'],
};

/** Whether a JSON number survives parsing and serialising unchanged. */
export function isLossless(written: string): boolean {
  const value = Number(written);
  return Number.isFinite(value) && !Object.is(value, -0) && decimalOf(written) === decimalOf(String(value));
}

/** A normal form of a decimal number: its digits without outer zeros, and their exponent. */
function decimalOf(written: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(written) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  if (kept === '') return '0';
  return `${sign}${kept}e${Number(exponent) - fraction.length + digits.length - kept.length}`;
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}

function lineFinder(text: string): JsonText['lineOf'] {
  let root: Node | undefined;
  const starts: number[] = [];
  return (path) => {
    if (!root) {
      root = parseTree(text, [], STRICT);
      for (let at = 0; at >= 0; at = text.indexOf('\n', at) + 1 || -1) starts.push(at);
    }
    const offset = root ? offsetOf(root, path) : 0;
    const next = starts.findIndex((start) => start > offset);
    return next < 0 ? starts.length : next;
  };
}

function offsetOf(root: Node, path: JSONPath): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    // The position of the key is more useful than that of a list or object as its value.
    if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return root.offset;
}
