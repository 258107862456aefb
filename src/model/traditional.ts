/** Conversion from simplified to traditional Chinese, character by character, by a table from the build. */

export interface TraditionalTable {
  /** Simplified characters and, at the same positions in `to`, their usual traditional form. */
  from: string;
  to: string;
  /** Exceptions: phrase → phrase of the same length, longer ones last. */
  phrases: readonly (readonly [string, string])[];
}

let signs = new Map<string, string>();
let phrases: TraditionalTable['phrases'] = [];
let converted = new Map<string, string>();

/** Sets the conversion table; until then texts are not converted. */
export function setTraditional(table: TraditionalTable): void {
  const to = [...table.to];
  signs = new Map([...table.from].map((sign, index) => [sign, to[index] ?? sign]));
  phrases = table.phrases;
  converted = new Map();
}

/** Converts simplified Chinese to traditional; the length and positions of characters do not change. */
export function traditional(text: string): string {
  const known = converted.get(text);
  if (known !== undefined) return known;
  let made = Array.from(text, (sign) => signs.get(sign) ?? sign).join('');
  for (const [phrase, instead] of phrases) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      made = made.slice(0, at) + instead + made.slice(at + phrase.length);
    }
  }
  converted.set(text, made);
  return made;
}
