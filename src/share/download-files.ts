/** Files of data, made when they are asked for: what each is called and holds. */
import type { WholeAtlas } from '../model/atlas.ts';
import { wholeVisible } from '../model/whole.ts';
import { readmeText } from './download-about.ts';
import { atlasGeojson } from './download-geojson.ts';
import { atlasPart } from './download-json.ts';
import { fileName } from './download-name.ts';
import type { Shown, WholeShown } from './download-shown.ts';
import { type CsvKind, csvOf } from './download-tables.ts';

export type FileKind = CsvKind | 'geojson' | 'json' | 'readme';

/** The name and the content of a file of data. */
export function dataFile(kind: FileKind, now: Shown, whole: WholeAtlas): { name: string; file: Blob } {
  const shown: WholeShown = { ...now, whole, visible: wholeVisible(whole, now.visible) };
  const name = fileName(shown.atlas, shown.state);
  const file = (ending: string, text: string, type: string) => ({
    name: `${name}${ending}`,
    file: new Blob([text], { type }),
  });
  switch (kind) {
    case 'geojson':
      return file('.geojson', JSON.stringify(atlasGeojson(shown), null, 1), 'application/geo+json');
    case 'json':
      return file('.json', JSON.stringify(atlasPart(shown), null, 1), 'application/json');
    case 'readme':
      return file('-sources.txt', `\uFEFF${readmeText(shown)}`, 'text/plain;charset=utf-8');
    default:
      return file(`-${kind}.csv`, csvOf(kind, shown), 'text/csv;charset=utf-8');
  }
}
