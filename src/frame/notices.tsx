/** Dismissible notices: parts of the address or data that could not be used, and problems of the map. */
import { render } from 'preact';
import { dismissNotices } from '../state/actions.ts';
import type { Context, Mount } from '../state/context.ts';
import { isEditorsNotice } from '../state/editors-notice.ts';
import { reload } from '../state/reload.ts';
import type { Notice } from '../state/store.ts';
import { useLater } from '../state/use-later.ts';
import { focusPart } from '../ui/focus-part.ts';
import { t } from '../ui/i18n/index.ts';
import { isFramed } from '../ui/is-framed.ts';
import { useStore } from '../ui/use-store.ts';

const SHOWN = 4;
/** Problems that reloading the page may solve. */
const SOLVED_BY_RELOAD: readonly Notice['code'][] = ['view-missing', 'words-missing', 'webgl-lost'];

export const mountNotices: Mount = (host, context) => {
  // A live region must exist before its content changes, or screen readers do not announce it.
  host.setAttribute('role', 'status');
  render(<Notices {...context} />, host);
  return () => render(null, host);
};

function Notices(context: Context) {
  const isCleared = useStore(context.store, (state) => state.cleared !== null);
  const rest = useLater(context, 'rest', isCleared);
  return (
    <>
      <NoticeList {...context} />
      {isCleared && rest && <rest.UndoClear {...context} />}
    </>
  );
}

function NoticeList({ store }: Context) {
  const language = useStore(store, (state) => state.language);
  const all = useStore(store, (state) => state.notices);
  // In a frame, notices for its editor go to the embedding page instead (src/embed/channel.ts).
  const notices = isFramed(window) ? all.filter((notice) => !isEditorsNotice(notice)) : all;
  if (notices.length === 0) return null;
  return (
    <div class="notices">
      <ul>
        {groupByCode(notices).map(([code, details]) => (
          <li key={code}>
            {t(language, code === 'view-missing' ? 'part.missing' : `notice.${code}`)}{' '}
            {details.slice(0, SHOWN).map((detail, index) => (
              <span key={detail}>
                {index > 0 && ', '}
                <code translate={false}>{detail}</code>
              </span>
            ))}
            {details.length > SHOWN && ` ${t(language, 'notice.more', { count: details.length - SHOWN })}`}
          </li>
        ))}
      </ul>
      <div>
        {notices.some(({ code }) => SOLVED_BY_RELOAD.includes(code)) && (
          <button type="button" class="quiet" onClick={reload}>
            {t(language, 'part.reload')}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          onClick={() => {
            dismissNotices(store);
            // The button goes with them.
            focusPart('map-view');
          }}
        >
          {t(language, 'notice.dismiss')}
        </button>
      </div>
    </div>
  );
}

function groupByCode(notices: readonly Notice[]): [Notice['code'], string[]][] {
  const groups = new Map<Notice['code'], string[]>();
  for (const { code, detail } of notices) {
    const details = groups.get(code) ?? [];
    if (detail && !details.includes(detail)) details.push(detail);
    groups.set(code, details);
  }
  return [...groups];
}
