import { Joined } from './joined.tsx';
import { makeRoom } from './make-room.ts';
import { usePanel } from './panel-context.ts';
import { RecordLink } from './record-link.tsx';

/** Alliances in a running line, as links. */
export function AllianceLine({ ids }: { ids: readonly string[] }) {
  const { store } = usePanel();
  return (
    <Joined>
      {ids.map((id) => (
        <RecordLink key={id} to={{ kind: 'alliance', id }} onFollow={() => makeRoom(store)} />
      ))}
    </Joined>
  );
}
