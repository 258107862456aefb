/** What cells of several tables show. */
import type { ComponentChildren } from 'preact';
import { recordName } from '../../../src/model/names.ts';
import type { Alliance, Figure, Language, LocalText, RefKind } from '../../../src/model/types.ts';
import { formatEdtf } from '../../../src/ui/format.ts';
import { formatFigure, formatMoney } from '../../../src/ui/format-figure.ts';
import { LANGUAGE_TAG, t, tCode } from '../../../src/ui/i18n/index.ts';
import { anchorOf, namesOf, type PageView } from './view.ts';

/** A record's name, and below it the one in the other language. */
export function Name({ name, view }: { name: LocalText; view: PageView }) {
  const other = view.language === 'en' ? 'zh' : 'en';
  return (
    <>
      {name[view.language]}
      <span class="line soft" lang={LANGUAGE_TAG[other]}>
        {name[other]}
      </span>
    </>
  );
}

/** Small lines below a cell's first words; empty ones are left out. */
export function Lines({ lines }: { lines: readonly ComponentChildren[] }) {
  return lines.filter(Boolean).map((line, i) => (
    <span class="line soft" key={i}>
      {line}
    </span>
  ));
}

/** Names that lead to the rows of the records. */
export function Links({ kind, ids, view }: { kind: RefKind; ids: readonly string[]; view: PageView }) {
  return ids.map((id) => (
    <span class="line" key={id}>
      <a href={`#${anchorOf(id, view)}`}>{recordName(view.atlas, { kind, id }, view.language)}</a>
    </span>
  ));
}

/** Publisher and day of each source, leading to the source itself where there is an address to go to. */
export function Sources({ ids, view: { atlas, language } }: { ids: readonly string[]; view: PageView }) {
  return (
    <ul>
      {ids.map((id) => {
        const source = atlas.sources.get(id);
        if (!source) return <li key={id}>{id}</li>;
        const publisher = source.publisher[language];
        return (
          <li key={id}>
            {source.url ? <a href={source.url}>{publisher}</a> : publisher}{' '}
            <span class="soft">{formatEdtf(source.published, language)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** "signed projects 50 projects (target, for 2020)"; a reported figure needs no word for it. */
export function Figures({ figures, view: { language } }: { figures: readonly Figure[]; view: PageView }) {
  if (figures.length === 0) return null;
  return (
    <ul>
      {figures.map((figure) => (
        <li key={`${figure.label.en} ${figure.value} ${figure.asOf}`}>
          {figure.label[language]} <b>{formatFigure(figure, language)}</b>{' '}
          <span class="soft">{figureNotes(figure, language).join(t(language, 'list.join'))}</span>
        </li>
      ))}
    </ul>
  );
}

function figureNotes({ kind, asOf, threshold }: Figure, language: Language): string[] {
  // A target with a bare year names the year it is for.
  const when = kind === 'target' && /^\d{4}$/.test(asOf ?? '') ? 'details.for-year' : 'details.as-of';
  return [
    threshold ? t(language, 'details.threshold', { amount: formatMoney(threshold, language) }) : '',
    kind === 'reported' ? '' : tCode(language, 'figure-kind', kind),
    asOf ? t(language, when, { date: formatEdtf(asOf, language) }) : '',
  ].filter(Boolean);
}

const BASES = ['stated', 'inferred'] as const;

/** The members of an alliance in two lists: those a source names, and those inferred. Roles other than member are said. */
export function Members({ members, view }: { members: Alliance['members']; view: PageView }) {
  const { atlas, language } = view;
  if (members.length === 0) return t(language, 'details.no-members');
  return BASES.map((basis) => {
    const listed = members
      .filter((member) => member.basis === basis)
      .map(({ place, role }) => {
        const name = recordName(atlas, { kind: 'place', id: place }, language);
        if (role === 'member') return name;
        return language === 'zh'
          ? `${name}（${tCode(language, 'role', role)}）`
          : `${name} (${tCode(language, 'role', role).toLowerCase()})`;
      });
    if (listed.length === 0) return null;
    return (
      <span class="line" key={basis}>
        <b>{tCode(language, 'basis', basis)}</b> {listed.join(t(language, 'list.join'))}
      </span>
    );
  });
}

/** Industries by name. */
export function industries<R extends { industries: readonly string[] }>() {
  return {
    label: 'table.col.industries' as const,
    cell: (record: R, view: PageView) => namesOf('industry', record.industries, view),
  };
}

/** The sources that the record itself names. */
export function sources<R extends { sources: readonly string[] }>() {
  return {
    label: 'table.col.sources' as const,
    cell: (record: R, view: PageView) => <Sources ids={record.sources} view={view} />,
  };
}
