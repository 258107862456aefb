/** The network analysis, in sentences: each figure with its definition and its limits. */
import { useMemo } from 'preact/hooks';
import { memberSets, statedOnly } from '../../model/network/member-sets.ts';
import { sharings } from '../../model/network/shared-alliances.ts';
import { usePanel } from '../../parts/panel.tsx';
import { canClear, clearFilters } from '../../state/actions.ts';
import { t } from '../../ui/i18n/index.ts';
import { bareClause, clausesOf } from '../../ui/sentence.ts';
import { useStore } from '../../ui/use-store.ts';
import { ConnectsSection } from './connects-section.tsx';
import { CorridorSection } from './corridor-section.tsx';
import { SECTION_IDS, type SectionId } from './network-section.tsx';
import { ReachSection } from './reach-section.tsx';
import { SharesSection } from './shares-section.tsx';

/** Shared alliances, connections, reach of alliances, and places near the corridor. */
export function Analysis() {
  const { language, visible } = usePanel();
  const { memberships } = visible;
  const sets = useMemo(() => memberSets(memberships), [memberships]);
  const rows = useMemo(() => sharings(sets), [sets]);
  const count = memberships.length;
  const inferred = t(language, 'network.inferred-share', { count, inferred: count - statedOnly(memberships).length });
  return (
    <div class="network">
      {rows.length > 0 ? (
        <>
          <Contents />
          <SharesSection sets={sets} rows={rows} inferred={inferred} />
          <ConnectsSection memberships={memberships} inferred={inferred} />
          <ReachSection sets={sets} memberships={memberships} />
        </>
      ) : (
        <NothingShared />
      )}
      <CorridorSection sets={sets} />
    </div>
  );
}

/** Jumps to the sections. Buttons, since links would change the address's fragment. */
function Contents() {
  const { language } = usePanel();
  const goTo = (section: SectionId) => {
    const heading = document.getElementById(`network-${section}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <nav class="network-contents" aria-label={t(language, 'network.contents')}>
      {SECTION_IDS.map((section) => (
        <button key={section} type="button" class="link" onClick={() => goTo(section)}>
          {t(language, `network.${section}-title`)}
        </button>
      ))}
    </nav>
  );
}

/** Shown if no two places share an alliance: a note, and a button that clears the filters. */
function NothingShared() {
  const { atlas, store, language, filtered } = usePanel();
  const state = useStore(store, (current) => current);
  const chosen = clausesOf(state).map((clause) => bareClause(atlas, state, clause));
  const scope = chosen.join(t(language, 'list.semicolon'));
  return (
    <section aria-labelledby="network-nothing">
      <h2 id="network-nothing">{t(language, 'network.nothing-title')}</h2>
      <p role="status">
        {filtered ? t(language, 'network.nothing-why', { scope }) : t(language, 'network.nothing-here')}
      </p>
      {filtered && canClear(state) && (
        <p>
          <button type="button" onClick={() => clearFilters(store)}>
            {t(language, 'filters.clear-label')}
          </button>
        </p>
      )}
    </section>
  );
}
