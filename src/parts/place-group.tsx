import { useState } from 'preact/hooks';
import type { Adcode } from '../model/types.ts';
import { t } from '../ui/i18n/index.ts';
import { Joined } from './joined.tsx';
import { makeRoom } from './make-room.ts';
import { usePanel } from './panel-context.ts';
import { RecordLink } from './record-link.tsx';

/** How many names a group shows before "and 5 more". */
const FIRST = 6;

interface PlaceGroupProps {
  places: readonly Adcode[];
  /** The place of which the sentence speaks: with it left out, the corridor's members are "the others". */
  without?: Adcode | undefined;
}

/** Places in a running line: links, and one word for the members of the corridor where all of them are there. */
export function PlaceGroup({ places, without }: PlaceGroupProps) {
  const { atlas, store, language } = usePanel();
  const [all, setAll] = useState(false);
  const members = atlas.corridor.filter(({ id }) => id !== without).map(({ id }) => id);
  const isWhole =
    members.length > 2 && places.length > members.length - 1 && members.every((id) => places.includes(id));
  const named = isWhole ? places.filter((id) => !members.includes(id)) : places;
  const shown = all || named.length <= FIRST + 1 ? named : named.slice(0, FIRST);
  const isOther = members.length < atlas.corridor.length;
  const count = members.length;
  return (
    <>
      {isWhole ? t(language, isOther ? 'network.corridor-others' : 'network.corridor-all', { count }) : null}
      {isWhole && named.length > 0 ? t(language, 'list.join') : null}
      <Joined>
        {shown.map((id) => (
          <RecordLink key={id} to={{ kind: 'place', id }} onFollow={() => makeRoom(store)} />
        ))}
        {shown.length < named.length ? (
          <button key="more" type="button" class="link" onClick={() => setAll(true)}>
            {t(language, 'network.more-places', { count: named.length - shown.length })}
          </button>
        ) : null}
      </Joined>
    </>
  );
}
