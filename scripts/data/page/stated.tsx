/** Statements as plain HTML, for the plain tables and the record pages. */
import type { ComponentChildren } from 'preact';
import { inLanguage, otherLanguage } from '../../../src/model/languages.ts';
import { recordName } from '../../../src/model/names.ts';
import type { Language, LocalText, Ref, Source } from '../../../src/model/types.ts';
import { figureNotes } from '../../../src/records/figure-words.ts';
import { accessWords, basisWord, type DrawnValue, print, titleWords, weakness } from '../../../src/records/print.ts';
import { endOf, type FieldValue, type Statement } from '../../../src/records/statement.ts';
import { formatEdtf } from '../../../src/ui/format.ts';
import { formatFigure } from '../../../src/ui/format-figure.ts';
import { LANGUAGE_TAG, t, tCode } from '../../../src/ui/i18n/index.ts';
import type { PageView } from './view.ts';

interface StatedProps {
  statement: Statement;
  view: PageView;
  /** Inline: the basis follows the value. */
  inLine?: boolean;
}

/** A value with its basis and notes. These pages show fields only through this component. */
export function Stated({ statement, view, inLine = false }: StatedProps) {
  const { language } = view;
  const { value, mark, notes } = print(statement, view);
  const known = mark && (
    <span data-basis={mark.basis}>{inLine ? mark.whole : t(language, 'basis.reason', { reason: mark.whole })}</span>
  );
  return (
    <>
      <Value value={value} view={view} />
      {inLine && known && t(language, 'list.semicolon')}
      {inLine ? known : <DetailLines lines={[known]} />}
      <DetailLines lines={notes} />
    </>
  );
}

/** Small lines below the main line of a cell; empty ones are left out. */
export function DetailLines({ lines }: { lines: readonly ComponentChildren[] }) {
  return lines.filter(Boolean).map((line, i) => (
    <span class="line soft" key={i}>
      {line}
    </span>
  ));
}

function Value({ value, view }: { value: DrawnValue; view: PageView }): ComponentChildren {
  switch (value.is) {
    case 'lines':
      if (value.lang) return <span lang={value.lang}>{value.lines.join(' ')}</span>;
      return value.lines.join(t(view.language, 'list.semicolon'));
    case 'name':
      return <Name name={value.name} view={view} />;
    case 'refs':
      return <Refs refs={value.refs.map(({ ref }) => ref)} view={view} />;
    case 'groups':
      return value.groups.map(({ label, refs }) => (
        <span class="line" key={label}>
          {t(view.language, label)} <Refs refs={refs} view={view} />
        </span>
      ));
    case 'figures':
      return <Figures figures={value.figures} view={view} />;
    case 'memberships':
      return <Memberships said={value} view={view} />;
    case 'specialisations':
      return <Specialisations said={value} view={view} />;
    case 'sources':
      return <Sources ids={value.sources} view={view} />;
    case 'address':
      return <Address source={value.source} view={view} />;
  }
}

/** A record's name, with the name in the other language below. */
function Name({ name, view }: { name: LocalText; view: PageView }) {
  const other = otherLanguage(view.language);
  return (
    <>
      {inLanguage(name, view.language)}
      <span class="line soft" lang={LANGUAGE_TAG[other]}>
        {name[other]}
      </span>
    </>
  );
}

/** A record's name, linked if the record has an address. */
export function RefLink({ to, view }: { to: Ref; view: PageView }) {
  const name = recordName(view.atlas, to, view.language);
  const address = view.addressOf(to);
  return address === null ? name : <a href={address}>{name}</a>;
}

/** Records in one line; events and alliances, whose names are long, one per line. */
function Refs({ refs, view }: { refs: readonly Ref[]; view: PageView }) {
  return refs.map((to, i) =>
    to.kind === 'event' || to.kind === 'alliance' ? (
      <span class="line" key={to.id}>
        <RefLink to={to} view={view} />
      </span>
    ) : (
      <>
        {i > 0 && t(view.language, 'list.join')}
        <RefLink to={to} view={view} />
      </>
    ),
  );
}

const BASES = ['stated', 'inferred'] as const;

