/** The record pages of the site: one per alliance, grouping and place, in each language. Pure. */
import type { Atlas } from '../../src/model/atlas.ts';
import { INTERFACE_LANGUAGES, LANGUAGES } from '../../src/model/languages.ts';
import { recordName } from '../../src/model/names.ts';
import type { Language, Ref } from '../../src/model/types.ts';

/** Kinds of records that have pages. */
export type PageKind = 'alliance' | 'grouping' | 'place';

/** The page of a record in one language. */
export interface RecordPage {
  ref: Ref & { kind: PageKind };
  language: Language;
}

/** Every record page, alliances first, each record in all languages. */
export function recordPages({ file }: Atlas): RecordPage[] {
  const of = (kind: PageKind, records: readonly { id: string }[]) =>
    records.flatMap(({ id }) => INTERFACE_LANGUAGES.map((language): RecordPage => ({ ref: { kind, id }, language })));
  return [...of('alliance', file.alliances), ...of('grouping', file.groupings), ...of('place', file.places)];
}

/**
 * The path of a record's page relative to the site root: `place/320500`, `zh/place/320500`. The English ones have no
 * language prefix, as they are also the default for other languages; the atlas then opens in the reader's language.
 */
export function recordPath({ ref, language }: RecordPage): string {
  return `${LANGUAGES[language].folder}${ref.kind}/${ref.id}`;
}

/** The same record in another language. */
export function pageIn(page: RecordPage, language: Language): RecordPage {
  return { ...page, language };
}

/** The relative path from a folder to the site root: `../../` from `place/320500/`. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').filter(Boolean).length);
}

/** The query string of the atlas for a page, without the question mark. */
export function addressState({ ref, language }: RecordPage): string {
  return `${language === 'en' ? '' : `lang=${language}&`}focus=${ref.kind}:${ref.id}`;
}

/** The record's name in the language of its page. */
export function nameOn(atlas: Atlas, { ref, language }: RecordPage): string {
  return recordName(atlas, ref, language);
}
