import { activeCount } from '../model/as-of.ts';
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
  return state.selected ? t(language, 'share.title-of', { name: nameOfSelected(atlas, state, language), what }) : what;
}

/** The title by which a view is cited: without filters, counts of everything say nothing of it, and are left out. */
export function citedTitle(atlas: Atlas, state: AtlasState, visible: Visible, language: Language): string {
  if (activeCount(state) > 0) return viewTitle(atlas, state, visible, language);
  return nameOfSelected(atlas, state, language) || t(language, 'app.title');
}

/** '' if nothing is selected. */
function nameOfSelected(atlas: Atlas, { selected, whole }: AtlasState, language: Language): string {
  return selected ? nameOf({ atlas, whole }, selected, language) : '';
}
