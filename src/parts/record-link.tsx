import { type ComponentChildren, Fragment, toChildArray } from 'preact';
import { useState } from 'preact/hooks';
import { recordOf, refKey } from '../model/atlas.ts';
import { nameOf } from '../model/names.ts';
import type { Adcode, Ref } from '../model/types.ts';
import { hover, select } from '../state/actions.ts';
import { t } from '../ui/i18n/index.ts';
import { HueDot } from './hue-dot.tsx';
import { makeRoom } from './make-room.ts';
import { usePanel } from './panel.tsx';

interface RecordLinkProps {
  to: Ref;
  /** Words instead of the record's name. */
  children?: ComponentChildren;
  /** Its full name for screen readers, where the words shown do not tell it. */
  label?: string;
}

/** The name of a record that selects it, and lights it up on map and timeline while pointed at or focused. */
export function RecordLink({ to, children, label }: RecordLinkProps) {
  const view = usePanel();
  const { atlas, store, language } = view;
  const words = children ?? nameOf(view, to, language);
  if (!recordOf(atlas, to)) return <span>{words}</span>;
  const leave = () => hover(store, null);
  const enter = () => hover(store, to);
  const follow = () => {
    // The link may vanish with what it stands in and then gets no mouseleave.
    leave();
    select(store, to);
    makeRoom(store);
  };
  return (
    <button
      type="button"
      class="link"
      aria-label={label}
      onClick={follow}
      onMouseEnter={enter}
      onMouseLeave={leave}
      onFocus={enter}
      onBlur={leave}
    >
      {words}
    </button>
  );
}

/** A record with what is said about it in a line or list. */
export interface ListedRecord {
  ref: Ref;
  /** Stand above the name, small, parted by dots: a date, a basis. In lists only. */
  lead?: readonly ComponentChildren[] | undefined;
  /** Stands after the name, small: a role, a place. */
  note?: ComponentChildren;
}

/** References to many records of one kind. */
export function listed(kind: Ref['kind'], ids: readonly string[]): ListedRecord[] {
  return ids.map((id) => ({ ref: { kind, id } }));
}

/** Links in a running line: "Wuhu, Hefei". */
export function RecordLine({ records }: { records: readonly ListedRecord[] }) {
  return (
    <Joined>
      {records.map(({ ref, note }) => (
        <Fragment key={refKey(ref)}>
          <RecordLink to={ref} />
          {note && <span class="note">{note}</span>}
        </Fragment>
      ))}
    </Joined>
  );
}

/** Pieces of a running line. The comma after one never begins a line: both stand in one element. */
function Joined({ children }: { children: ComponentChildren }) {
  const { language } = usePanel();
  const links = toChildArray(children);
  const join = t(language, 'list.join');
  const comma = join.trimEnd();
  return links.map((link, index) => (
    <Fragment key={typeof link === 'object' ? link.key : link}>
      {index > 0 && join.slice(comma.length)}
      <span class="joined">
        {link}
        {index < links.length - 1 && comma}
      </span>
    </Fragment>
  ));
}

/** How many names a group shows before "and 5 more". */
const FIRST = 6;

interface PlaceGroupProps {
  places: readonly Adcode[];
  /** The place of which the sentence speaks: with it left out, the corridor's members are "the others". */
  without?: Adcode | undefined;
}

/** Places in a running line: links, and one word for the members of the corridor where all of them are listed. */
export function PlaceGroup({ places, without }: PlaceGroupProps) {
  const { atlas, language } = usePanel();
  const [all, setAll] = useState(false);
  const members = atlas.corridor.filter(({ id }) => id !== without).map(({ id }) => id);
  const isWhole = members.length > 2 && members.every((id) => places.includes(id));
  const named = isWhole ? places.filter((id) => !members.includes(id)) : places;
  const shown = all || named.length <= FIRST + 1 ? named : named.slice(0, FIRST);
  const words = members.length < atlas.corridor.length ? 'network.corridor-others' : 'network.corridor-all';
  return (
    <>
      {isWhole && t(language, words, { count: members.length })}
      {isWhole && named.length > 0 && t(language, 'list.join')}
      <Joined>
        {shown.map((id) => (
          <RecordLink key={id} to={{ kind: 'place', id }} />
        ))}
        {shown.length < named.length && (
          <button key="more" type="button" class="link" onClick={() => setAll(true)}>
            {t(language, 'network.more-places', { count: named.length - shown.length })}
          </button>
        )}
      </Joined>
    </>
  );
}

/** Industries as small labels, each with its family's hue; the words carry the meaning, the dot repeats it. */
export function IndustryChips({ industries }: { industries: readonly string[] }) {
  if (industries.length === 0) return null;
  return (
    <ul class="chips">
      {industries.map((id) => (
        <li key={id} class="chip">
          <HueDot industries={[id]} />
          <RecordLink to={{ kind: 'industry', id }} />
        </li>
      ))}
    </ul>
  );
}
