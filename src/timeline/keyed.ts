/** Keeps the children of a group as a set of faces says: touches only what changed. Knows no marks and no store. */
import { changesOf, type Faces, partsOf } from './faces.ts';

/** One thing in the page: its element, and how a part of its face is written into it. */
export interface Piece<Part extends string> {
  node: SVGElement;
  set(part: Part, text: string): void;
}

export interface Keyed<Part extends string> {
  draw(faces: Faces<Part>): void;
  node(key: string): SVGElement | undefined;
}

/** Makes the keeper of a group's children; `make` builds an empty one. They stand in the order of the faces. */
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
        const piece = make(key);
        const face = faces.get(key);
        if (face) for (const part of partsOf(face)) if (face[part] !== '') piece.set(part, face[part]);
        pieces.set(key, piece);
      }
      for (const [key, parts] of changed) {
        for (const part of parts) pieces.get(key)?.set(part, faces.get(key)?.[part] ?? '');
      }
      shown = faces;
      let next = parent.firstElementChild;
      for (const key of faces.keys()) {
        const node = pieces.get(key)?.node;
        if (node === next) next = next?.nextElementSibling ?? null;
        else if (node) parent.insertBefore(node, next);
      }
    },
  };
}

/** Makes an element of a drawing. */
export function shape<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[Name] {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

/** Writes an attribute; '' takes it away. */
export function write(node: Element, name: string, text: string): void {
  if (text === '') node.removeAttribute(name);
  else node.setAttribute(name, text);
}
