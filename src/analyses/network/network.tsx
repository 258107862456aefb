/** What the network of memberships tells, in sentences: each figure with its definition and what it cannot tell. */
import { useMemo } from 'preact/hooks';
import { memberSets, statedOnly } from '../../model/network/member-sets.ts';
import { sharings } from '../../model/network/shared-alliances.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { t } from '../../ui/i18n/index.ts';
import { ConnectsSection } from './connects-section.tsx';
import { Contents } from './contents.tsx';
import { CorridorSection } from './corridor-section.tsx';
import { NothingShared } from './nothing-shared.tsx';
import { ReachSection } from './reach-section.tsx';
import { SharesSection } from './shares-section.tsx';

/** Who shares alliances, who connects groups, how far alliances reach, and what lies near the corridor. */
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
