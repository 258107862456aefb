/** The lines under a picture: its sources, where the atlas shows the same, when it was made. Pure. */
import type { WholeAtlas } from '../model/atlas.ts';
import { recordName } from '../model/names.ts';
import type { Language, Ref } from '../model/types.ts';
import { sourcesShown } from '../records/citations.ts';
import { formatDay } from '../ui/format.ts';
import { t } from '../ui/i18n/index.ts';
import type { Shown } from './download-shown.ts';
import { sourceLine, sourcesBehind } from './download-sources.ts';

/** Characters of an address in a picture. */
const LONGEST = 400;
/** Where an address may be broken, see src/ui/text-lines.ts. */
const BREAK = '\u200b';

/** The lines, each a paragraph; of the selected record's sources the first `most` are named. */
export function pictureNotes(shown: Shown, most: number): string[] {
  const { atlas, state, visible, day } = shown;
  const { language, selected, whole } = state;
  const address = breakable(shown.address.slice(0, LONGEST));
  // Before the texts have loaded nothing is known of sources: the picture says where they are.
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

/** The sources of the selected record, as many as there is room for. */
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

/** Lets an address go on in the next line after its punctuation. */
function breakable(text: string): string {
  return text.replace(/[/?&=,:;.-](?=[^\s])/g, (mark) => mark + BREAK);
}
