/** What differs between two days: founded, joined, left, as lists. */
import '../../ui/i18n/later.ts';
import { useMemo } from 'preact/hooks';
import { windowsOf } from '../../model/as-of.ts';
import { calendarOf, dayOf } from '../../model/dates.ts';
import type { Language, Period } from '../../model/types.ts';
import { CiteContext, CiteHome } from '../../parts/cite.tsx';
import { makeRoom } from '../../parts/make-room.ts';
import { usePanel, useWhole } from '../../parts/panel-context.ts';
import { Section } from '../../parts/section.tsx';
import { SourceList } from '../../parts/source-list.tsx';
import { download } from '../../parts/tables/csv-file.ts';
import { formatDay } from '../../ui/format.ts';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { type ChangeLine, changeLines, linesOf, SECTIONS } from './change-lines.ts';
import { ChangeSection } from './change-section.tsx';
import { changesFile, sourcesOf } from './changes-file.ts';
import { DateFields } from './date-fields.tsx';
import { EventsBetween } from './events-between.tsx';

/** The panel: two dates, then what differs between them among what the filters leave. */
export function Changes() {
  const { atlas, store, language } = usePanel();
  const period = useStore(store, (state) => state.period);
  const isComparing = useStore(store, (state) => state.timeMode === 'change');
  const shown = period ?? (isComparing ? atlas.domain : lastTwoYears(atlas.domain));
  return (
    <>
      <div class="table-bar changes-bar">
        <DateFields shown={shown} isComparing={isComparing} />
      </div>
      {/* The lists' own links have handlers and keys; on a phone the record is seen only once the panel has gone. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the links within */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link is a click */}
      <div
        class="table-scroll details changes"
        data-follows-record
        onClick={({ target }) => {
          const isLink = (target as Element).closest('button.link:not(.cite)');
          if (isLink) makeRoom(store);
        }}
      >
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
  const isNarrowed = useStore(store, ({ facets }) => Object.keys(facets).length > 0);
  const lines = useMemo(() => {
    const [first, last] = windowsOf(atlas.domain, { period: shown, timeMode: 'change' });
    return first && last ? changeLines(visible.alliances, [first, last]) : [];
  }, [atlas, visible, shown]);
  const sources = useMemo(() => sourcesOf(lines), [lines]);
  return (
    <CiteHome.Provider value="changes">
      <CiteContext.Provider value={sources}>
        <div class="changes-summary">
          <p role="status">
            {summaryOf(lines, shown, language)} {isNarrowed && t(language, 'changes.narrowed')}
          </p>
          <button type="button" onClick={() => download(changesFile(atlas, lines, shown, language))}>
            {t(language, 'table.download')}
          </button>
        </div>
        {SECTIONS.map((section) => (
          <ChangeSection key={section.id} section={section} lines={linesOf(lines, section)} />
        ))}
        <EventsBetween />
        {sources.length > 0 && (
          <Section title={t(language, 'details.sources')}>
            <SourceList ids={sources} />
          </Section>
        )}
      </CiteContext.Provider>
    </CiteHome.Provider>
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

/** From the last day of a year to the same two years later, the last of all time. */
function lastTwoYears({ from, to }: Period): Period {
  return { from: Math.max(from, dayOf(calendarOf(to).year - 2) - 1), to };
}
