/** No rendering tells as a fact what is inferred, disputed, a target or an estimate, nor hides that a source is weak. */
import { describe, expect, it } from 'vitest';
import { recordTables } from '../../scripts/data/tables/record-tables.ts';
import { compareFile } from '../../src/analyses/compare/compare-file.ts';
import { reachFact } from '../../src/explore/details/reach-fact.tsx';
import { Tooltip } from '../../src/map/tooltip.tsx';
import { createMapView } from '../../src/map/view.ts';
import { INTERFACE_LANGUAGES, inLanguage } from '../../src/model/languages.ts';
import { reachOf } from '../../src/model/network/reach.ts';
import type { Language } from '../../src/model/types.ts';
import { type Described, FIELDS, type Kind } from '../../src/records/kinds/index.ts';
import { basisWord, markOf, publisherWords, weakness } from '../../src/records/print.ts';
import { siteBasis, siteWords } from '../../src/records/site.ts';
import type { Statement } from '../../src/records/statement.ts';
import { hubOf } from '../../src/scene/hubs.ts';
import { createAtlasStore } from '../../src/state/store.ts';
import { t } from '../../src/ui/i18n/index.ts';
import { atlas, compared, distances, drawn, plain, RECORDS, RENDERINGS } from './renderings.tsx';

interface Case<K extends Kind = Kind> {
  kind: K;
  record: Described[K];
  field: (typeof FIELDS)[K][number];
  statement: Statement;
}

/** Everything that is said of every record. */
function allSaid(): Case[] {
  const records: { readonly [K in Kind]: readonly Described[K][] } = RECORDS;
  return (Object.keys(FIELDS) as Kind[]).flatMap(<K extends Kind>(kind: K) =>
    records[kind].flatMap((record) =>
      FIELDS[kind].flatMap((field): Case[] => {
        const statement = field.say(record, atlas);
        return statement ? [{ kind, record, field, statement } as unknown as Case] : [];
      }),
    ),
  );
}

const SAID = allSaid();
const uncertain = SAID.filter(({ statement }) => statement.basis !== 'stated');
const seats = atlas.file.alliances.filter(({ seatBasis }) => seatBasis && !/^stated/.test(seatBasis.en));
const squeezed = (text: string) => text.replace(/\s+/g, ' ');

describe('what is not stated', () => {
  it('is what the data say of seats and dates', () => {
    expect(seats.length).toBeGreaterThan(0);
    expect(
      uncertain.filter(({ field }) => field.id === 'seat').map(({ record }) => (record as { id: string }).id),
    ).toEqual(seats.map(({ id }) => id));
    const { alliances, events } = atlas.file;
    const disputed = [
      ...alliances.filter(({ seatBasis }) => seatBasis && /^disputed/.test(seatBasis.en)),
      ...events.filter(({ date, dateDisputed = [] }) => dateDisputed.some((other) => other !== date)),
    ];
    expect(disputed.length).toBeGreaterThan(0);
    expect(uncertain.filter(({ statement }) => statement.basis === 'disputed')).toHaveLength(disputed.length);
  });

  describe.each(RENDERINGS)('in $name', ({ shows, of }) => {
    it('has its basis and the reason for it, in both languages', () => {
      const here = uncertain.filter(({ field }) => shows(field as never));
      const silent = here.flatMap(({ kind, record, field, statement }) =>
        INTERFACE_LANGUAGES.flatMap((language) => {
          const text = of(kind, record, language);
          const { whole, word } = markOf(statement, language);
          if (text === null) return [];
          const said = squeezed(plain(text));
          // Words in brackets may stand beside what they explain.
          return said.includes(whole) || (said.includes(word) && said.includes(statement.reason?.(language) ?? word))
            ? []
            : [`${language} ${(record as { id: string }).id} ${field.id}: ${whole}`];
        }),
      );
      expect(silent).toEqual([]);
    });
  });

  it('has columns of its own in the published tables', () => {
    const table = recordTables(atlas.file).find(({ name }) => name === 'alliances');
    const column = (name: string) => table?.fields.findIndex((field) => field.name === name) ?? -1;
    for (const { id, seatBasis } of seats) {
      const row = table?.rows.find((cells) => cells[0] === id);
      expect([row?.[column('seat_basis_en')], row?.[column('seat_basis_zh')]]).toEqual([seatBasis?.en, seatBasis?.zh]);
    }
    for (const { field } of SAID) {
      if (field.hasBasis) expect(field.published.map(({ name }) => name).join()).toMatch(/_basis|_disputed/);
    }
  });

  it.each(INTERFACE_LANGUAGES)('is said of where distances are measured from and spokes begin: %s', (language) => {
    const word = basisWord('inferred', language);
    const sites = atlas.file.alliances.flatMap((alliance) => {
      const hub = hubOf(alliance);
      return hub && siteBasis(alliance, hub) === 'inferred' ? [{ alliance, hub }] : [];
    });
    expect(sites.length).toBeGreaterThanOrEqual(seats.length);
    for (const { alliance, hub } of sites) {
      const words = siteWords(alliance, hub, { atlas, language });
      expect(words).toContain(word);
      const ref = { kind: 'alliance', id: alliance.id } as const;
      const site = compared(ref).sides[0]?.site;
      if (site) expect(distances(ref, language)).toContain(siteWords(alliance, site.place, { atlas, language }));
      expect(tooltipOf(alliance.id, language)).toContain(words);
      if (!reachOf(atlas.places, alliance, alliance.members)?.fromSeat) continue;
      const reach = squeezed(plain(drawn(language, reachFact(atlas, alliance, language)?.value)));
      expect(reach).toContain(t(language, 'basis.marked', { words: '', basis: word }).trim());
    }
  });

  it('is said of both ends of a distance in the file of a comparison', () => {
    for (const { id } of seats) {
      const comparison = compared({ kind: 'alliance', id });
      const line = compareFile(atlas, comparison, 'en')
        .text.split('\r\n')
        .find((row) => row.startsWith('distance-km'));
      expect(line).toContain('1,seat,inferred,');
    }
  });
});

