/**
 * What a drawn thing looks like, as texts, and which of them change from one drawing to the next: only those are
 * written into the page. Pure.
 */

/** The texts of one thing; '' where it has none of that. */
export type Face<Part extends string> = Readonly<Record<Part, string>>;
/** All of the same parts. */
export type Faces<Part extends string> = ReadonlyMap<string, Face<Part>>;

export interface FaceChanges<Part extends string> {
  left: readonly string[];
  entered: readonly string[];
  /** Of those that stay, the parts that differ; nothing of a thing that looks the same. */
  changed: readonly (readonly [key: string, parts: readonly Part[]])[];
}

/** What has to be done to make one set of faces another. */
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

/** The names of a face's parts. */
export function partsOf<Part extends string>(face: Face<Part>): Part[] {
  return Object.keys(face) as Part[];
}
