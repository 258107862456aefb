import type { Atlas } from '../model/atlas.ts';
import type { Loosening } from '../state/selectors.ts';
import { t } from '../ui/i18n/index.ts';
import { clauseNames, type Said } from '../ui/sentence.ts';

/** What lifting one filter is called: "Without Place: Wuhu", "Without excluding Wuhu". */
export function looseningName(atlas: Atlas, state: Said, remove: Loosening['remove']): string {
  const { language, match } = state;
  const names = clauseNames(atlas, state, remove);
  return remove !== 'period' && match[remove] === 'none'
    ? t(language, 'chosen.without-excluding', { names })
    : t(language, 'chosen.without', { facet: t(language, `facet.${remove}`), names });
}
