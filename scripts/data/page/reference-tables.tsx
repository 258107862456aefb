/** The tables of places, of where sources differ, and of the sources themselves. */
import { recordName } from '../../../src/model/names.ts';
import type { Disagreement, Place, Source } from '../../../src/model/types.ts';
import { formatEdtf } from '../../../src/ui/format.ts';
import { t, tCode } from '../../../src/ui/i18n/index.ts';
import { Lines, Name, Sources } from './cells.tsx';
import { PlainTable } from './plain-table.tsx';
import { namesOf, type PageView } from './view.ts';

export function PlacesTable({ view }: { view: PageView }) {
  return (
    <PlainTable<Place>
      view={view}
      id="places"
      title="details.places"
      records={view.atlas.file.places}
      keyOf={({ id }) => id}
      columns={[
        { label: 'table.col.name', cell: ({ name, label }) => <Name name={label ?? name} view={view} /> },
        { label: 'details.level', cell: ({ level }, { language }) => tCode(language, 'level', level) },
        { label: 'details.province', cell: ({ province }, { language }) => tCode(language, 'province', province) },
        {
          label: 'details.corridor',
          cell: ({ corridor }, { language }) => (corridor ? t(language, 'details.corridor-member') : null),
        },
        { label: 'table.col.alliances', cell: alliancesOf },
        { label: 'details.specialisations', cell: specialisationsOf },
        { label: 'table.col.sources', cell: industrySources },
      ]}
    />
  );
}

function alliancesOf({ id }: Place, view: PageView) {
  const ids = view.atlas.membershipsByPlace.get(id)?.map(({ alliance }) => alliance.id) ?? [];
  return namesOf('alliance', [...new Set(ids)], view);
}

function specialisationsOf({ id }: Place, view: PageView) {
  const list = view.atlas.specialisationsByPlace.get(id) ?? [];
  if (list.length === 0) return null;
  return (
    <ul>
      {list.map(({ industry, role, period }) => (
        <li key={`${industry} ${role} ${period}`}>
          {namesOf('industry', [industry], view)}{' '}
          <span class="soft">
            {tCode(view.language, 'spec-role', role)} {formatEdtf(period, view.language)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Sources of its industries; those of its name and centre are the same for all places and stand in LICENSES.md. */
function industrySources({ id }: Place, view: PageView) {
  const list = view.atlas.specialisationsByPlace.get(id) ?? [];
  return list.length > 0 && <Sources ids={[...new Set(list.flatMap((entry) => entry.sources))]} view={view} />;
}

export function DisagreementsTable({ view }: { view: PageView }) {
  return (
    <PlainTable<Disagreement>
      view={view}
      id="disagreements"
      title="details.cited-disagreements"
      records={view.atlas.file.disagreements}
      keyOf={({ id }) => id}
      columns={[
        {
          label: 'table.page.topic',
          cell: ({ topic, note, about }, { atlas, language }) => (
            <>
              {topic[language]}
              <Lines
                lines={[
                  note[language],
                  about.map((ref) => recordName(atlas, ref, language)).join(t(language, 'list.semicolon')),
                ]}
              />
            </>
          ),
        },
        {
          label: 'table.page.values',
          cell: ({ values }, { language }) => (
            <ul>
              {values.map(({ value, sources }) => (
                <li key={value.en}>
                  {value[language]}
                  <Sources ids={sources} view={view} />
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

export function SourcesTable({ view }: { view: PageView }) {
  return (
    <PlainTable<Source>
      view={view}
      id="sources"
      title="details.sources"
      records={view.atlas.file.sources}
      keyOf={({ id }) => id}
      columns={[
        { label: 'table.col.title', cell: ({ title }) => <Name name={title} view={view} /> },
        { label: 'details.publisher', cell: ({ publisher }, { language }) => publisher[language] },
        { label: 'details.published', cell: ({ published }, { language }) => formatEdtf(published, language) },
        {
          label: 'details.language',
          cell: ({ language: code }, { language }) => tCode(language, 'source-language', code),
        },
        {
          label: 'details.reliability',
          cell: ({ reliability }, { language }) => tCode(language, 'reliability', reliability),
        },
        {
          label: 'details.link',
          cell: ({ url, urlKind }, { language }) =>
            url ? (
              <>
                <a class="address" href={url}>
                  {url}
                </a>
                <Lines lines={[urlKind === 'copy' ? t(language, 'details.source-copy') : null]} />
              </>
            ) : (
              t(language, 'details.source-no-link')
            ),
        },
      ]}
    />
  );
}
