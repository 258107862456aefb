import { inLanguage } from '../../model/languages.ts';
import type { AnyFile } from '../../model/types.ts';
import { usePanel } from '../../parts/panel.tsx';
import { RecordLink } from '../../parts/record-link.tsx';
import { Cite } from '../../parts/sources.tsx';
import { formatSpan } from '../../ui/format.ts';
import { HueDot } from '../../ui/hue-dot.tsx';
import { tCode } from '../../ui/i18n/index.ts';

type Specialisation = AnyFile['specialisations'][number];

interface SpecialisationListProps {
  specialisations: readonly Specialisation[];
  /** Which side is listed; the other one is the record itself. */
  show: 'industry' | 'place';
}

/** Roles in the order in which plans rank industries. */
const ROLES: readonly Specialisation['role'][] = ['core', 'pillar', 'feature', 'emerging', 'stated'];

/** Industries of a place, or places of an industry, grouped by the role that sources state. */
export function SpecialisationList({ specialisations, show }: SpecialisationListProps) {
  const { language } = usePanel();
  const groups = ROLES.map((role) => ({ role, entries: specialisations.filter((entry) => entry.role === role) }));
  return (
    <dl class="facts">
      {groups
        .filter(({ entries }) => entries.length > 0)
        .map(({ role, entries }) => (
          <div key={role}>
            <dt>{tCode(language, 'spec-role', role)}</dt>
            <dd>
              <ul class="plain">
                {entries.map((entry) => (
                  <li
                    key={`${entry.place} ${entry.industry} ${entry.period}`}
                    class={show === 'industry' ? 'hued' : undefined}
                  >
                    {show === 'industry' && <HueDot industries={[entry.industry]} />}
                    <span>
                      <RecordLink to={{ kind: show, id: entry[show] }} />
                      <span class="note">
                        <span>{formatSpan(entry.period, language)}</span>
                        {entry.note && <span>{inLanguage(entry.note, language)}</span>}
                        <Cite sources={entry.sources} />
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
    </dl>
  );
}
