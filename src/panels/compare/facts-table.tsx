import type { ComponentChildren } from 'preact';
import type { Comparison, Has } from '../../model/compare.ts';
import type { Side } from '../../model/compared-side.ts';
import { placeShortName } from '../../model/names.ts';
import type { Alliance, Place } from '../../model/types.ts';
import { formatEdtf, formatKm } from '../../ui/format.ts';
import { formatNumber, type Key, t, tCode } from '../../ui/i18n/index.ts';
import { IndustryChips } from '../parts/industry-chips.tsx';
import { type PanelView, usePanel } from '../parts/panel-context.ts';
import { RecordLink, useOutside } from '../parts/record-link.tsx';
import { listed, RecordLine } from '../parts/record-list.tsx';
import { Letters } from './letters.tsx';
import { ownSources, SourceMarks } from './source-marks.tsx';

/** One fact of each of the compared: a row of the table. */
interface FactRow {
  label: Key;
  cell(side: number): ComponentChildren;
}

/** The compared as columns, what is known of each as rows. */
export function FactsTable({ comparison }: { comparison: Comparison }) {
  const view = usePanel();
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
          {rowsOf(comparison, view).map(({ label, cell }) => (
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

function ColumnHead({ side, index }: { side: Side; index: number }) {
  const { language } = usePanel();
  const outside = useOutside(side.ref);
  return (
    <th scope="col">
      <Letters sides={[index]} /> <RecordLink to={side.ref} />
      {outside ? <span class="cell-note">{t(language, 'compare.outside')}</span> : null}
    </th>
  );
}

function rowsOf(comparison: Comparison, view: PanelView): FactRow[] {
  const { atlas, language } = view;
  const { kind, sides, industries, events, initiatives } = comparison;
  const known = (text: ComponentChildren) => text ?? <span class="soft">{t(language, 'compare.unknown')}</span>;
  const count = (list: readonly Has[]) => (side: number) =>
    formatNumber(list.filter(({ by }) => by.includes(side)).length, language);
  const partners: FactRow = {
    label: kind === 'place' ? 'table.col.alliances' : 'table.col.members',
    cell: (side) => <Counted side={sides[side]} />,
  };
  const counts: FactRow[] = [
    { label: 'table.col.events', cell: count(events) },
    { label: 'table.initiatives', cell: count(initiatives) },
  ];
  const sources: FactRow = {
    label: 'table.col.sources',
    cell: (side) => (sides[side] ? <SourceMarks sources={ownSources(atlas, sides[side].ref)} /> : null),
  };
  if (kind === 'place') {
    const place = (side: number): Place | undefined => atlas.places.get(sides[side]?.ref.id ?? '');
    return [
      { label: 'details.level', cell: (side) => known(tCode(language, 'level', place(side)?.level ?? '')) },
      { label: 'details.province', cell: (side) => known(tCode(language, 'province', place(side)?.province ?? '')) },
      {
        label: 'details.corridor',
        cell: (side) => t(language, place(side)?.corridor ? 'details.corridor-member' : 'compare.no-corridor'),
      },
      partners,
      { label: 'table.col.industries', cell: count(industries) },
      ...counts,
      sources,
    ];
  }
  const alliance = (side: number): Alliance | undefined => atlas.alliances.get(sides[side]?.ref.id ?? '');
  const placeLink = (id: string | null | undefined) => (id ? <RecordLine records={listed('place', [id])} /> : null);
  return [
    { label: 'details.kind', cell: (side) => known(tCode(language, 'alliance-kind', alliance(side)?.kind ?? '')) },
    { label: 'table.col.founded', cell: (side) => formatEdtf(alliance(side)?.founded ?? null, language) },
    { label: 'table.col.founded-place', cell: (side) => known(placeLink(alliance(side)?.foundedPlace)) },
    { label: 'table.col.seat', cell: (side) => known(placeLink(alliance(side)?.seat)) },
    {
      label: 'compare.hosts',
      cell: (side) => {
        const hosts = sides[side]?.hosts ?? [];
        return known(hosts.length > 0 ? <RecordLine records={listed('place', hosts)} /> : null);
      },
    },
    partners,
    {
      label: 'compare.extent',
      cell: (side) => {
        const extent = sides[side]?.extent;
        if (!extent) return known(null);
        const [from = '', to = ''] = [extent.from, extent.to].map((id) => shortName(view, id));
        return t(language, 'compare.extent-value', { distance: formatKm(extent.km, language), from, to });
      },
    },
    {
      label: 'table.col.industries',
      cell: (side) => {
        const ids = alliance(side)?.industries ?? [];
        return known(ids.length > 0 ? <IndustryChips industries={ids} /> : null);
      },
    },
    ...counts,
    { label: 'table.col.status', cell: (side) => known(alliance(side)?.status[language]) },
    sources,
  ];
}

/** How many partners, and how many of them a source names. */
function Counted({ side }: { side: Side | undefined }) {
  const { language } = usePanel();
  const { stated = 0, inferred = 0 } = side ?? {};
  return (
    <>
      {formatNumber(stated + inferred, language)}
      {stated + inferred > 0 ? (
        <span class="cell-note">{t(language, 'table.col.members-split', { stated, inferred })}</span>
      ) : null}
    </>
  );
}

function shortName({ atlas, language }: PanelView, id: string): string {
  const place = atlas.places.get(id);
  return place ? placeShortName(place, language) : id;
}
