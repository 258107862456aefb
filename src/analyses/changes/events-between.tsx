import { usePanel } from '../../parts/panel-context.ts';
import { RecordList } from '../../parts/record-list.tsx';
import { when } from '../../records/kinds/event.ts';
import { wordsOf } from '../../records/print.ts';
import { openTable } from '../../state/actions.ts';
import { t, tCode } from '../../ui/i18n/index.ts';

/** Kinds of events that tell of alliances and their members. */
const TELLING = ['alliance-founding', 'membership'];

/** How many events lie between the two days, and those of them that found alliances or change their members. */
export function EventsBetween() {
  const { atlas, store, language, visible } = usePanel();
  const { events, possible } = visible;
  const telling = events.filter(({ type }) => TELLING.includes(type));
  return (
    <section class="part">
      <h3>{t(language, 'changes.events')}</h3>
      {events.length === 0 ? (
        <p class="none">{t(language, 'changes.none-events')}</p>
      ) : (
        <p>
          {t(language, 'changes.events-count', { count: events.length, telling: telling.length })}{' '}
          <button type="button" class="quiet small" onClick={() => openTable(store, 'events')}>
            {t(language, 'changes.all-events')}
          </button>
        </p>
      )}
      <RecordList
        records={telling.map((event) => ({
          ref: { kind: 'event', id: event.id },
          lead: [
            wordsOf(when(event), { atlas, language }),
            tCode(language, 'type', event.type),
            ...(possible.has(event.id) ? [t(language, 'table.possibly')] : []),
          ],
        }))}
      />
    </section>
  );
}
