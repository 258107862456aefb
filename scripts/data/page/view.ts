import type { WholeAtlas } from '../../../src/model/atlas.ts';
import type { Language, Ref } from '../../../src/model/types.ts';
import type { RecordView } from '../../../src/records/print.ts';

/** Context for rendering the parts of a page. */
export interface PageView extends RecordView {
  atlas: WholeAtlas;
  /** The address of a record; null: show its name without a link. */
  addressOf(ref: Ref): string | null;
}

/** The anchor of a record or table in `tables.html`, which has one per language. */
export function anchorOf(name: string, { language }: { language: Language }): string {
  return `${language}-${name}`;
}
