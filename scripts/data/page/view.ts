import type { WholeAtlas } from '../../../src/model/atlas.ts';
import type { Language, Ref } from '../../../src/model/types.ts';
import type { RecordView } from '../../../src/records/print.ts';

/** What the parts of a page are made from. */
export interface PageView extends RecordView {
  atlas: WholeAtlas;
  /** Where a record stands; null: its name alone is enough. */
  addressOf(ref: Ref): string | null;
}

/** Where a record or a table stands on the page of tables: each language has its own. */
export function anchorOf(name: string, { language }: { language: Language }): string {
  return `${language}-${name}`;
}
