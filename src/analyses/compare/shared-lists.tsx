import type { ComponentChildren } from 'preact';
import type { Comparison, Has, HasFacts, IndustryOrigin } from '../../model/compare.ts';
import { must } from '../../model/must.ts';
import { recordName } from '../../model/names.ts';
import type { WholeMembership } from '../../model/types.ts';
import { type PanelView, usePanel } from '../../parts/panel-context.ts';
import { type ListedRecord, RecordList } from '../../parts/record-list.tsx';
import { Section } from '../../parts/section.tsx';
import { when } from '../../records/kinds/event.ts';
import { wordsOf } from '../../records/print.ts';
import { formatEdtf } from '../../ui/format.ts';
import { formatNumber, t, tCode } from '../../ui/i18n/index.ts';
import { alike, groupsOf } from './groups.ts';
import { Letters } from './letters.tsx';
import { SourceMarks } from './source-marks.tsx';

/** What is shared and what each has alone: partners, industries, events, initiatives. */
export function SharedLists({ comparison }: { comparison: Comparison }) {
  const view = usePanel();
  const { language } = view;
  const { kind, partners, industries, events, initiatives } = comparison;
  return (
    <>
      <Lists
        title={t(language, kind === 'place' ? 'table.col.alliances' : 'table.col.members')}
        {...{ comparison, items: partners }}
        line={(item) => partnerLine(view, item)}
      />
      <Lists
        title={t(language, 'table.col.industries')}
        {...{ comparison, items: industries }}
        line={(item) => industryLine(view, item, kind === 'place')}
      />
      <Lists
        title={t(language, 'table.col.events')}
        {...{ comparison, items: events }}
        line={(item) => eventLine(view, item)}
      />
      <Lists
        title={t(language, 'table.initiatives')}
        {...{ comparison, items: initiatives }}
        line={(item) => initiativeLine(view, item)}
      />
    </>
  );
}

interface ListsProps<T extends Has> {
  title: string;
  comparison: Comparison;
  items: readonly T[];
  line: (item: T) => ListedRecord;
}

/** One list for each group of the compared. */
function Lists<T extends Has>({ title, comparison: { sides }, items, line }: ListsProps<T>) {
  const { atlas, language } = usePanel();
  const nameOf = (side: number) => recordName(atlas, must(sides[side], 'a side').ref, language);
  const groupWords = (by: readonly number[]) => {
    if (by.length === 1) return t(language, 'compare.only', { name: nameOf(must(by[0], 'a side')) });
    if (by.length < sides.length) return t(language, 'compare.shared-two');
    return t(language, sides.length === 2 ? 'compare.shared-by-2' : 'compare.shared-by-3');
  };
  if (items.length === 0) {
    return (
      <Section title={title}>
        <p class="none">{t(language, 'compare.none-at-all')}</p>
      </Section>
    );
  }
  return (
    <Section title={title}>
      <div class="compare-groups">
        {groupsOf(items, sides.length).map(({ by, items: own }) => (
          <div key={by.join()} class={by.length === sides.length ? 'compare-group is-shared' : 'compare-group'}>
            <h4>
              <Letters sides={by} /> {groupWords(by)}{' '}
              <span class="soft number">{formatNumber(own.length, language)}</span>
            </h4>
            {own.length === 0 ? (
              <p class="none">{t(language, 'compare.none')}</p>
            ) : (
              <RecordList records={own.map(line)} />
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}

/** What is known of each side that has it; letters say whose it is where several have it, once for the same words. */
function sidesNote<F>(
  { by, facts }: HasFacts<F>,
  said: (fact: F) => unknown,
  words: (facts: readonly F[]) => ComponentChildren,
): ComponentChildren {
  const factsOf = (side: number | undefined) => must(facts[must(side, 'a side')], 'a side');
  return alike(by, (side) => JSON.stringify(factsOf(side).map(said))).map((sides) => (
    <span key={sides.join()}>
      {by.length > 1 ? <Letters sides={sides} /> : null} {words(factsOf(sides[0]))}
    </span>
  ));
}

/** A membership with role and basis of each side, and the sources that say so. */
function partnerLine({ atlas, language }: PanelView, item: HasFacts<WholeMembership>): ListedRecord {
  const founded = item.ref.kind === 'alliance' ? atlas.alliances.get(item.ref.id)?.founded : undefined;
  return {
    ref: item.ref,
    lead: founded === undefined ? undefined : [formatEdtf(founded, language)],
    note: sidesNote(
      item,
      ({ role, basis, until, sources }) => [role, basis, until, sources],
      (memberships) =>
        memberships.map(({ role, basis, until, sources }, index) => (
          <span key={index}>
            {[
              tCode(language, 'role', role),
              tCode(language, 'basis', basis),
              ...(until ? [t(language, 'details.until', { date: formatEdtf(until, language) })] : []),
            ].join(t(language, 'list.join'))}
            <SourceMarks sources={sources} />
          </span>
        )),
    ),
  };
}

/** Where a place's industry comes from; an alliance's own need no word. */
function industryLine({ language }: PanelView, item: HasFacts<IndustryOrigin>, withOrigin: boolean): ListedRecord {
  const words = (origins: readonly IndustryOrigin[]) =>
    origins.map((origin) => t(language, `compare.by-${origin}`)).join(t(language, 'list.join'));
  return { ref: item.ref, note: withOrigin ? sidesNote(item, (origin) => origin, words) : undefined };
}

function eventLine({ atlas, language }: PanelView, { ref }: Has): ListedRecord {
  const event = atlas.events.get(ref.id);
  if (!event) return { ref };
  return { ref, lead: [wordsOf(when(event), { atlas, language }), tCode(language, 'type', event.type)] };
}

function initiativeLine({ atlas, language }: PanelView, { ref }: Has): ListedRecord {
  const initiative = atlas.initiatives.get(ref.id);
  if (!initiative) return { ref };
  const { kind, date } = initiative;
  return { ref, lead: [tCode(language, 'initiative', kind), ...(date ? [formatEdtf(date, language)] : [])] };
}
