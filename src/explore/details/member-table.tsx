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

/** The members of an alliance, hosts first, then initiators, each with basis and sources. */
export function MemberTable({ members }: { members: readonly AnyMembership[] }) {
  const { language } = usePanel();
  const title = t(language, 'details.members');
  if (members.length === 0) {
    return (
      <PanelSection title={title}>
        <p class="none">{t(language, 'details.no-members')}</p>
      </PanelSection>
    );
  }
  const sorted = [...members].sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
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
            {(['place', 'role', 'since', 'basis'] as const).map((column) => (
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
      <InferredNote memberships={members} />
      {notes.map((note) => (
        <p class="soft small" key={note}>
          {note}
        </p>
      ))}
    </PanelSection>
  );
}

function MemberRow({ member: { place, role, since, until, basis, sources } }: { member: AnyMembership }) {
  const { language } = usePanel();
  return (
    <tr data-basis={basis}>
      <th scope="row">
        <RecordLink to={{ kind: 'place', id: place }} />
      </th>
      <td>{tCode(language, 'role', role)}</td>
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
