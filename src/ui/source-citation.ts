/** How to cite a source, in the styles of citation.ts. Pure. */
import { calendarOf, edtfOf } from '../model/dates.ts';
import { inLanguage } from '../model/languages.ts';
import type { Language, Source } from '../model/types.ts';
import { apaDay, escapeBibtex, monthName, oneLine, verbatim } from './citation-text.ts';
import { formatEdtf } from './format.ts';

/** A source, and the language of the reader. */
export interface CitedSource {
  source: Source;
  language: Language;
}

/** What all styles say of a source. */
interface Parts {
  publisher: string;
  /** As published; where that is not known the description in square brackets, which all styles use for titles made up. */
  title: string;
  /** The description, where the title is in another language. */
  gloss: string | null;
  /** An address at which it can be read; null: it was read on a mirror that is not linked. */
  address: string | null;
}

function partsOf(
  { title, originalTitle, publisher, language, url, urlKind, archived }: Source,
  reader: Language,
): Parts {
  const description = oneLine(inLanguage(title, reader));
  const isForeign = (language === 'zh') !== (reader === 'zh' || reader === 'zh-Hant');
  return {
    publisher: oneLine(inLanguage(publisher, reader)),
    title: originalTitle ? oneLine(originalTitle) : `[${description}]`,
    gloss: originalTitle && isForeign ? description : null,
    address: (urlKind !== 'original' && archived) || url,
  };
}

/**
 * APA 7: the publisher is the author; a title in another language is followed by its meaning in square brackets. In
 * English, as the style requires.
 */
export function sourceInApa({ source }: CitedSource): string {
  const { publisher, title, gloss, address } = partsOf(source, 'en');
  const read = source.accessed ? `${address ? 'Retrieved' : 'Read in a copy on'} ${apaRead(source.accessed)}` : null;
  const place = address ? (read ? `${read}, from ${address}` : address) : read && `${read}.`;
  return [`${publisher}.`, `(${apaDate(source.published)}).`, `${title}${gloss ? ` [${gloss}]` : ''}.`, place]
    .filter(Boolean)
    .join(' ');
}

/** GB/T 7714—2015: an electronic bulletin online (EB/OL), or, without an address, another document (Z). */
export function sourceInGbt({ source, language }: CitedSource): string {
  const { publisher, title, address } = partsOf(source, language);
  const published = source.published ? `(${source.published})` : '';
  const read = source.accessed ? `[${source.accessed}]` : '';
  const days = published || read ? ` ${published}${read}.` : '';
  return `${publisher}. ${title}[${address ? 'EB/OL' : 'Z'}].${days}${address ? ` ${address}.` : ''}`;
}

/** `@misc`; `date` is for biblatex, which reads EDTF, `year` for BibTeX. */
export function sourceInBibtex({ source, language }: CitedSource): string {
  const { publisher, title, gloss, address } = partsOf(source, language);
  const { published, accessed } = source;
  const note = [
    gloss,
    source.originalTitle ? null : 'title described by Delta Atlas',
    accessed && `accessed ${accessed}`,
  ];
  const fields = {
    // Double braces preserve names and capitals.
    author: `{${escapeBibtex(publisher)}}`,
    title: `{${escapeBibtex(title)}}`,
    date: published && escapeBibtex(published),
    year: published && (/\d{4}/.exec(published)?.[0] ?? null),
    note: escapeBibtex(note.filter(Boolean).join('; ')),
    url: address && verbatim(address),
    urldate: address && (accessed ?? null),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@misc{${source.id},\n${lines.join('\n')}\n}`;
}

/** "2021, May 28", "2021, May", "2021"; vaguer dates in words, "n.d." for none. */
function apaDate(published: string | null): string {
  if (published === null) return 'n.d.';
  const { from, precision, approximate, uncertain } = edtfOf(published);
  if (from === null || precision === 'interval' || approximate || uncertain) return formatEdtf(published, 'en');
  const { year, month, day } = calendarOf(from);
  if (precision === 'year') return `${year}`;
  return `${year}, ${monthName(month)}${precision === 'day' ? ` ${day}` : ''}`;
}

function apaRead(accessed: string): string {
  const { from, precision } = edtfOf(accessed);
  return from !== null && precision === 'day' ? apaDay(from) : formatEdtf(accessed, 'en');
}
