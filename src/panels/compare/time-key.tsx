import type { ComparedKind } from '../../model/similarity.ts';
import { t } from '../../ui/i18n/index.ts';
import { usePanel } from '../parts/panel-context.ts';

/** What the marks of the timeline mean. */
export function TimeKey({ kind }: { kind: ComparedKind }) {
  const { language } = usePanel();
  return (
    <ul class="time-key small soft">
      <li>
        <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
          <rect class="life" x="6" y="4" width="18" height="4" />
          <path class="symbol" d="M6,1L11,6L6,11L1,6Z" />
        </svg>
        {t(language, `compare.key-life-${kind}`)}
      </li>
      <li>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <circle class="symbol" cx="6" cy="6" r="4.5" />
        </svg>
        {t(language, 'compare.key-event')}
      </li>
      <li>
        <svg viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">
          <rect class="span" x="1" y="1.5" width="18" height="9" rx="2" />
          <path class="middle" d="M10,1.5V10.5" />
        </svg>
        {t(language, 'compare.key-span')}
      </li>
    </ul>
  );
}
