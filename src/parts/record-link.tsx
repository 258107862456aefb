import { type ComponentChildren, Fragment, toChildArray } from 'preact';
import { useState } from 'preact/hooks';
import { recordOf, refKey } from '../model/atlas.ts';
import { nameOf } from '../model/names.ts';
import type { Adcode, Ref } from '../model/types.ts';
import { hover, select } from '../state/actions.ts';
import { HueDot } from '../ui/hue-dot.tsx';
import { t } from '../ui/i18n/index.ts';
import { makeRoom } from './make-room.ts';
import { usePanel } from './panel.tsx';

interface RecordLinkProps {
  to: Ref;
  /** Text to show instead of the record's name. */
  children?: ComponentChildren;
  /** Full name for screen readers, if the visible text is not enough. */
  label?: string;
}

/** A button that selects a record, and highlights it on map and timeline while hovered or focused. */
export function RecordLink({ to, children, label }: RecordLinkProps) {
  const view = usePanel();
  const { atlas, store, language } = view;
  const words = children ?? nameOf(view, to, language);
  if (!recordOf(atlas, to)) return <span>{words}</span>;
  const leave = () => hover(store, null);
  const enter = () => hover(store, to);
  const follow = () => {
    // A link that is removed gets no mouseleave.
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

/** A record with the notes that a line or list shows beside its name. */
export interface ListedRecord {
  ref: Ref;
  /** Shown above the name, in small type, separated by dots: a date, a basis. In lists only. */
  lead?: readonly ComponentChildren[] | undefined;
  /** Shown after the name, in small type: a role, a place. */
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

/** Children joined by commas. Each shares an element with its comma, so that no line begins with one. */
export function Joined({ children }: { children: ComponentChildren }) {
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

/** How many names a group shows before "and … more". */
const FIRST = 6;

interface PlaceGroupProps {
  places: readonly Adcode[];
  /** The subject of the sentence: the corridor's members without it are called "the others". */
  without?: Adcode | undefined;
}

/** Places as inline links; if all members of the corridor are among them, one phrase stands for those. */
export function PlaceGroup({ places, without }: PlaceGroupProps) {
  const { atlas, language } = usePanel();
  const [all, setAll] = useState(false);
  const members = [...atlas.corridor.keys()].filter((id) => id !== without);
  const isWhole = members.length > 2 && members.every((id) => places.includes(id));
  const named = isWhole ? places.filter((id) => !members.includes(id)) : places;
  const shown = all || named.length <= FIRST + 1 ? named : named.slice(0, FIRST);
  const words = members.length < atlas.corridor.size ? 'network.corridor-others' : 'network.corridor-all';
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

/** Industries as small labels, each with a dot in the hue of its family. */
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
