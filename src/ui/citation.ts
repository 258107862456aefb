/**
 * How to cite a view of the atlas, or a source: THE TABLE of styles, each of pure functions from what is cited to plain
 * text.
 */
import { isoOf } from '../model/dates.ts';
import type { Language } from '../model/types.ts';
import { apaDay, escapeBibtex, oneLine, verbatim } from './citation-text.ts';
import { t } from './i18n/index.ts';
import { type CitedSource, sourceInApa, sourceInBibtex, sourceInGbt } from './source-citation.ts';

export interface Cited {
  /** What is shown, in `language`. */
  title: string;
  language: Language;
  dataVersion: string;
  /** UTC day of retrieval. */
  day: number;
  address: string;
}

interface CitationStyle {
  id: string;
  /** The same in every language. */
  label: string;
  cite(cited: Cited): string;
  citeSource(cited: CitedSource): string;
}

const PUBLISHER = 'Delta Atlas';
export const CITATION_STYLES: readonly CitationStyle[] = [
  { id: 'apa', label: 'APA 7', cite: citeApa, citeSource: sourceInApa },
  { id: 'gbt', label: 'GB/T 7714—2015', cite: citeGbt, citeSource: sourceInGbt },
  { id: 'bibtex', label: 'BibTeX', cite: citeBibtex, citeSource: sourceInBibtex },
];

/**
 * APA 7, a web page that changes: no date, version and kind in brackets, date of retrieval. The publisher is the author
 * and so not repeated. In English whatever the language of the title, as the style requires.
 */
function citeApa({ title, dataVersion, day, address }: Cited): string {
  return `${PUBLISHER}. (n.d.). ${oneLine(title)} (Data version ${dataVersion}) [Interactive map]. Retrieved ${apaDay(day)}, from ${address}`;
}

/** GB/T 7714—2015: a map (CM) online (OL), with the date of retrieval in square brackets before the address. */
function citeGbt({ title, language, dataVersion, day, address }: Cited): string {
  const version = t(language, 'share.cite-version', { version: dataVersion });
  return `${PUBLISHER}. ${oneLine(title)}: ${version}[CM/OL]. [${isoOf(day)}]. ${address}.`;
}

/** `@misc` with the fields of both BibTeX and biblatex; `note` repeats what classic styles leave out. */
function citeBibtex({ title, dataVersion, day, address }: Cited): string {
  const accessed = isoOf(day);
  const fields = {
    // Double braces preserve names and capitals.
    author: `{${PUBLISHER}}`,
    title: `{${escapeBibtex(oneLine(title))}}`,
    publisher: `{${PUBLISHER}}`,
    version: escapeBibtex(dataVersion),
    note: `Interactive map, data version ${escapeBibtex(dataVersion)}, accessed ${accessed}`,
    url: verbatim(address),
    urldate: accessed,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{delta-atlas-${dataVersion.replace(/[^\w-]/g, '')}-${shortHash(address)},\n${lines.join('\n')}\n}`;
}

/** A short hash for names and ids of views: FNV-1a, 32 bits, in base 36. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
