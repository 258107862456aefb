/** Chinese in traditional characters: what is written in simplified ones is converted sign by sign, by a table of the build. */

export interface TraditionalTable {
  /** Simplified signs and, at the same places, what is mostly written for them. */
  from: string;
  to: string;
  /** Where one of the signs is written otherwise: phrase → phrase of the same length, longer ones last. */
  phrases: readonly (readonly [string, string])[];
}

let signs = new Map<string, string>();
let phrases: TraditionalTable['phrases'] = [];
let converted = new Map<string, string>();

/** Gives the table to convert by; until then texts stay as they are. */
export function setTraditional(table: TraditionalTable): void {
  const to = [...table.to];
  signs = new Map([...table.from].map((sign, index) => [sign, to[index] ?? sign]));
  phrases = table.phrases;
  converted = new Map();
}

/** A simplified Chinese text in traditional characters; each sign keeps its place. */
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