/** Memberships in two lists, stated and inferred. Roles other than member are given. */
export function Memberships({ said: { memberships, names }, view }: SaidProps<'memberships'>) {
  const { language } = view;
  if (memberships.length === 0) return names === 'place' ? t(language, 'details.no-members') : null;
  return BASES.map((basis) => {
    const listed = memberships.filter(({ membership }) => membership.basis === basis);
    if (listed.length === 0) return null;
    return (
      <span class="line" key={basis} data-basis={basis}>
        <b>{basisWord(basis, language)}</b>{' '}
        {listed.map((belonging, i) => {
          const { role = 'member' } = belonging.membership;
          return (
            <>
              {i > 0 && t(language, 'list.join')}
              <RefLink to={endOf(belonging, names)} view={view} />
              {role !== 'member' &&
                t(language, 'basis.marked', { words: '', basis: tCode(language, 'role', role).toLowerCase() })}
            </>
          );
        })}
      </span>
    );
  });
}

interface SaidProps<Is extends FieldValue['is']> {
  said: Extract<FieldValue, { is: Is }>;
  view: PageView;
}

function Specialisations({ said: { specialisations }, view }: SaidProps<'specialisations'>) {
  return (
    <ul>
      {specialisations.map(({ industry, role, period }) => (
        <li key={`${industry} ${role} ${period}`}>
          <RefLink to={{ kind: 'industry', id: industry }} view={view} />{' '}
          <span class="soft">
            {tCode(view.language, 'spec-role', role)} {formatEdtf(period, view.language)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** "signed projects 50 projects (target, for 2020)"; "reported" is not written. */
function Figures({
  figures,
  view: { language },
}: Pick<Extract<FieldValue, { is: 'figures' }>, 'figures'> & { view: PageView }) {
  return (
    <ul>
      {figures.map(({ figure, note }) => {
        const { equivalent: _, ...number } = figure;
        const notes = figureNotes(figure, language).slice(figure.kind === 'reported' ? 1 : 0);
        return (
          <li key={`${figure.label.en} ${figure.value} ${figure.asOf}`}>
            {inLanguage(figure.label, language)} <b>{formatFigure(number, language)}</b>{' '}
            <span class="soft" data-basis={figure.kind}>
              {[...notes, ...(note ? [inLanguage(note, language)] : [])].join(t(language, 'list.join'))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

interface SourcesProps {
  ids: readonly string[];
  view: PageView;
  /** With titles, language and day of reading; by default only what tells one from another. */
  isWhole?: boolean;
}

/** Publisher and date of each source, linked if it has an address; weak sources and copies are marked. */
export function Sources({ ids, view: { atlas, language }, isWhole = false }: SourcesProps) {
  return (
    <ul>
      {ids.map((id) => {
        const source = atlas.sources.get(id);
        if (!source) return <li key={id}>{id}</li>;
        const { publisher, published, accessed, url, urlKind } = source;
        const name = inLanguage(publisher, language);
        const words = [
          formatEdtf(published, language),
          isWhole && tCode(language, 'source-language', source.language),
          isWhole && accessed && t(language, 'details.source-accessed', { date: formatEdtf(accessed, language) }),
          weakness(source, language),
          urlKind !== 'original' && accessWords(source, language),
        ];
        return (
          <li key={id}>
            {url ? <a href={url}>{name}</a> : name} {isWhole && <Titles source={source} language={language} />}{' '}
            <span class="soft">{words.filter(Boolean).join(t(language, 'list.join'))}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** The title of a source as published and the atlas's description, or that one alone, marked as such. */
function Titles({ source, language }: { source: Source; language: Language }) {
  const { title, originalTitle, titleLanguage } = source;
  const description = inLanguage(title, language);
  if (!originalTitle) return titleWords(source, language);
  return (
    <>
      <cite lang={titleLanguage}>{originalTitle}</cite>
      {originalTitle === description ? null : t(language, 'basis.marked', { words: '', basis: description })}
    </>
  );
}

function Address({
  source: { url, urlKind, archived },
  view: { language },
}: Pick<SaidProps<'address'>['said'], 'source'> & { view: PageView }) {
  const address = archived && urlKind !== 'original' ? archived : url;
  if (!address) return t(language, 'details.source-no-link');
  return (
    <>
      <a class="address" href={address}>
        {address}
      </a>
      <DetailLines lines={[address === url && urlKind === 'copy' ? t(language, 'details.source-copy') : null]} />
    </>
  );
}
