import type { ComponentChildren } from 'preact';
import { recordOf } from '../model/atlas.ts';
import { nameOf } from '../model/names.ts';
import type { Ref } from '../model/types.ts';
import { hover, select } from '../state/actions.ts';
import { type PanelView, usePanel } from './panel-context.ts';

interface RecordLinkProps {
  to: Ref;
  /** Words instead of the record's name. */
  children?: ComponentChildren;
  /** Its full name for screen readers, where the words shown do not tell it. */
  label?: string;
  /** Runs after the record was selected. */
  onFollow?: () => void;
}

/** The name of a record that selects it, and lights it up on map and timeline while pointed at or focused. */
export function RecordLink({ to, children, label, onFollow }: RecordLinkProps) {
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
    onFollow?.();
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

/** Whether filters are set and leave this record out; places, industries and sources are never filtered. */
export function useOutside(ref: Ref): boolean {
  return isOutside(usePanel(), ref);
}

/** How many of some records the filters leave out. */
export function useOutsideCount(records: readonly { ref: Ref }[]): number {
  const view = usePanel();
  return records.filter(({ ref }) => isOutside(view, ref)).length;
}

function isOutside({ visible, filtered }: PanelView, { kind, id }: Ref): boolean {
  const filterable = kind === 'alliance' || kind === 'event' || kind === 'initiative';
  return filtered && filterable && !visible.ids.has(id);
}
