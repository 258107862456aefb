/** A comparison as a CSV file: a row for each item that any side has, then rows of numbers for each pair. */
import type { Atlas, WholeAtlas } from '../../model/atlas.ts';
import type { Comparison, HeldFacts, HeldRecord } from '../../model/compare.ts';
import type { ComparedSide } from '../../model/compared-side.ts';
import { recordName } from '../../model/names.ts';
import { jaccard } from '../../model/similarity.ts';
import type { Language, Ref, WholeMembership } from '../../model/types.ts';
import type { TextFile } from '../../parts/tables/csv-file.ts';
import { ownSources } from '../../records/citations.ts';
import { siteBasis } from '../../records/site.ts';
import { type CsvValue, toCsv } from '../../ui/csv.ts';
import { t } from '../../ui/i18n/index.ts';

/** The CSV file: headers in the language, ids unchanged, dates as EDTF, 1 or 0 for whether a side has an item. */
export function compareFile(atlas: WholeAtlas, comparison: Comparison, language: Language): TextFile {
  const { sides, pairs, partners, industries, events, initiatives } = comparison;
  const names = sides.map(({ ref }) => recordName(atlas, ref, language));
  const header = [
    t(language, 'table.col.kind'),
    t(language, 'table.col.id'),
    t(language, 'table.col.name-en'),
    t(language, 'table.col.name-zh'),
    t(language, 'table.col.date'),
    ...names.flatMap((name) => [
      name,
      t(language, 'compare.file-role', { name }),
      t(language, 'basis.of', { name }),
      t(language, 'compare.file-since', { name }),
    ]),
    t(language, 'compare.file-value'),
    t(language, 'table.col.source-ids'),
  ];
  const line = (item: HeldRecord, facts: readonly (readonly WholeMembership[])[] = []): CsvValue[] => {
    const both = (field: (membership: WholeMembership) => string | null, side: number) =>
      (facts[side] ?? []).map((fact) => field(fact) ?? '').join('; ') || null;
    return [
      item.ref.kind,
      item.ref.id,
      recordName(atlas, item.ref, 'en'),
      recordName(atlas, item.ref, 'zh'),
      dateOf(atlas, item.ref),
      ...sides.flatMap((_, side) => [
        item.by.includes(side) ? 1 : 0,
        both(({ role }) => role, side),
        both(({ basis }) => basis, side),
        both(({ since }) => since, side),
      ]),
      null,
      sourceIds(atlas, item, facts),
    ];
  };
  const numbers = pairs.flatMap(({ sides: [a, b], all, stated, km }) => {
    const row = (kind: string, value: number | null, from?: (side: number) => [string, string] | null): CsvValue[] => [
      kind,
      [a, b].map((side) => sides[side]?.ref.id).join('; '),
      [a, b].map((side) => nameIn(atlas, sides[side]?.ref, 'en')).join('; '),
      [a, b].map((side) => nameIn(atlas, sides[side]?.ref, 'zh')).join('; '),
      null,
      ...sides.flatMap((_, side) => {
        const isOf = side === a || side === b;
        return [isOf ? 1 : 0, ...((isOf && from?.(side)) || [null, null]), null];
      }),
      value,
      null,
    ];
    return [
      row('shared', all.shared),
      row('either', all.either),
      row('jaccard', rounded(jaccard(all), 4)),
      row('jaccard-stated', rounded(jaccard(stated), 4)),
      // Between alliances it is measured from their seats or hosts: the row includes which, and its basis.
      row('distance-km', rounded(km, 1), (side) => siteFacts(atlas, sides[side])),
    ];
  });
  const rows = [
    ...partners.map((item: HeldFacts<WholeMembership>) => line(item, item.facts)),
    ...[...industries, ...events, ...initiatives].map((item) => line(item)),
    ...numbers,
  ];
  return { name: `delta-atlas-compare-${atlas.file.dataVersion}.csv`, text: toCsv(header, rows) };
}

function siteFacts(atlas: Atlas, side: ComparedSide | undefined): [as: string, basis: string] | null {
  const alliance = side?.ref.kind === 'alliance' ? atlas.alliances.get(side.ref.id) : undefined;
  return alliance && side?.site ? [side.site.as, siteBasis(alliance, side.site.place)] : null;
}

function nameIn(atlas: Atlas, ref: Ref | undefined, language: Language): string {
  return ref ? recordName(atlas, ref, language) : '';
}

function dateOf(atlas: Atlas, { kind, id }: Ref): string | null {
  if (kind === 'alliance') return atlas.alliances.get(id)?.founded ?? null;
  if (kind === 'event') return atlas.events.get(id)?.date ?? null;
  return kind === 'initiative' ? (atlas.initiatives.get(id)?.date ?? null) : null;
}

/** The sources of the memberships, otherwise of the record itself. */
function sourceIds(atlas: WholeAtlas, { ref }: HeldRecord, facts: readonly (readonly WholeMembership[])[]): string {
  const ofFacts = facts.flat().flatMap(({ sources }) => sources);
  return [...new Set(ofFacts.length > 0 ? ofFacts : ownSources(atlas, ref))].join('; ');
}

function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}
