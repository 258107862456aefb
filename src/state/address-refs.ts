/** Records in the address: `place:320500`. */
import { type Atlas, recordOf } from '../model/atlas.ts';
import { REF_KINDS } from '../model/schema-parts.ts';
import type { Ref } from '../model/types.ts';
import { type AtlasState, MOST_COMPARED } from './store.ts';

/** Parses `kind:id`; null if malformed. */
export function readRef(raw: string): Ref | null {
  const [kindText = '', id = '', ...rest] = raw.split(':');
  const kind = REF_KINDS.find((known) => known === kindText);
  return kind && id && rest.length === 0 ? { kind, id } : null;
}

/** Reads two or three places, or alliances; the first one determines the kind. */
export function readCompared(raw: string, atlas: Atlas, unknown: string[]): Partial<AtlasState> | null {
  const refs = raw.split(',').map(readRef);
  const [first] = refs;
  if (!first || (first.kind !== 'place' && first.kind !== 'alliance') || refs.length > MOST_COMPARED) return null;
  if (!refs.every((ref) => ref?.kind === first.kind)) return null;
  const ids = [...new Set(refs.flatMap((ref) => ref?.id ?? []))];
  unknown.push(...ids.filter((id) => !recordOf(atlas, { kind: first.kind, id })));
  return {
    compared: ids.filter((id) => !unknown.includes(id)).map((id): Ref => ({ kind: first.kind, id })),
  };
}
