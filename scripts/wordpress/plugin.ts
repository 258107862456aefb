/** The plugin for WordPress, of deploy/wordpress/ with what a copy of the atlas knows of itself. */
import { readFileSync } from 'node:fs';
import type { Atlas } from '../../src/model/atlas.ts';
import { DATA_LANGUAGES } from '../../src/model/languages.ts';
import { recordName } from '../../src/model/names.ts';
import type { Language, Ref } from '../../src/model/types.ts';
import { FRAME_ATTRIBUTES, FRAME_CLASS, FRAME_HEIGHT } from '../../src/ui/frame-html.ts';
import { t } from '../../src/ui/i18n/index.ts';
import { zip } from './zip.ts';

const SOURCE = 'deploy/wordpress/delta-atlas.php';

/** Path below the site → content: the plugin to look at or to put into a folder, and packed as WordPress wants it uploaded. */
export function pluginFiles(atlas: Atlas, site: string): ReadonlyMap<string, string | Uint8Array> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const plugin = fillPlugin(readFileSync(SOURCE, 'utf8'), {
    SITE: site,
    VERSION: version,
    NAMES: JSON.stringify(perLanguage((language) => namesIn(atlas, language))),
    WORDS: JSON.stringify(perLanguage(wordsIn)),
    ATTRIBUTES: JSON.stringify(FRAME_ATTRIBUTES),
    FRAME: JSON.stringify({ class: FRAME_CLASS, height: FRAME_HEIGHT }),
  });
  return new Map<string, string | Uint8Array>([
    ['wordpress/delta-atlas.php', plugin],
    ['wordpress/delta-atlas.zip', zip(new Map([['delta-atlas/delta-atlas.php', plugin]]))],
  ]);
}

/** Puts values where the source has their names between percent signs. Throws where one has no place, or a place no value. */
export function fillPlugin(source: string, values: Readonly<Record<string, string>>): string {
  const used = new Set<string>();
  const filled = source.replace(/%([A-Z]{3,})%/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${SOURCE}: found %${name}%, expected one of ${Object.keys(values)}`);
    used.add(name);
    return phpText(value);
  });
  const unused = Object.keys(values).filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`${SOURCE}: found no %${unused.join('%, %')}%, expected it`);
  return filled;
}

/** What stands between single quotes in PHP; nor can it end a comment. */
function phpText(text: string): string {
  return text.replace(/[\\']/g, '\\$&').replaceAll('*/', '*\\/');
}

/** Names of what an address can name by its id. */
function namesIn(atlas: Atlas, language: Language): Record<string, string> {
  const refs = (['alliance', 'place', 'industry', 'grouping'] as const).flatMap((kind): Ref[] =>
    [
      ...{
        alliance: atlas.alliances,
        place: atlas.places,
        industry: atlas.industries,
        grouping: atlas.groupings,
      }[kind].keys(),
    ].map((id) => ({
      kind,
      id,
    })),
  );
  return Object.fromEntries(refs.map((ref) => [ref.id, recordName(atlas, ref, language)]));
}

function wordsIn(language: Language): Record<string, string> {
  return {
    atlas: t(language, 'pages.home-picture'),
    title: t(language, 'share.embed-title', { what: '{what}' }),
    link: t(language, 'share.embed-link'),
  };
}

function perLanguage<T>(make: (language: Language) => T): Record<string, T> {
  return Object.fromEntries(DATA_LANGUAGES.map((language) => [language, make(language)]));
}
