/** What records are called. */
import { type Atlas, recordOf } from './atlas.ts';
import { inLanguage } from './languages.ts';
import type { Language, Place, Ref } from './types.ts';

/** Full, unambiguous name of a place: "Suzhou (Jiangsu)", 苏州市. */
export function placeName(place: Place, language: Language): string {
  return inLanguage(place.label ?? place.name, language);
}

/** Short name for labels: "Songjiang", 苏州; without the rank, except where nothing would be left to tell it by. */
export function placeShortName(place: Place, language: Language): string {
  return inLanguage(place.name, language).replace(/[市区區县縣]$| (District|County)$/, '');
}

/** Display name of any record; the id itself where the atlas has no such record. */
export function recordName(atlas: Atlas, ref: Ref, language: Language): string {
  const record = recordOf(atlas, ref);
  if (!record) return ref.id;
  if ('level' in record) return placeName(record, language);
  // A source has its title only once the second part of the data is here.
  return inLanguage('title' in record ? record.title : record.name, language) || ref.id;
}
