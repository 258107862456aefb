import { useState } from 'preact/hooks';
import type { Alliance, WholeAlliance } from '../../model/types.ts';
import { Cite } from '../../parts/cite.tsx';
import { HueDot } from '../../parts/hue-dot.tsx';
import { usePanel } from '../../parts/panel-context.ts';
import { RecordLink } from '../../parts/record-link.tsx';
import { listed, RecordLine } from '../../parts/record-list.tsx';
import { formatEdtf } from '../../ui/format.ts';
import { formatNumber, t, tCode } from '../../ui/i18n/index.ts';
import { byAlliance, type ChangeLine, type PlaceRow, type Section } from './change-lines.ts';

/** How many alliances a section lists before "show all". */
const FIRST = 8;

/** One section: its lines by alliance, or that there is no record; what stays as it was is folded away. */
export function ChangeSection({ section: { id, always }, lines }: { section: Section; lines: readonly ChangeLine[] }) {
  const { language } = usePanel();
  const [open, setOpen] = useState(false);
  if (lines.length === 0 && !always) return null;
  const title = t(language, `changes.${id}`);
  const count = <span class="soft number">{formatNumber(lines.length, language)}</span>;
  const note = NOTES[id] && <p class="soft small">{t(language, NOTES[id])}</p>;
  if (id === 'kept') {
    return (
      <details class="part" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <h3>
            {title} {count}
          </h3>
        </summary>
        {open && <Groups lines={lines} />}
      </details>
    );
  }
  return (
    <section class="part">
      <h3>
        {title} {lines.length > 0 && count}
      </h3>
      {note}
      {lines.length > 0 ? <Groups lines={lines} /> : <Nothing id={id} />}
    </section>
  );
}

const NOTES: Partial<Record<Section['id'], 'changes.maybe-note' | 'changes.unknown-note'>> = {
  'maybe-founded': 'changes.maybe-note',
  'maybe-joined': 'changes.maybe-note',
  'maybe-left': 'changes.maybe-note',
  unknown: 'changes.unknown-note',
};

/** No record is not "nothing happened"; where the data hold no end of any membership, that is said as well. */
function Nothing({ id }: { id: Section['id'] }) {
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

function Groups({ lines }: { lines: readonly ChangeLine[] }) {
  const { language } = usePanel();
  const [all, setAll] = useState(false);
  const groups = byAlliance(lines);
  const isLong = groups.length > FIRST + 1;
  return (
    <>
      <ul class="change-groups">
        {(isLong && !all ? groups.slice(0, FIRST) : groups).map(({ alliance, itself, rows }) => (
          <li key={alliance.id}>
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
      {isLong && (
        <button type="button" class="quiet more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t(language, 'details.show-fewer') : t(language, 'changes.show-all', { count: groups.length })}
        </button>
      )}
    </>
  );
}

function Founding({ alliance: { founded, exists, sources } }: { alliance: WholeAlliance }) {
  const { language } = usePanel();
  return (
    <span class="note">
      <span>{exists ? formatEdtf(founded, language) : t(language, 'details.not-founded')}</span>
      <Cite sources={sources} />
    </span>
  );
}

function PlaceLine({ row: { places, since, until, basis, sources }, alliance }: { row: PlaceRow; alliance: Alliance }) {
  const { language } = usePanel();
  const { founded } = alliance;
  // A membership without a date of its own is taken to begin with the alliance, and says so.
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
