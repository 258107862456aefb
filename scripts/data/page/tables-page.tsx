/** `tables.html`: all data as plain tables, for readers without JavaScript and for machines. */
import { type ComponentChildren, Fragment } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { indexAtlas, type WholeAtlas } from '../../../src/model/atlas.ts';
import { DATA_LANGUAGES, inLanguage, LANGUAGES, otherLanguage } from '../../../src/model/languages.ts';
import { oldestFirst } from '../../../src/model/related.ts';
import type { AtlasFile, Language, Ref } from '../../../src/model/types.ts';
import type { Described, Kind } from '../../../src/records/kinds/index.ts';
import { type Contact, readContact } from '../../../src/ui/contact.ts';
import { type Key, LANGUAGE_TAG, t } from '../../../src/ui/i18n/index.ts';
import { allianceCount } from '../../../src/ui/sentence.ts';
import type { SiteConfig } from '../../config/site-config.ts';
import { themeStyleSheet } from '../../theme-css.ts';
import { DisagreementsTable } from './disagreements-table.tsx';
import { KindTable } from './kind-table.tsx';
import style from './page.css?raw';
import { anchorOf, type PageView } from './view.ts';

/** THE TABLE of tables, in display order. */
const TABLES: readonly { id: string; title: Key; table(view: PageView): ComponentChildren }[] = [
  row('alliances', 'table.alliances', 'alliance', ({ alliances }) => [...alliances].sort(byDate('founded')), [
    'details.inferred-note',
  ]),
  row('events', 'table.events', 'event', ({ events }) => events),
  row('initiatives', 'table.initiatives', 'initiative', ({ initiatives }) => [...initiatives].sort(byDate('date')), [
    'table.caption-initiatives',
  ]),
  row('groupings', 'table.groupings', 'grouping', ({ groupings }) => groupings),
  row('places', 'table.col.places', 'place', ({ places }) => places),
  {
    id: 'disagreements',
    title: 'details.cited-disagreements',
    table: (view) => <DisagreementsTable view={view} />,
  },
  row('sources', 'table.col.sources', 'source', ({ sources }) => sources),
];

/** A table of all records of a kind; `notes` are shown below its title. */
function row<K extends Exclude<Kind, 'membership'>>(
  id: string,
  title: Key,
  kind: K,
  of: (file: AtlasFile) => readonly Described[K][],
  notes: readonly Key[] = [],
) {
  const table = (view: PageView) => <KindTable records={of(view.atlas.file)} {...{ id, title, kind, notes, view }} />;
  return { id, title, table };
}

function byDate<F extends string>(field: F) {
  return (a: Record<F, string | null>, b: Record<F, string | null>) => oldestFirst(a[field], b[field]);
}

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'";

/** The publisher, as given on the page. */
export type Publisher = Pick<SiteConfig, 'name' | 'contact'>;
export const NO_PUBLISHER: Publisher = { name: null, contact: null };

/** The page and its style sheet, path → text. `csv` are the names of the tables. Pure. */
export function tablesPage(
  file: AtlasFile,
  csv: readonly string[],
  publisher: Publisher = NO_PUBLISHER,
): [path: string, text: string][] {
  const page = <Page atlas={indexAtlas(file)} csv={csv} publisher={publisher} />;
  return [
    ['tables.html', `<!doctype html>\n${renderToStaticMarkup(page)}\n`],
    ['tables.css', `${themeStyleSheet()}\n${style}`],
  ];
}

function Page({ atlas, csv, publisher }: { atlas: WholeAtlas; csv: readonly string[]; publisher: Publisher }) {
  return (
    <html lang={LANGUAGE_TAG.en}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="referrer" content="strict-origin-when-cross-origin" />
        <title>{DATA_LANGUAGES.map((language) => titleOf(language, publisher)).join(' · ')}</title>
        <link rel="icon" href="../icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="tables.css" />
      </head>
      <body>
        <main>
          {DATA_LANGUAGES.map((language) => (
            <Part key={language} view={viewOf(atlas, language)} csv={csv} publisher={publisher} />
          ))}
        </main>
      </body>
    </html>
  );
}

