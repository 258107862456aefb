/** Simplified Chinese → traditional: OpenCC's Taiwan standard (signs, not vocabulary), with what it gets wrong here. */
import { Converter } from 'opencc-js';

const convert = Converter({ from: 'cn', to: 'tw' });
const simplify = Converter({ from: 't', to: 'cn' });
const simplifyTaiwan = Converter({ from: 'tw', to: 'cn' });

/**
 * What is written otherwise than OpenCC does, phrase by phrase of the same length. Either it parts words at the wrong
 * place, or takes a rarer sign than official Taiwanese writing. 台州 keeps its 台, as the place writes itself.
 */
const EXCEPTIONS: readonly (readonly [string, string])[] = [
  ['布', '布'],
  ['折', '折'],
  ['个', '個'],
  ['发布', '發布'],
  ['发展', '發展'],
  ['发动机', '發動機'],
  ['并发布', '並發布'],
  ['并成立', '並成立'],
  ['复制', '複製'],
  ['合作伙伴', '合作夥伴'],
  ['签约', '簽約'],
  ['协议签于', '協議簽於'],
  ['名单于', '名單於'],
  ['系世界', '係世界'],
  ['“台”', '“台”'],
  ['台州', '台州'],
  ['岳西', '岳西'],
  ['慈溪', '慈溪'],
  ['兰溪', '蘭溪'],
];

/** A text in traditional characters. Every sign keeps its place: throws where it would not. */
export function toTraditional(text: string): string {
  let made = convert(text);
  if (made.length !== text.length) throw new Error(`found “${made}” for “${text}”, expected as many signs`);
  for (const [phrase, instead] of EXCEPTIONS) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      made = made.slice(0, at) + instead + made.slice(at + phrase.length);
    }
  }
  return made;
}

/** Common Chinese characters of Unicode: what input methods write. */
const HAN = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, index) => String.fromCodePoint(0x4e00 + index));

/** Every sign that is a traditional form of a sign of a text, and that sign at the same place. */
export function traditionalSigns(text: string): [string, string] {
  const wanted = new Set(text);
  const found = HAN.flatMap((sign): [string, string][] => {
    const plain = [simplify(sign), simplifyTaiwan(sign)].find((each) => each !== sign);
    return plain && wanted.has(plain) ? [[sign, plain]] : [];
  });
  return [found.map(([sign]) => sign).join(''), found.map(([, plain]) => plain).join('')];
}
