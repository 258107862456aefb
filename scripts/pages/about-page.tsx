/** @jsxImportSource preact */
/** The static page that explains the atlas, in one language; the dialog of the app shows the same text. */
import { renderToStaticMarkup } from 'preact-render-to-string';
import { INTERFACE_LANGUAGES, LANGUAGES } from '../../src/model/languages.ts';
import type { Language } from '../../src/model/types.ts';
import { aboutPath, aboutSections } from '../../src/ui/about.ts';
import { readContact } from '../../src/ui/contact.ts';
import { LANGUAGE_TAG, t } from '../../src/ui/i18n/index.ts';
import { Mark } from '../../src/ui/mark.tsx';
import { OtherLanguage } from './facts.tsx';
import { rootFrom } from './page-list.ts';
import type { PageFrame } from './record-page.tsx';
import type { Versions } from './sitemap.ts';

/** The page in all its languages; English is also the default. */
export const ABOUT_VERSIONS: Versions = [
  ...INTERFACE_LANGUAGES.map((language) => [LANGUAGES[language].hreflang, aboutPath(language)] as const),
  ['x-default', aboutPath('en')],
];

type Frame = Pick<PageFrame, 'atlas' | 'site' | 'policy' | 'settings' | 'styles'>;

/** The whole file. It needs no script. */
export function aboutPage(language: Language, frame: Frame): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Page language={language} frame={frame} />)}\n`;
}

function Page({ language, frame: { atlas, site, policy, settings, styles } }: { language: Language; frame: Frame }) {
  const root = rootFrom(aboutPath(language));
  const title = t(language, 'about.title');
  const name = t(language, 'app.title');
  const home = `${root}${language === 'en' ? '' : `?lang=${language}`}`;
  return (
    <html lang={LANGUAGE_TAG[language]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="referrer" content="strict-origin-when-cross-origin" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={t(language, 'about.shows-what')} />
        <title>{`${title} · ${name}`}</title>
        {styles.map((path) => (
          <link key={path} rel="stylesheet" href={root + path} />
        ))}
        <link rel="icon" href={`${root}icon.svg`} type="image/svg+xml" />
        {site !== null &&
          ABOUT_VERSIONS.map(([hreflang, path]) => (
            <link key={hreflang} rel="alternate" hreflang={hreflang} href={site + path} />
          ))}
      </head>
      <body>
        <div id="atlas" class="record">
          <main>
            <p class="record-top">
              <a class="record-home" href={home}>
                <Mark />
                {name}
              </a>
              {INTERFACE_LANGUAGES.filter((each) => each !== language).map((each) => (
                <OtherLanguage key={each} href={root + aboutPath(each)} language={each} />
              ))}
            </p>
            <h1>{title}</h1>
            {aboutSections(atlas.file, language, contactIn(settings)).map((section) => (
              <section key={section.id} id={section.id}>
                <h2>{section.title}</h2>
                {section.paragraphs.map((text) => (
                  <p key={text}>{text}</p>
                ))}
                {section.link && <a href={section.link.href}>{section.link.text}</a>}
              </section>
            ))}
            <p>
              <a href={home}>{t(language, 'pages.explore')}</a>
              {' · '}
              <a href={`${root}data/tables.html`}>{t(language, 'about.tables')}</a>
            </p>
          </main>
        </div>
      </body>
    </html>
  );
}

/** The publisher's contact among the `<meta>` elements of its configuration. */
function contactIn(settings: readonly string[]) {
  const tag = settings.find((each) => each.includes('name="delta-atlas:contact"'));
  return readContact(/content="([^"]*)"/.exec(tag ?? '')?.[1] ?? '');
}
