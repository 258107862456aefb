/** Alliances as a list with one tab stop. Pointing at one, or moving the focus to it, shows it on map and timeline. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { inLanguage } from '../../model/languages.ts';
import { placeShortName, recordName } from '../../model/names.ts';
import { relatedTo } from '../../model/related-to.ts';
import type { Language } from '../../model/types.ts';
import { usePanel } from '../../parts/panel.tsx';
import { hover, openFilters, select } from '../../state/actions.ts';
import { COMPACT, PHONE } from '../../ui/breakpoints.ts';
import { formatEdtf } from '../../ui/format.ts';
import { HueDot } from '../../ui/hue-dot.tsx';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import type { AllianceRow } from './alliance-rows.ts';

export function RowList({ rows, label }: { rows: readonly AllianceRow[]; label: string }) {
  const { atlas, whole, store } = usePanel();
  const selected = useStore(store, (state) => state.selected);
  const hovered = useStore(store, (state) => state.hovered);
  const related = useMemo(() => selected && relatedTo(atlas, whole, selected), [atlas, whole, selected]);
  const list = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState('');
  const isSelected = ({ alliance: { id } }: AllianceRow) => selected?.kind === 'alliance' && selected.id === id;
  const tabStop = rows.find(({ alliance }) => alliance.id === stop) ?? rows.find(isSelected) ?? rows[0];
  const chosen = rows.find(isSelected)?.alliance.id;
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const goal: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const next = buttons[goal[event.key] ?? -1];
    if (!(event.key in goal)) return;
    event.preventDefault();
    next?.focus();
  };
  const wasOpened = useRef(false);
  useEffect(() => {
    if (selected || !wasOpened.current) return;
    wasOpened.current = false;
    // On a phone what was opened took the place of this list; the way back leads to it.
    if (matchMedia(PHONE).matches) openFilters(store, true);
  }, [selected, store]);
  const open = (id: string) => {
    wasOpened.current = true;
    // A drawer or sheet would cover what is opened.
    if (matchMedia(COMPACT).matches) openFilters(store, false);
    select(store, { kind: 'alliance', id });
  };
  return (
    <ul ref={list} aria-label={label} onKeyDown={onKeyDown}>
      {rows.map((row) => {
        const { id } = row.alliance;
        const isRelated = related?.({ kind: 'alliance', record: row.alliance }) ?? true;
        const names = [
          'alliance-row',
          !isRelated && 'is-unrelated',
          hovered?.kind === 'alliance' && hovered.id === id && 'is-hovered',
        ];
        return (
          <li key={id}>
            <button
              type="button"
              class={names.filter(Boolean).join(' ')}
              data-id={id}
              tabIndex={row === tabStop ? 0 : -1}
              aria-current={isSelected(row) ? 'true' : undefined}
              onClick={() => open(id)}
              onMouseEnter={() => hover(store, { kind: 'alliance', id })}
              onMouseLeave={() => hover(store, null)}
              onFocus={() => {
                setStop(id);
                hover(store, { kind: 'alliance', id });
              }}
              onBlur={() => hover(store, null)}
            >
              <HueDot industries={row.alliance.industries} />
              <RowWords row={row} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Its name, then its industry, founding, members and hosts. */
function RowWords({ row: { alliance, members, inferred, hosts, isPossible } }: { row: AllianceRow }) {
  const { atlas, language } = usePanel();
  const [industry] = alliance.industries;
  const facts = [
    industry && recordName(atlas, { kind: 'industry', id: industry }, language),
    alliance.exists &&
      (alliance.founded
        ? t(language, 'timeline.founded', { date: formatEdtf(alliance.founded, language) })
        : t(language, 'alliances.undated')),
    memberWords(members, inferred, language),
    hosts.length > 0 &&
      t(language, 'alliances.hosts', {
        count: hosts.length,
        names: hosts
          .flatMap((id) => atlas.places.get(id) ?? [])
          .map((place) => placeShortName(place, language))
          .join(t(language, 'list.join')),
      }),
  ];
  return (
    <span class="alliance-words">
      <span class="alliance-name">{inLanguage(alliance.name, language)}</span>
      <span class="small soft">
        {facts.filter(Boolean).join(' · ')}
        {isPossible && <em> · {t(language, 'timeline.possibly')}</em>}
      </span>
    </span>
  );
}

function memberWords(count: number, inferred: number, language: Language): string {
  if (count === 0) return t(language, 'alliances.no-member');
  if (inferred === 0) return t(language, 'alliances.members', { count });
  return t(language, inferred === count ? 'alliances.members-inferred' : 'alliances.members-partly', {
    count,
    inferred,
  });
}
