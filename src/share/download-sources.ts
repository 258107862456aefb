/** The sources of the visible records, and the licences of downloads. Pure. */
import type { WholeAtlas } from '../model/atlas.ts';
import { inLanguage } from '../model/languages.ts';
import type { Visible } from '../model/query.ts';
import type { Language, Source } from '../model/types.ts';
import { wholeVisible } from '../model/whole.ts';
import { safeAddress } from '../parts/safe-address.ts';
import { titleWords, weakness } from '../records/print.ts';
import { BOUNDARIES, CREDITS } from '../ui/credits.ts';
import { formatEdtf } from '../ui/format.ts';
import { t } from '../ui/i18n/index.ts';

/** The sources of what is visible. */
export function sourcesBehind(whole: WholeAtlas, visible: Visible): readonly Source[] {
  return wholeVisible(whole, visible).sources;
}

/** A source in one line: publisher, titles, date, day of reading, whether it is weak, address. */
export function sourceLine(source: Source, language: Language): string {
  const { publisher, published, accessed, url, archived } = source;
  const address = safeAddress(url) ?? safeAddress(archived ?? null);
  const words = [
    inLanguage(publisher, language),
    titleWords(source, language),
    formatEdtf(published, language),
    accessed ? t(language, 'details.source-accessed', { date: formatEdtf(accessed, language) }) : null,
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
