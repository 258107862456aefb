import type { ComponentChildren } from 'preact';
import type { Comparison, HeldFacts, HeldRecord, IndustryOrigin } from '../../model/compare.ts';
import { must } from '../../model/must.ts';
import { recordName } from '../../model/names.ts';
import type { WholeMembership } from '../../model/types.ts';
import { type PanelContext, usePanel } from '../../parts/panel.tsx';
import { PanelSection } from '../../parts/panel-section.tsx';
import { eventLine, initiativeLine } from '../../parts/record-lines.ts';
import type { ListedRecord } from '../../parts/record-link.tsx';
import { RecordList } from '../../parts/record-list.tsx';
import { formatEdtf } from '../../ui/format.ts';
import { formatNumber, type Key, t, tCode } from '../../ui/i18n/index.ts';
import { alike, sharedGroups } from './groups.ts';
import { Letters } from './letters.tsx';
import { SourceMarks } from './numbered-sources.tsx';

/** Partners, industries, events and initiatives: what is shared and what each has alone. */
export function SharedLists({ comparison }: { comparison: Comparison }) {
  const view = usePanel();
  const { kind, partners, industries, events, initiatives } = comparison;
  const { atlas, language } = view;
  const eventOf = ({ ref }: HeldRecord) => {
    const event = atlas.events.get(ref.id);
    return event ? eventLine(event, view, tCode(language, 'type', event.type)) : { ref };
  };
  const initiativeOf = ({ ref }: HeldRecord) => {
    const initiative = atlas.initiatives.get(ref.id);
    return initiative ? initiativeLine(initiative, language) : { ref };
  };
  const partnersTitle = kind === 'place' ? 'table.col.alliances' : 'table.col.members';
  return (
    <>
      <Lists {...{ comparison, title: partnersTitle, items: partners }} line={(item) => partnerLine(view, item)} />
      <Lists
        {...{ comparison, title: 'table.col.industries', items: industries }}
        line={(item) => industryLine(view, item, kind === 'place')}
      />
      <Lists {...{ comparison, title: 'table.col.events', items: events }} line={eventOf} />
      <Lists {...{ comparison, title: 'table.initiatives', items: initiatives }} line={initiativeOf} />
    </>
  );
}

interface ListsProps<T extends HeldRecord> {
  title: Key;
  comparison: Comparison;
  items: readonly T[];
  line: (item: T) => ListedRecord;
}

/** A list for each group of the compared records: all, two of three, one alone. */
function Lists<T extends HeldRecord>({ title, comparison: { sides }, items, line }: ListsProps<T>) {
  const { atlas, language } = usePanel();
  const nameOf = (by: readonly number[]) => recordName(atlas, must(sides[by[0] ?? 0], 'a side').ref, language);
  const groupWords = (by: readonly number[]) => {
    if (by.length === 1) return t(language, 'compare.only', { name: nameOf(by) });
    if (by.length < sides.length) return t(language, 'compare.shared-two');
    return t(language, sides.length === 2 ? 'compare.shared-by-2' : 'compare.shared-by-3');
  };
  const groups = items.length === 0 ? [] : sharedGroups(items, sides.length);
  return (
    <PanelSection title={t(language, title)}>
      {groups.length === 0 && <p class="none">{t(language, 'compare.none-at-all')}</p>}
      {groups.length > 0 && (
        <div class="compare-groups">
          {groups.map(({ by, items: own }) => (
            <div key={by.join()} class={by.length === sides.length ? 'compare-group is-shared' : 'compare-group'}>
              <h4>
                <Letters sides={by} /> {groupWords(by)}{' '}
                <span class="soft number">{formatNumber(own.length, language)}</span>
              </h4>
              {own.length === 0 && <p class="none">{t(language, 'compare.none')}</p>}
              {own.length > 0 && <RecordList records={own.map(line)} />}
            </div>
          ))}
        </div>
      )}
    </PanelSection>
  );
}

/** The note of an item: the facts of each side that has it, with the sides' letters if several do; equal texts once. */
function sidesNote<F>(
  { by, facts }: HeldFacts<F>,
  said: (fact: F) => unknown,
  words: (facts: readonly F[]) => ComponentChildren,
): ComponentChildren {
  const factsOf = (side: number | undefined) => must(facts[must(side, 'a side')], 'a side');
  return alike(by, (side) => JSON.stringify(factsOf(side).map(said))).map((sides) => (
    <span key={sides.join()}>
      {by.length > 1 && <Letters sides={sides} />} {words(factsOf(sides[0]))}
    </span>
  ));
}

/** A partner with the role, basis and sources of each side's membership. */
function partnerLine({ atlas, language }: PanelContext, item: HeldFacts<WholeMembership>): ListedRecord {
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

/** An industry, and for places why they have it (`withOrigin`). */
function industryLine({ language }: PanelContext, item: HeldFacts<IndustryOrigin>, withOrigin: boolean): ListedRecord {
  const words = (origins: readonly IndustryOrigin[]) =>
    origins.map((origin) => t(language, `compare.by-${origin}`)).join(t(language, 'list.join'));
  return { ref: item.ref, note: withOrigin ? sidesNote(item, (origin) => origin, words) : undefined };
}
