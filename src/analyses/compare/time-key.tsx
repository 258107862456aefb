import type { ComparedKind } from '../../model/similarity.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { t } from '../../ui/i18n/index.ts';

/** What the marks of the timeline mean. */
export function TimeKey({ kind }: { kind: ComparedKind }) {
  const { language } = usePanel();
  return (
    <ul class="time-key time-drawing small soft">
      <li>
        <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
          <g class="mark low">
            <path class="life" d="M2,4.75H20L24,6L20,7.25H2Z" />
            <path class="symbol" d="M0.75,1.5H3.25V10.5H0.75Z" />
          </g>
        </svg>
        {t(language, `compare.key-life-${kind}`)}
      </li>
      <li>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <g class="mark">
            <circle class="symbol" cx="6" cy="6" r="4.5" />
          </g>
        </svg>
        {t(language, 'compare.key-event')}
      </li>
      <li>
        <svg viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">
          <g class="mark">
            <path class="span" d="M1,2.5H19V9.5H1Z" />
            <path class="detail" d="M10,1.5V10.5" />
          </g>
        </svg>
        {t(language, 'compare.key-span')}
      </li>
    </ul>
  );
}
