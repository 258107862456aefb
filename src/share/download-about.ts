/** Metadata of every download: what it shows, address, date, licences. Pure. */
import { isoOf } from '../model/dates.ts';
import { t } from '../ui/i18n/index.ts';
import { describe as sentenceOf } from '../ui/sentence.ts';
import type { Shown, WholeShown } from './download-shown.ts';
import { type Licence, licencesOf, sourceLine, sourcesBehind } from './download-sources.ts';

export interface About {
  title: string;
  /** A sentence on what is shown. */
  shows: string;
  /** The address of the same view. */
  address: string;
  dataVersion: string;
  /** ISO day of the download. */
  downloaded: string;
  licences: Licence[];
  /** How to attribute it. */
  attribution: string;
  note: string;
}

/** The member `about` of JSON and GeoJSON files, in the reader's language. */
export function aboutShown({ atlas, state, visible, address, day }: Shown): About {
  const { language } = state;
  return {
    title: t(language, 'app.title'),
    shows: sentenceOf(atlas, state, visible),
    address,
    dataVersion: atlas.file.dataVersion,
    downloaded: isoOf(day),
    licences: licencesOf(language, false),
    attribution: t(language, 'share.download-attribution'),
    note: t(language, 'share.download-part-texts'),
  };
}

/** Licences and sources as a text file, for tables and pictures, which cannot hold them. */
export function readmeText(shown: WholeShown): string {
  const { whole, state, visible } = shown;
  const { language } = state;
  const { title, shows, address, dataVersion, downloaded, attribution, note } = aboutShown(shown);
  const sources = sourcesBehind(whole, visible);
  return [
    title,
    shows,
    '',
    address,
    t(language, 'share.download-made', { date: downloaded, version: dataVersion }),
    '',
    t(language, 'share.download-licences'),
    ...licencesOf(language, true).map(({ part, licence, url }) => `- ${part}: ${licence}${url ? ` <${url}>` : ''}`),
    `- ${note}`,
    attribution,
    '',
    t(language, 'share.download-sources-count', { count: sources.length }),
    ...sources.map((source) => `[${source.id}] ${sourceLine(source, language)}`),
    '',
  ].join('\r\n');
}