/** Names of events, alliances and groupings link to their rows; the rows of other records say little more than the name. */
function viewOf(atlas: WholeAtlas, language: Language): PageView {
  const addressOf = ({ kind, id }: Ref) =>
    kind === 'event' || kind === 'alliance' || kind === 'grouping' ? `#${anchorOf(id, { language })}` : null;
  return { atlas, language, addressOf };
}

/** The content of the page in one language. */
function Part({ view, csv, publisher }: { view: PageView; csv: readonly string[]; publisher: Publisher }) {
  const { atlas, language } = view;
  const other = otherLanguage(language);
  return (
    <article lang={LANGUAGE_TAG[language]} id={language}>
      <header>
        <h1>{titleOf(language, publisher)}</h1>
        <p>
          <a href={`#${other}`} lang={LANGUAGE_TAG[other]} hreflang={LANGUAGE_TAG[other]}>
            {LANGUAGES[other].name}
          </a>
          <a href="../">{t(language, 'tables-page.map')}</a>
        </p>
      </header>
      <p>{t(language, 'tables-page.intro', { summary: summaryOf(atlas, language) })}</p>
      <nav aria-label={t(language, 'tables-page.contents')}>
        <ul>
          {[...TABLES, { id: 'files', title: 'tables-page.files' as Key }].map(({ id, title }) => (
            <li key={id}>
              <a href={`#${anchorOf(id, view)}`}>{t(language, title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {TABLES.map(({ table }) => table(view))}
      <Files view={view} csv={csv} contact={readContact(publisher.contact ?? '')} />
    </article>
  );
}

/** Downloads of the same data in machine-readable form, and licences. */
function Files({ view, csv, contact }: { view: PageView; csv: readonly string[]; contact: Contact | null }) {
  const { atlas, language } = view;
  const groups: { title: Key; files: [name: string, what?: Key][] }[] = [
    {
      title: 'tables-page.files-spreadsheets',
      files: csv.map((name) => [`spreadsheets/${name}.csv`]),
    },
    {
      title: 'tables-page.files-programs',
      files: [
        ['atlas.json', 'tables-page.file-atlas'],
        ['atlas.schema.json', 'tables-page.file-schema'],
        ['places.geojson', 'tables-page.file-places'],
        ['datapackage.json', 'tables-page.file-package'],
        ...csv.map((name): [string] => [`tables/${name}.csv`]),
      ],
    },
  ];
  return (
    <section>
      <h2 id={anchorOf('files', view)}>{t(language, 'tables-page.files')}</h2>
      <p>{t(language, 'tables-page.licence', { version: atlas.file.dataVersion })}</p>
      {contact && (
        <p>
          {t(language, 'map.contact')}
          <a href={contact.href}>{contact.text}</a>
        </p>
      )}
      <p>
        <a href="LICENSES.md">LICENSES.md</a> <span class="soft">{t(language, 'tables-page.file-licences')}</span>
      </p>
      {groups.map(({ title, files }) => (
        <Fragment key={title}>
          <h3>{t(language, title)}</h3>
          <ul>
            {files.map(([name, what]) => (
              <li key={name}>
                <a href={name}>{name}</a> {what ? <span class="soft">{t(language, what)}</span> : null}
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  );
}

function titleOf(language: Language, { name }: Publisher): string {
  return t(language, 'tables-page.title', { atlas: inLanguage(name, language) || t(language, 'app.title') });
}

function summaryOf({ file }: WholeAtlas, language: Language): string {
  return [
    ...allianceCount(file.alliances, { possible: new Set() }, language),
    t(language, 'sentence.places', { count: file.places.length }),
    t(language, 'sentence.events', { count: file.events.length }),
    t(language, 'sentence.initiatives', { count: file.initiatives.length }),
  ].join(t(language, 'list.join'));
}
