import type { AnyAtlas, MembershipOf } from '../../model/atlas.ts';
import { placeShortName } from '../../model/names.ts';
import { membershipsThroughDistricts, oldestFirst, relatedOf } from '../../model/related.ts';
import type { Adcode, AnyFile } from '../../model/types.ts';
import { Cite } from '../../parts/cite.tsx';
import { usePanel } from '../../parts/panel-context.ts';
import { type ListedRecord, RecordList } from '../../parts/record-list.tsx';
import { formatEdtf } from '../../ui/format.ts';
import { t, tCode } from '../../ui/i18n/index.ts';

/** Alliances of a place by its role in them, each with its basis; then those it is only tied to. */
export function PlaceAlliances({ place }: { place: Adcode }) {
  const { atlas: first, whole, language } = usePanel();
  const atlas: AnyAtlas = whole ?? first;
  const memberships = (atlas.membershipsByPlace.get(place) ?? []).toSorted((a, b) =>
    oldestFirst(a.membership.since, b.membership.since),
  );
  const ties = relatedOf(atlas).alliancesByOtherTie.get(place) ?? [];
  const through = membershipsThroughDistricts(atlas, place).toSorted((a, b) =>
    oldestFirst(a.membership.since, b.membership.since),
  );
  const of = (role: MembershipOf['membership']['role']) =>
    memberships.filter((entry) => entry.membership.role === role);
  return (
    <>
      <MembershipGroup title={t(language, 'details.alliances-as-host')} entries={of('host')} />
      <MembershipGroup title={t(language, 'details.alliances-as-initiator')} entries={of('initiator')} />
      <MembershipGroup title={t(language, 'details.alliances-as-member')} entries={of('member')} />
      {ties.length > 0 ? (
        <>
          <h4>{t(language, 'details.alliances-other')}</h4>
          <RecordList
            records={ties.map(({ id, founded }) => ({
              ref: { kind: 'alliance', id },
              lead: [formatEdtf(founded, language)],
            }))}
          />
          <p class="soft small">{t(language, 'details.alliances-other-note')}</p>
        </>
      ) : null}
      <MembershipGroup title={t(language, 'details.alliances-districts')} entries={through} withPlace />
      {[...memberships, ...through].some(({ membership }) => membership.basis === 'inferred') ? (
        <p class="soft small">{t(language, 'details.inferred-note')}</p>
      ) : null}
    </>
  );
}

interface MembershipGroupProps {
  title: string;
  entries: readonly MembershipOf<AnyFile>[];
  /** Names the member, where the group holds several. */
  withPlace?: boolean;
}

function MembershipGroup({ title, entries, withPlace = false }: MembershipGroupProps) {
  const { atlas, language } = usePanel();
  if (entries.length === 0) return null;
  const records = entries.map(({ alliance, membership }): ListedRecord => {
    const place = atlas.places.get(membership.place);
    return {
      ref: { kind: 'alliance', id: alliance.id },
      lead: [
        ...(withPlace && place ? [placeShortName(place, language)] : []),
        formatEdtf(membership.since, language),
        ...(membership.until ? [t(language, 'details.until', { date: formatEdtf(membership.until, language) })] : []),
        <>
          {tCode(language, 'basis', membership.basis)}
          <Cite sources={membership.sources} />
        </>,
      ],
    };
  });
  return (
    <>
      <h4>{title}</h4>
      <RecordList records={records} />
    </>
  );
}
