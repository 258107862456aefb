import type { Atlas } from '../../../src/model/atlas.ts';
import { recordName } from '../../../src/model/names.ts';
import type { Language, RefKind } from '../../../src/model/types.ts';
import { t } from '../../../src/ui/i18n/index.ts';

/** What the parts of the page are made from. */
export interface PageView {
  atlas: Atlas;
  language: Language;
}

/** Names of records in one line of the language. */
export function namesOf(kind: RefKind, ids: readonly string[], { atlas, language }: PageView): string {
  return ids.map((id) => recordName(atlas, { kind, id }, language)).join(t(language, 'list.join'));
}

/** Where a record or a table stands on the page: each language has its own. */
export function anchorOf(name: string, { language }: PageView): string {
  return `${language}-${name}`;
}
