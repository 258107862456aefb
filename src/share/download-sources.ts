/** Which sources stand behind what is shown, and under which licences its parts are. Pure. */
import type { WholeAtlas } from '../model/atlas.ts';
import { inLanguage } from '../model/languages.ts';
import type { Visible } from '../model/query.ts';
import type { Adcode, Language, Source } from '../model/types.ts';
import { wholeVisible } from '../model/whole.ts';
import { safeAddress } from '../parts/safe-address.ts';
import { weakness } from '../records/print.ts';
import { BOUNDARIES, CREDITS } from '../ui/credits.ts';
import { formatEdtf } from '../ui/format.ts';
import { t } from '../ui/i18n/index.ts';

/** Places with something to show: those with visible records and those of visible memberships, by adcode. */
export function placesShown({ placeCounts, memberships }: Visible): Adcode[] {
  const members = memberships.map(({ membership }) => membership.place);
  return [...new Set([...placeCounts.keys(), ...members])].sort();
}

/** The sources of visible records, memberships and their places, in the order of the data. */
export function sourcesBehind(whole: WholeAtlas, visible: Visible): Source[] {
  const { alliances, memberships, events, initiatives } = wholeVisible(whole, visible);
  const places = placesShown(visible).flatMap((id) => whole.places.get(id) ?? []);
  const counts = alliances.flatMap((alliance) => alliance.counts);
  const members = memberships.map(({ membership }) => membership);
  const facts = [alliances, counts, members, events, initiatives, places].flat();
  const cited = new Set(facts.flatMap(({ sources }) => sources));
  return whole.file.sources.filter(({ id }) => cited.has(id));
}

/** A source in one line: publisher, title, date, that it is weak if it is, address. */
export function sourceLine(source: Source, language: Language): string {
  const { title, publisher, published, url } = source;
  const address = safeAddress(url);
  const words = [
    inLanguage(publisher, language),
    inLanguage(title, language),
    formatEdtf(published, language),
    weakness(source, language),
  ]
    .filter((word) => word !== null)
    .join(t(language, 'share.download-source-join'));
  return address ? `${words} ${address}` : words;
}

export interface Licence {
  /** What of the file it is about. */
  part: string;
  /** SPDX name where it has one, else words. */
  licence: string;
  url: string | null;
}

const CC_BY = ['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'] as const;
/** data/LICENSES.md, as far as downloads have something of it: the part, its licence; whether it is of pictures only. */
const LICENCES = [
  ['compilation', ...CC_BY, false],
  ['points', ...CC_BY, false],
  ['boundaries', 'MIT', 'https://opensource.org/license/mit', true],
  ['water', 'LGPL-3.0-or-later', 'https://www.gnu.org/licenses/lgpl-3.0.html', true],
  ['drawn', 'CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/', true],
] as const;

/** The licences of a file: of data alone, or of a picture of the map as well. */
export function licencesOf(language: Language, hasMap: boolean): Licence[] {
  return LICENCES.filter(([, , , isOfMap]) => hasMap || !isOfMap).map(([part, licence, url]) => ({
    part: t(language, `share.download-part-${part}`),
    licence,
    url,
  }));
}

/** How the basemap's owners want to be named, word for word. */
export const CREDIT_LINE = [BOUNDARIES.text + BOUNDARIES.via, ...CREDITS].join(' · ');
