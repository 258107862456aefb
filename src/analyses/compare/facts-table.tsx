import type { ComponentChildren } from 'preact';
import { recordOf } from '../../model/atlas.ts';
import type { Comparison, HeldRecord } from '../../model/compare.ts';
import type { ComparedSide } from '../../model/compared-side.ts';
import { placeShortName } from '../../model/names.ts';
import { type PanelContext, usePanel, useWhole, type WholeContext } from '../../parts/panel.tsx';
import { type ListedRecord, RecordLine, RecordLink } from '../../parts/record-link.tsx';
import { isOutside } from '../../parts/record-list.tsx';
import { StatementValue } from '../../parts/statement.tsx';
import { ownSources } from '../../records/citations.ts';
import { type Described, FIELDS } from '../../records/kinds/index.ts';
import { basisWord } from '../../records/print.ts';
import { hostBasis } from '../../records/site.ts';
import { formatKm } from '../../ui/format.ts';
import { formatNumber, type Key, t } from '../../ui/i18n/index.ts';
import { Letters } from './letters.tsx';
import { SourceMarks } from './numbered-sources.tsx';

/** A row of the table: one fact, with a value for each of the compared records. */
interface FactRow {
  label: Key;
  cell(side: number): ComponentChildren;
}

/** The compared records as columns, facts as rows. */
export function FactsTable({ comparison }: { comparison: Comparison }) {
  const view = { ...usePanel(), ...useWhole() };
  const { language } = view;
  return (
    <div class="compare-facts">
      <table>
        <caption class="sr-only">{t(language, 'compare.facts')}</caption>
        <thead>
          <tr>
            <td />
            {comparison.sides.map((side, index) => (
              <ColumnHead key={side.ref.id} side={side} index={index} />
            ))}
          </tr>
        </thead>
        <tbody>
          {factRows(comparison, view).map(({ label, cell }) => (
            <tr key={label}>
              <th scope="row">{t(language, label)}</th>
              {comparison.sides.map((side, index) => (
                <td key={side.ref.id}>{cell(index)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({ side, index }: { side: ComparedSide; index: number }) {
  const view = usePanel();
  return (
    <th scope="col">
      <Letters sides={[index]} /> <RecordLink to={side.ref} />
      {isOutside(view, side.ref) && <span class="cell-note">{t(view.language, 'compare.outside')}</span>}
    </th>
  );
}

/** The rows: fields of the records, then what is counted and measured. */
function factRows(comparison: Comparison, view: PanelContext & WholeContext): FactRow[] {
  const { atlas, whole, language } = view;
  const { kind, sides, industries, events, initiatives } = comparison;
  const count = (list: readonly HeldRecord[]) => (side: number) =>
    formatNumber(list.filter(({ by }) => by.includes(side)).length, language);
  const measured: FactRow[] = [
    {
      label: 'compare.hosts',
      cell: (side) => {
        const alliance = atlas.alliances.get(sides[side]?.ref.id ?? '');
        const hosts = (sides[side]?.hosts ?? []).map((id): ListedRecord => {
          const basis = hostBasis(alliance?.members ?? [], id);
          return { ref: { kind: 'place', id }, ...(basis === 'stated' ? {} : { note: basisWord(basis, language) }) };
        });
        return hosts.length > 0 ? <RecordLine records={hosts} /> : <Unknown />;
      },
    },
    {
      label: 'compare.extent',
      cell: (side) => {
        const extent = sides[side]?.extent;
        if (!extent) return <Unknown />;
        const [from = '', to = ''] = [extent.from, extent.to].map((id) => shortName(view, id));
        return t(language, 'compare.extent-value', { distance: formatKm(extent.km, language), from, to });
      },
    },
  ];
  return [
    ...(kind === 'place' ? fieldRows('place', sides, view) : fieldRows('alliance', sides, view)),
    {
      label: kind === 'place' ? 'table.col.alliances' : 'table.col.members',
      cell: (side) => <Counted side={sides[side]} />,
    },
    ...(kind === 'place' ? [{ label: 'table.col.industries' as const, cell: count(industries) }] : measured),
    { label: 'table.col.events', cell: count(events) },
    { label: 'table.initiatives', cell: count(initiatives) },
    {
      label: 'table.col.sources',
      cell: (side) => (sides[side] ? <SourceMarks sources={ownSources(whole, sides[side].ref)} /> : null),
    },
  ];
}

/** A row for each field that is always compared, or that one of the records has. */
function fieldRows<K extends 'place' | 'alliance'>(
  kind: K,
  sides: readonly ComparedSide[],
  view: PanelContext & WholeContext,
): FactRow[] {
  const { atlas, whole, language } = view;
  const records = sides.map(({ ref }) => recordOf(whole, { kind, id: ref.id }));
  return FIELDS[kind].flatMap(({ label, compare, say }): FactRow[] => {
    if (!compare) return [];
    const said = records.map((record) => (record ? say(record as Described[K], atlas) : null));
    if (compare === 'where-said' && said.every((statement) => statement === null)) return [];
    return [
      {
        label,
        cell: (side) => {
          const statement = said[side];
          if (statement) return <StatementValue statement={statement} brief />;
          // Few records have this field: an empty cell needs no "not on record".
          if (compare === 'where-said') return null;
          return compare === 'always' ? <Unknown /> : t(language, compare.without);
        },
      },
    ];
  });
}

function Unknown() {
  const { language } = usePanel();
  return <span class="soft">{t(language, 'compare.unknown')}</span>;
}

/** The number of partners, and how many of them a source names. */
function Counted({ side }: { side: ComparedSide | undefined }) {
  const { language } = usePanel();
  const { stated = 0, inferred = 0 } = side ?? {};
  return (
    <>
      {formatNumber(stated + inferred, language)}
      {stated + inferred > 0 && (
        <span class="cell-note">{t(language, 'table.col.members-split', { stated, inferred })}</span>
      )}
    </>
  );
}

function shortName({ atlas, language }: PanelContext, id: string): string {
  const place = atlas.places.get(id);
  return place ? placeShortName(place, language) : id;
}
