import { useMemo } from 'preact/hooks';
import type { WholeAtlas } from '../model/atlas.ts';
import { LANGUAGES } from '../model/languages.ts';
import { type WholeVisible, wholeVisible } from '../model/whole.ts';
import { save } from '../parts/tables/csv-file.ts';
import { siteFile } from '../state/site.ts';
import { isSingleFile } from '../state/site-address.ts';
import { TABLE_IDS } from '../state/store.ts';
import { type Key, t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import type { FileKind } from './download-files.ts';
import { shownNow } from './download-shown.ts';
import type { Downloads } from './download-tab.tsx';

/** THE TABLE of files of data, in groups. */
const GROUPS: readonly { id: 'tables' | 'programs' | 'readme'; files: readonly (readonly [FileKind, Key])[] }[] = [
  {
    id: 'tables',
    files: [
      ['alliances', 'table.alliances'],
      ['places', 'table.places'],
      ['memberships', 'table.memberships'],
      ['events', 'table.events'],
      ['initiatives', 'table.initiatives'],
      ['groupings', 'table.groupings'],
      ['figures', 'table.figures'],
      ['sources', 'table.sources'],
    ],
  },
  {
    id: 'programs',
    files: [
      ['geojson', 'share.download-geojson'],
      ['json', 'share.download-json'],
    ],
  },
  { id: 'readme', files: [['readme', 'share.download-readme']] },
];

/** Downloads of the visible data, a button for each file. */
export function DataPart({ context, run, isBusy, whole }: Downloads & { whole: WholeAtlas }) {
  const { store, selectors } = context;
  const language = useStore(store, (state) => state.language);
  const shown = useStore(store, selectors.visible);
  const visible = useMemo(() => wholeVisible(whole, shown), [whole, shown]);
  const fileRequest = (kind: FileKind) => async () => {
    const { dataFile } = await context.later.load('export');
    const { name, file } = dataFile(kind, shownNow(context), whole);
    save(name, file);
    return t(language, 'share.download-saved', { name });
  };
  return (
    <>
      {GROUPS.map(({ id, files }) => (
        <section key={id} class="download-part">
          <h3>{t(language, id === 'readme' ? 'share.download-readme-group' : `share.download-${id}`)}</h3>
          <p class="soft small">{t(language, `share.download-${id}-explained`)}</p>
          <div class="download-files">
            {files.map(([kind, name]) => (
              <button key={kind} type="button" aria-disabled={isBusy} onClick={() => run(fileRequest(kind))}>
                {t(language, name)}
                {counted(kind, wholeVisible(whole, visible))}
              </button>
            ))}
          </div>
        </section>
      ))}
      {!isSingleFile() && (
        <p class="small">
          <a href={siteFile(`data/tables.html#${LANGUAGES[language].texts[0]}-files`)} target="_blank" rel="noopener">
            {t(language, 'share.download-everything')}
          </a>
        </p>
      )}
    </>
  );
}

/** The number of rows of a table, in brackets; empty for other files. */
function counted(kind: FileKind, visible: WholeVisible): string {
  const id = TABLE_IDS.find((one) => one === kind);
  return id ? ` (${visible[id].length})` : '';
}
