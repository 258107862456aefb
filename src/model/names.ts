/** Display names of records. */
import { type AnyAtlas, recordOf, type WholeAtlas } from './atlas.ts';
import { inLanguage } from './languages.ts';
import type { Language, Place, Ref } from './types.ts';

/** Full, unambiguous name of a place: "Suzhou (Jiangsu)", 苏州市. */
export function placeName(place: Place, language: Language): string {
  return inLanguage(place.label ?? place.name, language);
}

/** Short name for labels: "Songjiang", 苏州; without the suffix for its rank. */
export function placeShortName(place: Place, language: Language): string {
  return inLanguage(place.name, language).replace(/[市区區县縣]$| (District|County)$/, '');
}

/** Display name of any record; its id if the record or its title is missing. */
export function recordName(atlas: AnyAtlas, ref: Ref, language: Language): string {
  const record = recordOf(atlas, ref);
  if (!record) return ref.id;
  if ('level' in record) return placeName(record, language);
  return inLanguage('name' in record ? record.name : record.title, language) || ref.id;
}

/** The same, with titles of sources once the second part has loaded; all other names are in the first part. */
export function nameOf(
  { atlas, whole }: { atlas: AnyAtlas; whole: WholeAtlas | null },
  ref: Ref,
  language: Language,
): string {
  return recordName(ref.kind === 'source' && whole ? whole : atlas, ref, language);
}
