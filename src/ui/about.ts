/** What the atlas says about itself: the same sections in the app, on paper, and on pages of their own. Pure. */
import { compareDates, spanOf } from '../model/dates.ts';
import { LANGUAGES } from '../model/languages.ts';
import type { Language } from '../model/types.ts';
import type { Contact } from './contact.ts';
import { formatEventDate } from './format.ts';
import { type Key, type PhraseParams, t } from './i18n/index.ts';
import { OLDEST_BROWSERS } from './oldest-browsers.ts';

/** What the sections say of the data. */
export interface Described {
  sources: readonly unknown[];
  events: readonly { date: string; endDate?: string | undefined }[];
  dataVersion: string;
}

export interface AboutSection {
  id: string;
  title: string;
  paragraphs: readonly string[];
  /** Follows the last paragraph. */
  link?: Contact;
}

/** THE TABLE: each section with its paragraphs, in reading order. */
const SECTIONS = [
  ['shows', ['about.shows-what']],
  ['terms', ['about.terms-alliance', 'about.terms-grouping', 'about.terms-initiative']],
  ['map', ['about.map-places', 'about.map-lines', 'about.map-areas']],
  ['basis', ['about.basis-lines', 'about.basis-limits']],
  ['dates', ['about.dates-vague']],
  ['made', ['about.made-how', 'about.made-limits']],
  ['data', ['about.data-version']],
  ['browsers', ['about.browsers-which']],
  ['access', ['about.access-how']],
] as const satisfies readonly (readonly [id: string, paragraphs: readonly Key[]])[];

/** The path of the static page below the site's root. */
export function aboutPath(language: Language): string {
  return `${LANGUAGES[language].folder}about/`;
}

/** The sections in a language, then the publisher's contact, if there is one. */
export function aboutSections(data: Described, language: Language, contact: Contact | null): AboutSection[] {
  const params: PhraseParams = {
    ...OLDEST_BROWSERS,
    sources: data.sources.length,
    version: data.dataVersion,
    date: latestEvent(data, language),
  };
  const sections = SECTIONS.map(([id, paragraphs]) => ({
    id,
    title: t(language, `about.${id}`),
    paragraphs: paragraphs.map((key) => t(language, key, params)),
  }));
  if (!contact) return sections;
  const paragraphs = [t(language, 'about.contact-how')];
  return [...sections, { id: 'contact', title: t(language, 'about.contact'), paragraphs, link: contact }];
}

function latestEvent({ events }: Described, language: Language): string {
  const dated = events.map((event) => ({ ...event, span: spanOf(event.date, event.endDate) }));
  const [latest] = dated.sort((a, b) => compareDates(b.span, a.span));
  return latest ? formatEventDate(latest.date, latest.endDate, language) : '–';
}
