import { isEditorsNotice } from '../state/editors-notice.ts';
import type { Notice } from '../state/store.ts';

const WORDS: Readonly<Partial<Record<Notice['code'], string>>> = {
  accent: 'too little contrast with the map, the usual accent is shown',
  'data-version': 'the address means another version of the data than the one shown',
  'address-value': 'not understood in the address of this frame, the default is used',
};

/** Logs mistakes of the embedding page for its editor; readers do not see them. */
export function tellEditor(notices: readonly Notice[]): void {
  for (const { code, detail } of notices.filter(isEditorsNotice)) {
    console.warn(`Delta Atlas: ${WORDS[code] ?? code}: ${detail}`);
  }
}
