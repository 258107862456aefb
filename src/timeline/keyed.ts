/**
 * Keyed children of an SVG group. Each has a face: its appearance, as strings by part. Only strings that differ from
 * the last drawing are written to the DOM.
 */

import { must } from '../model/must.ts';

/** The appearance of one child; '' for parts that it does not have. */
export type Face<Part extends string> = Readonly<Record<Part, string>>;
/** Faces by key, all with the same parts. */
export type Faces<Part extends string> = ReadonlyMap<string, Face<Part>>;

export interface FaceChanges<Part extends string> {
  left: readonly string[];
  entered: readonly string[];
  /** The differing parts of children that stay; equal faces are left out. */
  changed: readonly (readonly [key: string, parts: readonly Part[]])[];
}

/** The difference between two drawings. */
export function changesOf<Part extends string>(before: Faces<Part>, after: Faces<Part>): FaceChanges<Part> {
  const entered: string[] = [];
  const changed: [string, Part[]][] = [];
  const [first] = after.values();
  const all = first ? partsOf(first) : [];
  for (const [key, face] of after) {
    const old = before.get(key);
    if (!old) entered.push(key);
    else if (old !== face) {
      const parts = all.filter((part) => face[part] !== old[part]);
      if (parts.length > 0) changed.push([key, parts]);
    }
  }
  return { left: [...before.keys()].filter((key) => !after.has(key)), entered, changed };
}

/** A child in the DOM: its element, and a setter for the parts of its face. */
export interface Piece<Part extends string = string> {
  node: SVGElement;
  set(part: Part, text: string): void;
}

/** A piece with parts named `attribute`, or `child.attribute` of one of its children; `text` is the text content. */
export function piece(node: SVGElement, children: Readonly<Record<string, SVGElement>> = {}): Piece {
  return {
    node,
    set(part, text) {
      const [name, attribute = name] = part.split('.') as [string, string?];
      const target = children[name] ?? node;
      if (attribute === 'text') target.textContent = text;
      else write(target, attribute, text);
    },
  };
}

export interface Keyed<Part extends string> {
  draw(faces: Faces<Part>): void;
  node(key: string): SVGElement | undefined;
}

/** Draws children into `parent`, in the order of the faces; `make` builds an empty one. */
export function keyed<Part extends string>(parent: Element, make: (key: string) => Piece<Part>): Keyed<Part> {
  const pieces = new Map<string, Piece<Part>>();
  let shown: Faces<Part> = new Map();
  return {
    node: (key) => pieces.get(key)?.node,
    draw(faces) {
      const { left, entered, changed } = changesOf(shown, faces);
      for (const key of left) {
        pieces.get(key)?.node.remove();
        pieces.delete(key);
      }
      for (const key of entered) {
        const made = make(key);
        const face = must(faces.get(key), `face ${key}`);
        for (const part of partsOf(face)) if (face[part] !== '') made.set(part, face[part]);
        pieces.set(key, made);
      }
      for (const [key, parts] of changed) {
        for (const part of parts) pieces.get(key)?.set(part, faces.get(key)?.[part] ?? '');
      }
      shown = faces;
      let next = parent.firstElementChild;
      for (const key of faces.keys()) {
        const node = must(pieces.get(key), `piece ${key}`).node;
        if (node === next) next = next.nextElementSibling;
        else parent.insertBefore(node, next);
      }
    },
  };
}

function partsOf<Part extends string>(face: Face<Part>): Part[] {
  return Object.keys(face) as Part[];
}

/** Makes an SVG element. */
export function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[Name] {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

/** Writes an attribute; '' removes it. */
export function write(node: Element, name: string, text: string): void {
  if (text === '') node.removeAttribute(name);
  else node.setAttribute(name, text);
}
