/** The visible records in the format of data/atlas.json (src/model/schema.ts), with a member `about`. Pure. */
import { type Atlas, industryPath, placePath } from '../model/atlas.ts';
import { sourcesOf } from '../model/cited.ts';
import type { AtlasFile } from '../model/types.ts';
import { placesShown, type WholeVisible } from '../model/whole.ts';
import { type Described, FIELDS, type Kind } from '../records/kinds/index.ts';
import { type About, aboutShown } from './download-about.ts';
import type { WholeShown } from './download-shown.ts';

export type AtlasPart = { about: About } & AtlasFile;

/**
 * The visible records, alliances with their visible memberships only; the places and industries they reference, with
 * their ancestors; the sources of all these. Records may reference others that the filters leave out.
 */
export function atlasPart(shown: WholeShown): AtlasPart {
  const { whole: atlas, visible } = shown;
  const { schemaVersion, dataVersion } = atlas.file;
  const members = new Set(visible.memberships.map(({ membership }) => membership));
  const alliances = visible.alliances.map((alliance) => ({
    ...alliance,
    members: alliance.members.filter((membership) => members.has(membership)),
  }));
  const events = [...visible.events];
  const initiatives = [...visible.initiatives];
  const named = placesNamed(atlas, visible);
  const places = atlas.file.places.filter(({ id }) => named.has(id));
  const used = new Set(
    [...alliances, ...events, ...initiatives].flatMap((record) => [
      ...record.industries,
      ...('structure' in record && record.structure ? Object.values(record.structure).flat() : []),
    ]),
  );
  const above = new Set([...used].flatMap((id) => industryPath(atlas, id)));
  const industries = atlas.file.industries.filter(({ id }) => above.has(id));
  const specialisations = atlas.file.specialisations.filter(
    ({ place, industry }) => named.has(place) && above.has(industry),
  );
  // Those that a place shown belongs to, whole: their members are few, and a part of them would be another grouping.
  const groupings = atlas.file.groupings.filter(({ members }) => members.some(({ place }) => named.has(place)));
  const kept = new Set(
    [...alliances, ...events, ...initiatives, ...places, ...industries, ...groupings].map(({ id }) => id),
  );
  const disagreements = atlas.file.disagreements.filter(({ about }) => about.some(({ id }) => kept.has(id)));
  const facts = [places, industries, alliances, events, initiatives, specialisations, groupings].flat();
  const inner = [
    ...alliances.flatMap((alliance) => [...alliance.members, ...alliance.counts]),
    ...groupings.flatMap(({ members }) => members),
  ];
  const values = disagreements.flatMap((disagreement) => disagreement.values);
  const cited = new Set([...facts, ...inner, ...values].flatMap(sourcesOf));
  const sources = atlas.file.sources.filter(({ id }) => cited.has(id));
  return {
    about: aboutShown(shown),
    ...{ schemaVersion, dataVersion, places, industries, alliances, events },
    ...{ initiatives, specialisations, sources, disagreements, groupings },
  };
}

/** Every place that visible records reference, with the cities of districts. */
function placesNamed(atlas: Atlas, visible: WholeVisible): Set<string> {
  const named = <K extends Kind>(kind: K, records: readonly Described[K][]) =>
    records.flatMap((record) =>
      FIELDS[kind].flatMap(({ say }) => {
        const said = say(record, atlas)?.said;
        return said?.is === 'refs' ? said.refs.flatMap((ref) => (ref.kind === 'place' ? [ref.id] : [])) : [];
      }),
    );
  const ids = [
    ...placesShown(visible),
    ...named('alliance', visible.alliances),
    ...named('event', visible.events),
    ...named('initiative', visible.initiatives),
  ];
  return new Set(ids.flatMap((id) => placePath(atlas, id)));
}
