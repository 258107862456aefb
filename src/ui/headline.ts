/** What a view is called in pictures, citations and lists of frames: what it is about, without counts, which age. */
import type { Atlas } from '../model/atlas.ts';
import { recordName } from '../model/names.ts';
import type { Language, Ref } from '../model/types.ts';
import { t } from './i18n/index.ts';
import { bareClause, clausesOf, type DescribedState } from './sentence.ts';

/** "Industrial alliances of the Yangtze River Delta: robotics, 2018 – 2020"; of a selected record its name comes first. */
export function headlineOf(atlas: Atlas, state: DescribedState & { selected: Ref | null }): string {
  const { language, selected } = state;
  const name = selected && recordName(atlas, selected, language);
  const clauses = clausesOf(state).map((clause) => bareClause(atlas, state, clause));
  const scope = clauses.join(t(language, 'list.join'));
  if (!name) return scope ? t(language, 'headline.scope', { scope }) : t(language, 'headline.whole');
  return scope ? t(language, 'headline.of', { name, scope }) : name;
}

/** Whose a title and a note of one's own are: said wherever they stand. */
export function ownWordsBy(language: Language): string {
  return t(language, 'own.by', { atlas: t(language, 'app.title') });
}
