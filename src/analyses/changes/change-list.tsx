import { useState } from 'preact/hooks';
import type { Alliance, WholeAlliance } from '../../model/types.ts';
import { usePanel } from '../../parts/panel.tsx';
import { PanelSection } from '../../parts/panel-section.tsx';
import { listed, RecordLine, RecordLink } from '../../parts/record-link.tsx';
import { useShowAll } from '../../parts/record-list.tsx';
import { Cite } from '../../parts/sources.tsx';
import { formatEdtf, formatFounding } from '../../ui/format.ts';
import { HueDot } from '../../ui/hue-dot.tsx';
import { formatNumber, type Key, t, tCode } from '../../ui/i18n/index.ts';
import { byAlliance, type ChangeLine, type ChangeList, type PlaceRow } from './change-lines.ts';

/** Number of alliances a list shows before "show all". */
const FIRST = 8;

const NOTES: Partial<Record<ChangeList['id'], Key>> = {
  'maybe-founded': 'changes.maybe-note',
  'maybe-joined': 'changes.maybe-note',
  'maybe-left': 'changes.maybe-note',
  unknown: 'changes.unknown-note',
};

/** One list of changes, or a note that none is on record; the list of the unchanged is collapsed. */
export function ChangeSection({ list: { id, always }, lines }: { list: ChangeList; lines: readonly ChangeLine[] }) {
  const { language } = usePanel();
  const [isOpen, setOpen] = useState(false);
  if (lines.length === 0 && !always) return null;
  const note = NOTES[id];
  const title = (
    <>
      {t(language, `changes.${id}`)}{' '}
      {lines.length > 0 && <span class="soft number">{formatNumber(lines.length, language)}</span>}
    </>
  );
  if (id === 'kept') {
    return (
      <details class="part" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <h3>{title}</h3>
        </summary>
        {isOpen && <ByAlliance lines={lines} />}
      </details>
    );
  }
  return (
    <PanelSection title={title}>
      {note && <p class="soft small">{t(language, note)}</p>}
      {lines.length > 0 ? <ByAlliance lines={lines} /> : <Nothing id={id} />}
    </PanelSection>
  );
}

/** Says "none on record", not "nothing happened"; and if the data have no end of any membership, that, too. */
function Nothing({ id }: { id: ChangeList['id'] }) {
  const { atlas, language } = usePanel();
  const noEnds = id === 'left' && atlas.file.alliances.every(({ members }) => members.every(({ until }) => !until));
  const none =
    id === 'founded' ? 'changes.none-founded' : id === 'joined' ? 'changes.none-joined' : 'changes.none-left';
  return (
    <p class="none">
      {t(language, none)} {noEnds && t(language, 'changes.no-ends')}
    </p>
  );
}

function ByAlliance({ lines }: { lines: readonly ChangeLine[] }) {
  const [shown, more] = useShowAll(byAlliance(lines), FIRST, 'changes.show-all');
  return (
    <>
      <ul class="change-groups">
        {shown.map(({ alliance, itself, rows }) => (
          <li key={alliance.id} class="hued">
            <HueDot industries={alliance.industries} />
            <div>
              <RecordLink to={{ kind: 'alliance', id: alliance.id }} />
              {itself && <Founding alliance={alliance} />}
              {rows.length > 0 && (
                <ul>
                  {rows.map((row) => (
                    <PlaceLine key={`${row.places[0]} ${row.since} ${row.until}`} row={row} alliance={alliance} />
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

function Founding({ alliance }: { alliance: WholeAlliance }) {
  const { language } = usePanel();
  return (
    <span class="note">
      <span>{formatFounding(alliance, language)}</span>
      <Cite sources={alliance.sources} />
    </span>
  );
}

function PlaceLine({ row: { places, since, until, basis, sources }, alliance }: { row: PlaceRow; alliance: Alliance }) {
  const { language } = usePanel();
  const { founded } = alliance;
  // A membership without a date of its own is assumed to begin with the alliance: the text says so.
  const begun =
    since || !founded
      ? formatEdtf(since, language)
      : t(language, 'changes.with-founding', { date: formatEdtf(founded, language) });
  return (
    <li>
      <RecordLine records={listed('place', places)} />{' '}
      <span class="note">
        <span>{begun}</span>
        {until && <span>{t(language, 'details.until', { date: formatEdtf(until, language) })}</span>}
        <span>{tCode(language, 'basis', basis)}</span>
        <Cite sources={sources} />
      </span>
    </li>
  );
}
