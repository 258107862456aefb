/** What the browsers of the floor do not understand of a script: syntax, names of built-in objects and of their members. */
import type { Identifier } from '@mdn/browser-compat-data/types';
import { type Node, parse } from 'acorn';
import { ancestor } from 'acorn-walk';
import { API, BUILTINS, childrenOf, laterIn, laterInAll } from './support.ts';

/** Something that is too new, and the browsers that lack it. */
export interface TooNew {
  readonly what: string;
  readonly lacking: readonly string[];
}

/** Newer syntax is refused by the parser. What the floor lacks of these years is refused below. */
const SYNTAX = 2022;

const GLOBALS = new Map<string, Identifier>([...childrenOf(API), ...childrenOf(BUILTINS)]);
const MEMBERS = membersByName();

/** What is too new in a script, each once. Throws a SyntaxError on what is no script at all, or of a later year. */
export function tooNewInScript(code: string): TooNew[] {
  const found = new Map<string, readonly string[]>();
  const note = (what: string, lacking: readonly string[]) => {
    if (lacking.length > 0) found.set(what, lacking);
  };
  ancestor(parse(code, { ecmaVersion: SYNTAX, sourceType: 'module' }), {
    StaticBlock: () => note('class static block', ['Safari 16.4']),
    Literal: (node) => {
      if (node.regex && /\(\?<[=!]/.test(node.regex.pattern)) note('lookbehind', ['Safari 16.4']);
    },
    Identifier: ({ name }, _state, ancestors) => {
      const feature = GLOBALS.get(name);
      if (feature && !isAsked(ancestors)) note(name, laterIn(feature));
    },
    MemberExpression: ({ object, property, computed, optional }, _state, ancestors) => {
      if (property.type !== 'Identifier' || computed || optional || isAsked(ancestors)) return;
      const { name } = property;
      const owner = object.type === 'Identifier' ? GLOBALS.get(object.name) : undefined;
      const own = owner?.[`${name}_static`] ?? owner?.[name];
      if (own && object.type === 'Identifier') note(`${object.name}.${name}`, laterIn(own));
      // Members of one plain word (`.first`, `.layer`) are mostly the script's own.
      else if (/[A-Z]/.test(name)) note(`.${name}`, laterInAll(MEMBERS.get(name) ?? []));
    },
  });
  return [...found].map(([what, lacking]) => ({ what, lacking }));
}

/** Whether the script only asks if something is there: `typeof x`, `x.y?.()`. */
function isAsked(ancestors: readonly Node[]): boolean {
  const parent = ancestors.at(-2) as (Node & { operator?: string; optional?: boolean }) | undefined;
  return parent?.operator === 'typeof' || parent?.optional === true;
}

/** Every member of a built-in object, by its name alone: scripts do not say which object they ask. */
function membersByName(): Map<string, Identifier[]> {
  const members = new Map<string, Identifier[]>();
  const add = (owner: Identifier) => {
    for (const [key, feature] of childrenOf(owner)) {
      const name = key.replace(/_static$/, '');
      members.set(name, [...(members.get(name) ?? []), feature]);
    }
  };
  for (const owner of GLOBALS.values()) add(owner);
  for (const [, owner] of childrenOf(BUILTINS.Intl ?? {})) add(owner);
  return members;
}
