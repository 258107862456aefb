import type { WholeAtlas } from '../model/atlas.ts';
import type { Visible } from '../model/query.ts';
import { save } from '../parts/tables/csv-file.ts';
import { type Key, t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import type { FileKind } from './download-files.ts';
import { shownNow } from './download-shown.ts';
import type { Downloads } from './download-tab.tsx';

/** THE TABLE of files of data, in groups. */
const GROUPS: readonly { label: Key; explained: Key; files: readonly { kind: FileKind; label: Key }[] }[] = [
  {
    label: 'share.download-tables',
    explained: 'share.download-tables-explained',
    files: [
      { kind: 'alliances', label: 'table.alliances' },
      { kind: 'memberships', label: 'table.memberships' },
      { kind: 'events', label: 'table.events' },
      { kind: 'initiatives', label: 'table.initiatives' },
      { kind: 'sources', label: 'details.sources' },
    ],
  },
  {
    label: 'share.download-programs',
    explained: 'share.download-programs-explained',
    files: [
      { kind: 'geojson', label: 'share.download-geojson' },
      { kind: 'json', label: 'share.download-json' },
    ],
  },
  {
    label: 'share.download-readme-group',
    explained: 'share.download-readme-explained',
    files: [{ kind: 'readme', label: 'share.download-readme' }],
  },
];

/** Data of what is shown, a button for each file. */
export function DataPart({ context, ask, isBusy, whole }: Downloads & { whole: WholeAtlas }) {
  const { store, selectors } = context;
  const language = useStore(store, (state) => state.language);
  const visible = useStore(store, selectors.visible);
  const wish = (kind: FileKind) => async () => {
    const { dataFile } = await import('./download-files.ts');
    const { name, file } = dataFile(kind, shownNow(context), whole);
    save(name, file);
    return t(language, 'share.download-saved', { name });
  };
  return (
    <>
      {GROUPS.map(({ label, explained, files }) => (
        <section key={label} class="download-part">
          <h3>{t(language, label)}</h3>
          <p class="soft small">{t(language, explained)}</p>
          <div class="download-files">
            {files.map(({ kind, label: name }) => (
              <button key={kind} type="button" aria-disabled={isBusy} onClick={() => ask(wish(kind))}>
                {t(language, name)}
                {counted(kind, visible)}
              </button>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

/** How many rows a table has. */
function counted(kind: FileKind, visible: Visible): string {
  switch (kind) {
    case 'alliances':
    case 'memberships':
    case 'events':
    case 'initiatives':
      return ` (${visible[kind].length})`;
    default:
      return '';
  }
}
