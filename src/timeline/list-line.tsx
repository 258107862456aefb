/** One line of the list: a button that selects its record. */
import type { VNode } from 'preact';
import type { Atlas } from '../model/atlas.ts';
import { type Entry, placesOf } from '../model/facets.ts';
import { placeName } from '../model/names.ts';
import type { Language } from '../model/types.ts';
import { hover, select } from '../state/actions.ts';
import { kindOf, titleOf, whenOf } from '../time/describe.ts';
import { t } from '../ui/i18n/index.ts';
import type { ListEntry } from './list-groups.ts';
import type { PanelContext } from './panels.tsx';

export type LineOf = (entry: ListEntry, possible: boolean, selected: boolean) => VNode;

/** Lines kept at most. */
const MOST = 1000;

/** Makes the lines, giving the same object while nothing of a line changes: Preact then leaves it alone. */
export function rememberLines(context: PanelContext, language: Language): LineOf {
  const lines = new Map<string, { possible: boolean; selected: boolean; line: VNode }>();
  return (entry, possible, selected) => {
    const known = lines.get(entry.key);
    if (known?.possible === possible && known.selected === selected) return known.line;
    const line = lineOf(context, language, entry, possible, selected);
    if (lines.size >= MOST) lines.clear();
    lines.set(entry.key, { possible, selected, line });
    return line;
  };
}

function lineOf(
  { atlas, store }: PanelContext,
  language: Language,
  { key, entry }: ListEntry,
  possible: boolean,
  selected: boolean,
): VNode {
  const ref = { kind: entry.kind, id: entry.record.id };
  const kind = entry.kind === 'alliance' ? t(language, 'timeline.alliance-founded') : kindOf(entry, language);
  const facts = [kind, placesText(atlas, entry, language)].filter((text) => text !== '');
  return (
    <li key={key}>
      <button
        type="button"
        class="timeline-item"
        data-key={key}
        aria-current={selected ? 'true' : undefined}
        onClick={() => select(store, ref)}
        onMouseEnter={() => hover(store, ref)}
        onMouseLeave={() => hover(store, null)}
        onFocus={() => hover(store, ref)}
        onBlur={() => hover(store, null)}
      >
        <span class="when number">{whenOf(entry, language)}</span>
        <span class="title">{titleOf({ entry }, language)}</span>
        <span class="what">
          {facts.join(' · ')}
          {possible && <em> · {t(language, 'timeline.possibly')}</em>}
        </span>
      </button>
    </li>
  );
}

/** Names of the places a record is about, at most `most` of them. */
function placesText(atlas: Atlas, entry: Entry, language: Language, most = 3): string {
  const names = placesOf(entry).flatMap((id) => {
    const place = atlas.places.get(id);
    return place ? [placeName(place, language)] : [];
  });
  const shown = names.slice(0, most).join(t(language, 'timeline.comma'));
  return names.length > most ? t(language, 'timeline.and-more', { names: shown, count: names.length - most }) : shown;
}
