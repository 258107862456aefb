/** Records as JSON-LD with the schema.org vocabulary. Pure. */
import type { Atlas } from '../../src/model/atlas.ts';
import { calendarOf } from '../../src/model/dates.ts';
import { inLanguage, otherLanguage } from '../../src/model/languages.ts';
import { placeName } from '../../src/model/names.ts';
import { relatedOf } from '../../src/model/related.ts';
import type { Alliance, AtlasEvent, Grouping, Language, Place } from '../../src/model/types.ts';
import { LANGUAGE_TAG, t, tCode } from '../../src/ui/i18n/index.ts';
import { fieldData, placeNode } from './json-ld-fields.ts';
import { type RecordPage, recordPath } from './page-list.ts';

/** `site`: the address of the site; without it, nodes have no `url`. */
export interface DataView {
  atlas: Atlas;
  language: Language;
  site: string | null;
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
const CONTEXT = 'https://schema.org';
/** Extent of the map as a schema.org box: latitude and longitude of the south-west and north-east corner. */
const REGION = '27.0 114.8 35.2 122.9';

/** The atlas as a dataset. */
export function datasetData({ atlas, site }: DataView, description: string): object {
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: t('en', 'app.title'),
    alternateName: t('zh', 'app.title'),
    description,
    ...at(site, ''),
    version: atlas.file.dataVersion,
    inLanguage: [LANGUAGE_TAG.en, LANGUAGE_TAG.zh],
    isAccessibleForFree: true,
    license: LICENCE,
    creator: { '@type': 'Organization', name: t('en', 'app.title'), ...at(site, '') },
    temporalCoverage: coverage(atlas),
    spatialCoverage: {
      '@type': 'Place',
      name: t('en', 'pages.region'),
      geo: { '@type': 'GeoShape', box: REGION },
    },
    keywords: [t('en', 'pages.region'), t('zh', 'pages.region'), 'G60', 'industrial alliances', '产业联盟'],
    distribution: [
      download(site, 'data/atlas.json', 'application/json'),
      download(site, 'data/places.geojson', 'application/geo+json'),
      download(site, 'data/datapackage.json', 'application/json'),
      download(site, 'data/tables.html', 'text/html'),
      ...['alliances', 'memberships', 'events', 'initiatives', 'groupings', 'places'].map((name) =>
        download(site, `data/tables/${name}.csv`, 'text/csv'),
      ),
    ].filter((entry) => entry !== null),
  };
}

/** A city, district or county. */
export function placeData(view: DataView, place: Place): object {
  const { language, site } = view;
  const page: RecordPage = { ref: { kind: 'place', id: place.id }, language };
  return {
    '@context': CONTEXT,
    ...placeNode(view, place),
    ...at(site, `${recordPath(page)}/`),
    alternateName: [placeName(place, otherLanguage(language)), place.pinyin],
    identifier: { '@type': 'PropertyValue', propertyID: 'GB/T 2260', value: place.id },
    containedInPlace: container(view, place),
    subjectOf: part(view),
  };
}

/** An alliance with its places, and its founding and other events. */
export function allianceData(view: DataView, alliance: Alliance): object {
  const { atlas, language, site } = view;
  const page: RecordPage = { ref: { kind: 'alliance', id: alliance.id }, language };
  const events = relatedOf(atlas).eventsByAlliance.get(alliance.id) ?? [];
  return {
    '@context': CONTEXT,
    '@type': 'Organization',
    name: inLanguage(alliance.name, language),
    alternateName: alliance.name[otherLanguage(language)],
    ...at(site, `${recordPath(page)}/`),
    // In schema.org only people and organisations can be members, not places.
    ...fieldData('alliance', alliance, view),
    event: events.flatMap((event) => eventData(view, event) ?? []),
    subjectOf: part(view),
  };
}

/** A grouping with its places. */
export function groupingData(view: DataView, grouping: Grouping): object {
  const { language, site } = view;
  const page: RecordPage = { ref: { kind: 'grouping', id: grouping.id }, language };
  return {
    '@context': CONTEXT,
    '@type': 'Organization',
    name: inLanguage(grouping.name, language),
    alternateName: grouping.name[otherLanguage(language)],
    ...at(site, `${recordPath(page)}/`),
    ...fieldData('grouping', grouping, view),
    subjectOf: part(view),
  };
}

/** An event; null if its date is vague, which schema.org cannot express. */
function eventData(view: DataView, event: AtlasEvent): object | null {
  const data = fieldData('event', event, view);
  return 'startDate' in data ? { '@type': 'Event', name: inLanguage(event.title, view.language), ...data } : null;
}

function container(view: DataView, place: Place): object {
  const city = place.parent === null ? undefined : view.atlas.places.get(place.parent);
  if (city) return placeNode(view, city);
  if (place.level === 'municipality') return { '@type': 'Country', name: t(view.language, 'pages.country') };
  return { '@type': 'AdministrativeArea', name: tCode(view.language, 'province', place.province) };
}

/** `isPartOf`: a record's page is part of the dataset. */
function part({ language, site }: DataView): object {
  return { '@type': 'Dataset', name: t(language, 'app.title'), license: LICENCE, ...at(site, '') };
}

function download(site: string | null, path: string, encodingFormat: string): object | null {
  return site === null ? null : { '@type': 'DataDownload', encodingFormat, contentUrl: site + path };
}

function at(site: string | null, path: string): object {
  return site === null ? {} : { url: site + path };
}

function coverage({ domain }: Atlas): string {
  return `${calendarOf(domain.from).year}/${calendarOf(domain.to - 1).year}`;
}
