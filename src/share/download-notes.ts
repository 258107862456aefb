/** The notes below a picture: sources, address of the same view, date. Pure. */
import type { WholeAtlas } from '../model/atlas.ts';
import { recordName } from '../model/names.ts';
import type { Language, Ref } from '../model/types.ts';
import { sourcesShown } from '../records/citations.ts';
import { formatDay } from '../ui/format.ts';
import { t } from '../ui/i18n/index.ts';
import type { Shown } from './download-shown.ts';
import { sourceLine, sourcesBehind } from './download-sources.ts';

/** Longest address printed in a picture, in characters. */
const LONGEST = 400;
/** Zero-width space: allows a line break in an address, see src/ui/text-lines.ts. */
const BREAK = '\u200b';

/** The notes, one string per paragraph; at most `most` sources of the selected record are named. */
export function pictureNotes(shown: Shown, most: number): string[] {
  const { atlas, state, visible, day } = shown;
  const { language, selected, whole } = state;
  const address = breakable(shown.address.slice(0, LONGEST));
  // Before the texts have loaded, sources are unknown: the picture then refers to the atlas.
  const all = whole
    ? t(language, 'share.download-note-sources', { count: sourcesBehind(whole, visible).length, address })
    : t(language, 'share.download-note-address', { address });
  const made = t(language, 'share.download-made', {
    date: formatDay(day, language),
    version: atlas.file.dataVersion,
  });
  const own = t(language, 'share.download-attribution');
  const named = selected && whole ? namedSources(whole, selected, language, most) : [];
  return [...named, all, `${made} · ${own}`];
}

/** The first `most` sources of the selected record. */
function namedSources(whole: WholeAtlas, selected: Ref, language: Language, most: number): string[] {
  const name = recordName(whole, selected, language);
  const sources = sourcesShown(whole, selected).flatMap((id) => whole.sources.get(id) ?? []);
  if (sources.length === 0) return [];
  const lines = sources.slice(0, most).map((source, index) => {
    return `[${index + 1}] ${breakable(sourceLine(source, language))}`;
  });
  const more = sources.length - lines.length;
  return [
    t(language, 'share.download-note-of', { name, count: sources.length }),
    ...lines,
    ...(more > 0 ? [t(language, 'share.download-note-more', { count: more })] : []),
  ];
}

/** Allows line breaks in an address after punctuation. */
function breakable(text: string): string {
  return text.replace(/[/?&=,:;.-](?=[^\s])/g, (mark) => mark + BREAK);
}
