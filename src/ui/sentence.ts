/** The sentence that describes what is shown: "7 alliances, 9 places, 31 events in robotics, 2018 – 2020". */
import { isTimed } from '../model/as-of.ts';
import type { Atlas } from '../model/atlas.ts';
import { demandOf } from '../model/demand.ts';
import { type Choice, type FacetId, facetOf } from '../model/facets.ts';
import { LANGUAGES } from '../model/languages.ts';
import { recordName } from '../model/names.ts';
import type { Visible } from '../model/query.ts';
import type { Language } from '../model/types.ts';
import { timeInWords } from './format.ts';
import { t, tCode } from './i18n/index.ts';

/** The part of the state that the sentence describes. */
export type DescribedState = Choice & { language: Language };

/** A part of the choice that is said on its own: the period, or what a facet needs, or what it excludes. */
interface Clause {
  id: FacetId | 'period';
  excluding?: boolean;
}

/** Facets whose options are common nouns. */
const COMMON_NOUNS: readonly FacetId[] = ['industry', 'type', 'initiative', 'status', 'evidence'];
/** Maximum number of names; more are abbreviated to the first "and 3 more". */
const MAX_NAMES = 2;

/**
 * What is shown, as a sentence without a full stop: non-zero counts, then the filters, in the word order of the
 * language. Records whose vague date only possibly falls in the period are counted apart, kind by kind: "15 alliances
 * (possibly 9 more)"; so are alliances that are only announced: "and 3 announced".
 */
export function describe(atlas: Atlas, state: DescribedState, visible: Visible): string {
  const { language } = state;
  const chosen = clausesOf(state);
  const isNothing = visible.total === 0;
  if (isNothing && chosen.length === 0) return t(language, 'sentence.empty');
  const clauses = chosen.map((clause) => {
    const { id } = clause;
    if (isNothing) return bareClause(atlas, state, clause);
    const names = clauseNames(atlas, state, clause);
    return t(language, clause.excluding && id !== 'period' ? `sentence.not.${id}` : `sentence.in.${id}`, { names });
  });
  const scope = clauses.join(t(language, isNothing ? 'list.join' : 'sentence.in.join'));
  if (isNothing) return t(language, 'sentence.nothing', { scope });
  const counts = countWords(visible, language);
  return scope ? t(language, 'sentence.filtered', { counts, scope }) : t(language, 'sentence.whole', { counts });
}

/**
 * The values of one clause, abbreviated: "robotics and 3 more industries", "as of 30 Jun 2020"; empty if there are none.
 * Excluded values are given without the "not".
 */
export function clauseNames(atlas: Atlas, state: DescribedState, { id, excluding = false }: Clause): string {
  const { language, timeMode = 'overlap' } = state;
  if (id === 'period') return isTimed(state) ? timeInWords(state.period ?? atlas.domain, timeMode, language, true) : '';
  const demand = demandOf(state, id);
  const values = excluding ? demand.excluded : demand.needed;
  if (values.length === 0) return '';
  const mode = excluding ? 'none' : demand.mode;
  const [first = '', second = ''] = values.map((value) => nameInSentence(atlas, id, value, language));
  if (values.length === 1) return first;
  if (values.length <= MAX_NAMES) return t(language, `sentence.${mode}`, { first, second });
  const names = t(language, `sentence.more.${id}`, { first, more: values.length - 1, total: values.length });
  return t(language, `sentence.${mode}-of`, { names });
}

/** The label of a facet option. */
export function optionName(atlas: Atlas, id: FacetId, value: string, language: Language): string {
  const { records } = facetOf(id);
  if (records) return recordName(atlas, { kind: records, id: value }, language);
  return tCode(language, id, value);
}

/** What is chosen, in the word order of the language. */
export function clausesOf(state: DescribedState): Clause[] {
  return (t(state.language, 'sentence.order').split(' ') as Clause['id'][]).flatMap((id): Clause[] => {
    if (id === 'period') return isTimed(state) ? [{ id }] : [];
    const { needed, excluded } = demandOf(state, id);
    return [...(needed.length > 0 ? [{ id }] : []), ...(excluded.length > 0 ? [{ id, excluding: true }] : [])];
  });
}

/** A clause on its own, without the words around it: "robotics", "not Suzhou". */
export function bareClause(atlas: Atlas, state: DescribedState, clause: Clause): string {
  const names = clauseNames(atlas, state, clause);
  return clause.excluding ? t(state.language, 'filters.not', { name: names }) : names;
}

function countWords(visible: Visible, language: Language): string {
  const { alliances, events, initiatives, placeCounts } = visible;
  const places = placeCounts.size > 0 ? [t(language, 'sentence.where', { count: placeCounts.size })] : [];
  return [
    ...allianceCount(alliances, visible, language),
    ...places,
    ...recordCount('events', events, visible, language),
    ...recordCount('initiatives', initiatives, visible, language),
  ].join(t(language, 'list.join'));
}

/** How many alliances there are, or possibly are: without those that are only announced. */
export function foundedCount({ alliances }: Pick<Visible, 'alliances'>): number {
  return alliances.reduce((count, { exists }) => count + Number(exists), 0);
}

/**
 * How many alliances there are, and apart from them how many are only announced: those neither existed nor possibly
 * did. No words if there are none.
 */
export function allianceCount(
  alliances: Visible['alliances'],
  visible: Pick<Visible, 'possible'>,
  language: Language,
): string[] {
  const [founded = ''] = recordCount(
    'alliances',
    alliances.filter(({ exists }) => exists),
    visible,
    language,
  );
  const count = alliances.filter(({ exists }) => !exists).length;
  if (count === 0) return founded ? [founded] : [];
  if (!founded) return [t(language, 'sentence.announced', { count })];
  return [founded + t(language, 'sentence.alliances-announced', { count })];
}

/** How many records of a kind there are for certain, and how many possibly; no words if there are none. */
function recordCount(
  kind: 'alliances' | 'events' | 'initiatives',
  records: readonly { id: string }[],
  { possible }: Pick<Visible, 'possible'>,
  language: Language,
): string[] {
  const doubtful = possible.size > 0 ? records.filter(({ id }) => possible.has(id)).length : 0;
  const certain = records.length - doubtful;
  if (certain === 0 && doubtful === 0) return [];
  if (doubtful === 0) return [t(language, `sentence.${kind}`, { count: certain })];
  if (certain === 0) return [t(language, `sentence.${kind}-possibly`, { count: doubtful })];
  const more = t(language, `sentence.${kind}-more`, { count: doubtful });
  return [t(language, `sentence.${kind}`, { count: certain }) + more];
}

/** The name of a facet option inside a sentence. */
export function nameInSentence(atlas: Atlas, id: FacetId, value: string, language: Language): string {
  const name = optionName(atlas, id, value, language);
  // Inside an English sentence common nouns are lower-case; names (ESG, G60, Hefei) keep their capital.
  const common = LANGUAGES[language].script === 'latin' && COMMON_NOUNS.includes(id) && /^[A-Z][a-z]/.test(name);
  return common ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
