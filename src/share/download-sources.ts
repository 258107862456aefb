/** The sources of the visible records, and the licences of downloads. Pure. */
import type { WholeAtlas } from '../model/atlas.ts';
import { sourcesOf } from '../model/cited.ts';
import { inLanguage } from '../model/languages.ts';
import type { Visible } from '../model/query.ts';
import type { Adcode, Language, Source } from '../model/types.ts';
import { wholeVisible } from '../model/whole.ts';
import { safeAddress } from '../parts/safe-address.ts';
import { weakness } from '../records/print.ts';
import { BOUNDARIES, CREDITS } from '../ui/credits.ts';
import { formatEdtf } from '../ui/format.ts';
import { t } from '../ui/i18n/index.ts';

/** Places with visible records or memberships, sorted by adcode. */
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
  const cited = new Set(facts.flatMap(sourcesOf));
  return whole.file.sources.filter(({ id }) => cited.has(id));
}

/** A source in one line: publisher, title, date, whether it is weak, address. */
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
  /** The part of the file that it covers. */
  part: string;
  /** SPDX identifier, or a name if there is none. */
  licence: string;
  url: string | null;
}

const CC_BY = ['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'] as const;
/** The rows of data/LICENSES.md that apply to downloads: part, licence, whether it applies to maps only. */
const LICENCES = [
  ['compilation', ...CC_BY, false],
  ['points', ...CC_BY, false],
  ['boundaries', 'MIT', 'https://opensource.org/license/mit', true],
  ['water', 'LGPL-3.0-or-later', 'https://www.gnu.org/licenses/lgpl-3.0.html', true],
  ['drawn', 'CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/', true],
] as const;

/** The licences of a file; `hasMap`: including those of the map. */
export function licencesOf(language: Language, hasMap: boolean): Licence[] {
  return LICENCES.filter(([, , , isOfMap]) => hasMap || !isOfMap).map(([part, licence, url]) => ({
    part: t(language, `share.download-part-${part}`),
    licence,
    url,
  }));
}

/** The attribution of the basemap, verbatim. */
export const CREDIT_LINE = [BOUNDARIES.text + BOUNDARIES.via, ...CREDITS].join(' · ');
