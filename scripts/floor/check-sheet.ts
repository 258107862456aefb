/** What the browsers of the floor do not understand of a style sheet and has no fallback before it. */
import type { Identifier } from '@mdn/browser-compat-data/types';
import { type AtRule, type Declaration, parse } from 'postcss';
import type { TooNew } from './check-script.ts';
import { CSS, descendantsOf, laterIn, laterInAll } from './support.ts';

const part = (name: string): Identifier => CSS[name] ?? {};
const PROPERTIES = part('properties');
const AT_RULES = part('at-rules');
const SELECTORS = part('selectors');
const TYPES = typesByName();

/** What is too new in a style sheet, each once, by the property, selector or rule in which it stands. */
export function tooNewInSheet(css: string): TooNew[] {
  const found = new Map<string, readonly string[]>();
  const note = (what: string, lacking: readonly string[]) => {
    if (lacking.length > 0) found.set(what, lacking);
  };
  const root = parse(css);
  root.walkDecls((declaration) => {
    if (hasFallback(declaration)) return;
    for (const { what, lacking } of tooNewInDeclaration(declaration)) note(what, lacking);
  });
  root.walkRules(({ selector }) => {
    for (const [pseudo, name = ''] of selector.matchAll(/::?([a-z-]+)/g)) note(pseudo, laterIn(SELECTORS[name] ?? {}));
    if (selector.includes('&')) note('&', laterIn(SELECTORS.nesting ?? {}));
  });
  root.walkAtRules(({ name, params }) => {
    const rule = AT_RULES[name] ?? {};
    // A container's name says what its rules are about.
    note(`@${name}${name === 'container' ? ` ${/^[a-z]\w*/.exec(params)?.[0] ?? ''}`.trimEnd() : ''}`, laterIn(rule));
    if (name !== 'media') return;
    if (/[<>]/.test(params)) note('@media with < or >', laterIn(rule.range_syntax ?? {}));
    for (const [, feature = ''] of params.matchAll(/\(\s*([a-z-]+)/g))
      note(`@media (${feature})`, laterIn(rule[feature] ?? {}));
  });
  return [...found].map(([what, lacking]) => ({ what, lacking }));
}

/** Older browsers keep an earlier declaration of the same property, or one with a prefix; behind `@supports` they see none. */
function hasFallback(declaration: Declaration): boolean {
  for (let parent = declaration.parent; parent; parent = parent.parent as typeof parent) {
    if (parent.type === 'atrule' && (parent as AtRule).name === 'supports') return true;
  }
  // Any value of a custom property is valid, so that the later one wins.
  if (declaration.prop.startsWith('--')) return false;
  for (let before = declaration.prev(); before; before = before.prev()) {
    if (before.type !== 'decl') continue;
    if (before.prop === `-webkit-${declaration.prop}`) return true;
    if (before.prop === declaration.prop && tooNewInDeclaration(before).length === 0) return true;
  }
  return false;
}

function tooNewInDeclaration({ prop, value }: Declaration): TooNew[] {
  // Prefixed ones stand beside their successors; names of fonts mean nothing to a browser that lacks them.
  if (prop.startsWith('-') && !prop.startsWith('--')) return [];
  if (prop === 'font-family') return [];
  const property = PROPERTIES[prop] ?? {};
  const later = (what: string, lacking: readonly string[]) => (lacking.length > 0 ? [{ what, lacking }] : []);
  const own = later(prop, laterIn(property));
  if (own.length > 0) return own;
  const words = value.replace(/"[^"]*"|url\([^)]*\)/g, '').matchAll(/(?<![\w#-])(\d*\.?\d+)?(-?[a-z][\w-]*)(\()?/gi);
  return [...words].flatMap(([word, number, name = '', bracket]) => {
    if (number) return later(`unit ${name}`, laterInAll(TYPES.get(unitOf(name)) ?? []));
    if (bracket)
      return later(`${name}()`, laterInAll([...(TYPES.get(name) ?? []), ...(property[name] ? [property[name]] : [])]));
    return later(`${prop}: ${word}`, laterIn(property[name] ?? {}));
  });
}

/** MDN's name for the family of a unit. */
function unitOf(unit: string): string {
  if (/^[sld]v(w|h|i|b|min|max)$/.test(unit)) return 'viewport_percentage_units_dynamic';
  return /^cq(w|h|i|b|min|max)$/.test(unit) ? 'container_query_length_units' : unit;
}

function typesByName(): Map<string, Identifier[]> {
  const types = new Map<string, Identifier[]>();
  for (const [name, feature] of descendantsOf(part('types'))) types.set(name, [...(types.get(name) ?? []), feature]);
  return types;
}
