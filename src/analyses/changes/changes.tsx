/** The analysis of changes between two days: founded, joined, left, as lists. */
import { useMemo } from 'preact/hooks';
import { activeCount, windowsOf } from '../../model/as-of.ts';
import { calendarOf, dayOf } from '../../model/dates.ts';
import type { AtlasEvent, Language, Period } from '../../model/types.ts';
import { usePanel, useWhole } from '../../parts/panel.tsx';
import { PanelSection } from '../../parts/panel-section.tsx';
import { eventLine } from '../../parts/record-lines.ts';
import { RecordList } from '../../parts/record-list.tsx';
import { CiteContext, CiteIdPrefix, SourceList } from '../../parts/sources.tsx';
import { download } from '../../parts/tables/csv-file.ts';
import { openTable } from '../../state/actions.ts';
import { formatDay } from '../../ui/format.ts';
import { t, tCode } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { CHANGE_LISTS, type ChangeLine, changeLines, linesIn } from './change-lines.ts';
import { ChangeSection } from './change-list.tsx';
import { changesFile, sourcesOf } from './changes-file.ts';
import { DateFields } from './date-fields.tsx';

/** Two date fields and the changes between them among what the filters leave. */
export function Analysis() {
  const { atlas, store, language } = usePanel();
  const period = useStore(store, (state) => state.period);
  const isComparing = useStore(store, (state) => state.timeMode === 'change');
  const shown = period ?? (isComparing ? atlas.domain : lastTwoYears(atlas.domain));
  return (
    <>
      <div class="table-bar changes-bar">
        <DateFields shown={shown} isComparing={isComparing} />
      </div>
      <div class="table-scroll details changes" data-follows-record>
        {isComparing ? (
          <Differences shown={shown} language={language} />
        ) : (
          <p class="prose changes-intro">{t(language, 'changes.intro')}</p>
        )}
      </div>
    </>
  );
}

function Differences({ shown, language }: { shown: Period; language: Language }) {
  const { atlas, store } = usePanel();
  const { wholeVisible: visible } = useWhole();
  const isNarrowed = useStore(store, ({ facets, excluded }) => activeCount({ period: null, facets, excluded }) > 0);
  const lines = useMemo(() => {
    const [first, last] = windowsOf(atlas.domain, { period: shown, timeMode: 'change' });
    return first && last ? changeLines(visible.alliances, [first, last]) : [];
  }, [atlas, visible, shown]);
  const sources = useMemo(() => sourcesOf(lines), [lines]);
  return (
    <CiteIdPrefix.Provider value="changes">
      <CiteContext.Provider value={sources}>
        <div class="changes-summary">
          <p role="status">
            {summaryOf(lines, shown, language)} {isNarrowed && t(language, 'changes.narrowed')}
          </p>
          <button type="button" onClick={() => download(changesFile(atlas, lines, shown, language))}>
            {t(language, 'table.download')}
          </button>
        </div>
        {CHANGE_LISTS.map((list) => (
          <ChangeSection key={list.id} list={list} lines={linesIn(lines, list)} />
        ))}
        <EventsBetween />
        {sources.length > 0 && (
          <PanelSection title={t(language, 'details.sources')}>
            <SourceList ids={sources} />
          </PanelSection>
        )}
      </CiteContext.Provider>
    </CiteIdPrefix.Provider>
  );
}

/** Kinds of events about alliances and their members. */
const MEMBERSHIP_KINDS = ['alliance-founding', 'membership'];

/** The number of events between the two days, and a list of those about alliances and their members. */
function EventsBetween() {
  const view = usePanel();
  const { store, language, visible } = view;
  const { events, possible } = visible;
  const telling = events.filter(({ type }) => MEMBERSHIP_KINDS.includes(type));
  const lineOf = (event: AtlasEvent) => {
    const doubt = possible.has(event.id) ? [t(language, 'table.possibly')] : [];
    return eventLine(event, view, tCode(language, 'type', event.type), ...doubt);
  };
  return (
    <PanelSection title={t(language, 'changes.events')}>
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
      <RecordList records={telling.map(lineOf)} />
    </PanelSection>
  );
}

/** "31 Dec 2018 → 30 Jun 2021: 18 alliances founded, 96 memberships begun; possibly 12 more changes." */
function summaryOf(lines: readonly ChangeLine[], { from, to }: Period, language: Language): string {
  const count = (change: ChangeLine['change'], ofPlaces: boolean) =>
    lines.filter((line) => !line.possible && line.change === change && (line.place !== null) === ofPlaces).length;
  const counts = [
    ['changes.count-founded', count('joined', false)],
    ['changes.count-joined', count('joined', true)],
    ['changes.count-left', count('left', true)],
    ['changes.count-maybe', lines.filter((line) => line.possible && line.change !== 'kept').length],
  ] as const;
  const told = counts.filter(([, number]) => number > 0).map(([key, number]) => t(language, key, { count: number }));
  const what = told.join(t(language, 'list.join')) || t(language, 'changes.count-none');
  return t(language, 'changes.summary', { from: formatDay(from, language), to: formatDay(to - 1, language), what });
}

/** The default period: from the last day of a year to that of two years later, at the end of all time. */
function lastTwoYears({ from, to }: Period): Period {
  return { from: Math.max(from, dayOf(calendarOf(to).year - 2) - 1), to };
}