describe('memberships', () => {
  const withInferred = atlas.file.alliances.filter(({ members }) => members.some(({ basis }) => basis === 'inferred'));

  it.each(RENDERINGS.filter(({ name }) => name !== 'CSV of the tables'))(
    'that are inferred say so in $name',
    ({ name, languages = INTERFACE_LANGUAGES, of }) => {
      for (const alliance of withInferred) {
        for (const language of languages) {
          const text = of('alliance', alliance, language) ?? '';
          expect([
            name,
            alliance.id,
            text.includes(name === 'GeoJSON' ? 'members_inferred' : basisWord('inferred', language)),
          ]).toEqual([name, alliance.id, true]);
        }
      }
    },
  );
});

describe('targets and estimates', () => {
  const counted = (text: string, kind: string) => text.split(new RegExp(`data-(?:kind|basis)="${kind}"`)).length - 1;

  it.each(RENDERINGS.filter(({ name }) => name === 'details' || name === 'tables.html'))(
    'say what they are in $name',
    ({ of }) => {
      for (const kind of ['event', 'initiative'] as const) {
        for (const record of RECORDS[kind]) {
          for (const basis of ['target', 'estimate']) {
            const expected = record.figures.filter((figure) => figure.kind === basis).length;
            if (expected > 0)
              expect([record.id, counted(of(kind, record, 'en') ?? '', basis)]).toEqual([record.id, expected]);
          }
        }
      }
    },
  );

  it.each(RENDERINGS.filter(({ name }) => /tables/.test(name)))(
    'say so in words in $name',
    ({ languages = INTERFACE_LANGUAGES, of }) => {
      for (const kind of ['event', 'initiative'] as const) {
        for (const record of RECORDS[kind]) {
          for (const language of languages) {
            for (const figure of record.figures) {
              if (figure.kind === 'reported') continue;
              expect(plain(of(kind, record, language) ?? '')).toContain(basisWord(figure.kind, language));
            }
          }
        }
      }
    },
  );
});

describe('weak sources', () => {
  const doubtful = atlas.file.alliances.filter(({ reliability }) => reliability);

  it.each(RENDERINGS)('of an alliance are named as such in $name', ({ languages = INTERFACE_LANGUAGES, of }) => {
    expect(doubtful.length).toBeGreaterThan(1);
    for (const alliance of doubtful) {
      for (const language of languages) {
        expect(plain(of('alliance', alliance, language) ?? '')).toContain(inLanguage(alliance.reliability, language));
      }
    }
  });

  it.each(RENDERINGS.filter(({ name }) => !/CSV|JSON|comparison|sortable/.test(name)))(
    'say it where they are listed in $name',
    ({ of }) => {
      for (const kind of ['alliance', 'event', 'initiative'] as const) {
        for (const record of RECORDS[kind]) {
          const weak = record.sources
            .flatMap((id) => atlas.sources.get(id) ?? [])
            .filter((source) => weakness(source, 'en'));
          for (const language of INTERFACE_LANGUAGES) {
            const text = of(kind, record, language);
            for (const source of text === null ? [] : weak) {
              expect(plain(text ?? '')).toContain(weakness(source, language));
              expect(publisherWords(source, language)).toContain(weakness(source, language));
            }
          }
        }
      }
    },
  );
});

/** What the map says of a spoke. */
function tooltipOf(alliance: string, language: Language): string {
  const view = createMapView({ lat: 31, lon: 120, zoom: 7 }, { width: 800, height: 600 });
  view.setState({ pointed: { at: [0, 0], clearance: 0, ref: null, alliances: [alliance] } });
  const store = createAtlasStore({ links: 'hubs', language });
  const context = {
    atlas,
    store,
    selectors: { visible: () => ({ placeCounts: new Map(), memberships: [], windows: [] }) },
  };
  return plain(drawn(language, <Tooltip context={context as never} camera={{} as never} view={view} />));
}
