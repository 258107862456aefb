import { inLanguage } from '../../model/languages.ts';
import type { AnyMembership, Membership } from '../../model/types.ts';
import { InferredNote } from '../../parts/inferred-note.tsx';
import { usePanel } from '../../parts/panel.tsx';
import { PanelSection } from '../../parts/panel-section.tsx';
import { RecordLink } from '../../parts/record-link.tsx';
import { Cite } from '../../parts/sources.tsx';
import { formatEdtf } from '../../ui/format.ts';
import { t, tCode } from '../../ui/i18n/index.ts';

const ROLES: readonly Membership['role'][] = ['host', 'initiator', 'member'];

/** A member of an alliance, or of a grouping, whose members have no roles. */
type Member = Omit<AnyMembership, 'role'> & Partial<Pick<AnyMembership, 'role'>>;

/** The members of an alliance or grouping, hosts first, then initiators, each with basis and sources. */
export function MemberTable({ members }: { members: readonly Member[] }) {
  const { language } = usePanel();
  const title = t(language, 'details.members');
  if (members.length === 0) {
    return (
      <PanelSection title={title}>
        <p class="none">{t(language, 'details.no-members')}</p>
      </PanelSection>
    );
  }
  const sorted = [...members].sort((a, b) => rank(a) - rank(b));
  const hasRoles = members.some(({ role }) => role !== undefined);
  const inferred = members.filter((member) => member.basis === 'inferred').length;
  const counts = { count: members.length, stated: members.length - inferred, inferred };
  // The same note often applies to several members: each distinct note is listed once below the table.
  const notes = [...new Set(members.flatMap((member) => (member.note ? [inLanguage(member.note, language)] : [])))];
  return (
    <PanelSection title={title}>
      <table class="members">
        <caption>
          {t(language, inferred === 0 ? 'details.members-all-stated' : 'details.members-caption', counts)}
        </caption>
        <thead>
          <tr>
            {(['place', ...(hasRoles ? ['role' as const] : []), 'since', 'basis'] as const).map((column) => (
              <th key={column} scope="col">
                {t(language, `details.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((member) => (
            <MemberRow key={`${member.place} ${member.role} ${member.since}`} member={member} />
          ))}
        </tbody>
      </table>
      {hasRoles && <InferredNote memberships={members} />}
      {notes.map((note) => (
        <p class="soft small" key={note}>
          {note}
        </p>
      ))}
    </PanelSection>
  );
}

function rank({ role = 'member' }: Member): number {
  return ROLES.indexOf(role);
}

function MemberRow({ member: { place, role, since, until, basis, sources } }: { member: Member }) {
  const { language } = usePanel();
  return (
    <tr data-basis={basis}>
      <th scope="row">
        <RecordLink to={{ kind: 'place', id: place }} />
      </th>
      {role !== undefined && <td>{tCode(language, 'role', role)}</td>}
      <td class="number">
        {formatEdtf(since, language)}
        {until && <span class="line">{t(language, 'details.until', { date: formatEdtf(until, language) })}</span>}
      </td>
      <td>
        {tCode(language, 'basis', basis)}
        <Cite sources={sources} />
      </td>
    </tr>
  );
}
