import type { Atlas } from '../model/atlas.ts';
import { nameOf } from '../model/names.ts';
import type { Visible } from '../model/query.ts';
import type { Language } from '../model/types.ts';
import type { AtlasState } from '../state/store.ts';
import { t } from '../ui/i18n/index.ts';
import { describe as sentenceOf } from '../ui/sentence.ts';

/** A title that distinguishes views: the selected record and the sentence of the header. */
export function viewTitle(atlas: Atlas, state: AtlasState, visible: Visible, language: Language): string {
  const what = sentenceOf(atlas, { ...state, language }, visible);
  return state.selected
    ? t(language, 'share.title-of', { name: nameOf({ atlas, whole: state.whole }, state.selected, language), what })
    : what;
}
