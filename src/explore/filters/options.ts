/** Which options a facet lists, in which order and groups. Pure. */
import type { Atlas } from '../../model/atlas.ts';
import { type FacetId, type FacetOption, facetOf, PROVINCES } from '../../model/facets.ts';
import { INTERFACE_LANGUAGES } from '../../model/languages.ts';
import { plainText } from '../../model/plain-text.ts';
import type { Language } from '../../model/types.ts';
import { tCode } from '../../ui/i18n/index.ts';
import { optionName } from '../../ui/sentence.ts';

/** Options listed before "show all"; of groupings, whose section is open, only those whom most records concern. */
export const FIRST_OPTIONS = 8;
const FIRST_GROUPINGS = 3;

export interface OptionRow {
  value: string;
  label: string;
  /** Number of results it would give; if it excludes beside options that are needed, of those it keeps away. */
  count: number;
  /** Needed or excluded. */
  chosen: boolean;
  excluded: boolean;
  /** Depth in the tree; 0 = top level. */
  depth: number;
  /** Whether its subordinate options are listed; null if it has none. */
  expanded: boolean | null;
}

export interface OptionGroup {
  /** null if the options need no heading. */
  heading: string | null;
  rows: readonly OptionRow[];
}

export interface OptionList {
  groups: readonly OptionGroup[];
  /** Number of all options of the facet. */
  total: number;
  /** Whether some are hidden until "show all". */
  shortened: boolean;
}

export interface OptionRequest {
  atlas: Atlas;
  facet: FacetId;
  language: Language;
  needed: readonly string[];
  excluded: readonly string[];
  /** Number of results each option would give now. */
  counts: ReadonlyMap<string, number>;
  /** Number of results of each option without filters; options are sorted by it, so that they never move. */
  totals: ReadonlyMap<string, number>;
  /** Search text. */
  typed: string;
  /** Options that match it; null while search is loading: then those with a name that contains it. */
  found: ReadonlySet<string> | null;
  showAll: boolean;
  /** Options whose subordinate options are listed. */
  expanded: ReadonlySet<string>;
}

/** The options to list: all roots of a tree, all provinces, the most frequent ones of other facets. */
export function listOptions(request: OptionRequest): OptionList {
  const { atlas, facet, totals, language } = request;
  const { options: optionsOf, isRanked } = facetOf(facet);
  const options = optionsOf(atlas);
  // The grouping that is outlined at first comes first.
  const rank = ({ value }: FacetOption) => (value === atlas.shown?.id ? Infinity : (totals.get(value) ?? 0));
  const label = (option: FacetOption) => optionName(atlas, facet, option.value, language);
  const byRank = (a: FacetOption, b: FacetOption) => rank(b) - rank(a) || label(a).localeCompare(label(b), language);
  const sorted = isRanked ? options : [...options].sort(byRank);
  const wanted = plainText(request.typed);
  if ((facet === 'industry' || isRanked) && !wanted) {
    return { groups: [{ heading: null, rows: tree(request, sorted) }], total: options.length, shortened: false };
  }
  const isFound = (option: FacetOption) =>
    request.found?.has(option.value) ?? isNamed(atlas, facet, option.value, wanted);
  let listed = wanted ? sorted.filter(isFound) : sorted;
  const first = facet === 'grouping' ? FIRST_GROUPINGS : FIRST_OPTIONS;
  const isLong = !wanted && options.length > first;
  if (isLong && !request.showAll) {
    listed = listed.filter((option, index) => index < first || isChosen(request, option.value));
  }
  const rows = listed.map((option) => rowOf(request, option.value, 0, null));
  return { groups: groupsOf(request, rows), total: options.length, shortened: isLong };
}

function tree(request: OptionRequest, sorted: readonly FacetOption[]): OptionRow[] {
  const below = (parent: string | null, depth: number): OptionRow[] =>
    sorted
      .filter((option) => option.parent === parent)
      .flatMap(({ value }) => {
        const finer = sorted.filter((option) => option.parent === value);
        const isOpen = request.expanded.has(value) || finer.some((option) => isChosen(request, option.value));
        const row = rowOf(request, value, depth, finer.length > 0 ? isOpen : null);
        return isOpen ? [row, ...below(value, depth + 1)] : [row];
      });
  return below(null, 0);
}

function groupsOf({ atlas, facet, language }: OptionRequest, rows: readonly OptionRow[]): OptionGroup[] {
  if (facet !== 'place') return [{ heading: null, rows }];
  return PROVINCES.map((province) => ({
    heading: tCode(language, 'province', province),
    rows: rows.filter((row) => atlas.places.get(row.value)?.province === province),
  })).filter((group) => group.rows.length > 0);
}

function rowOf(request: OptionRequest, value: string, depth: number, expanded: boolean | null): OptionRow {
  const { atlas, facet, language, excluded, counts } = request;
  return {
    value,
    label: optionName(atlas, facet, value, language),
    count: counts.get(value) ?? 0,
    chosen: isChosen(request, value),
    excluded: excluded.includes(value),
    depth,
    expanded,
  };
}

function isChosen({ needed, excluded }: OptionRequest, value: string): boolean {
  return needed.includes(value) || excluded.includes(value);
}

/** Whether a name of the option, in any language or in pinyin, contains `wanted` (folded). */
function isNamed(atlas: Atlas, facet: FacetId, value: string, wanted: string): boolean {
  const pinyin = facet === 'place' ? (atlas.places.get(value)?.pinyin ?? '') : '';
  const names = INTERFACE_LANGUAGES.map((language) => optionName(atlas, facet, value, language));
  return [...names, pinyin].some((name) => plainText(name).includes(wanted));
}
