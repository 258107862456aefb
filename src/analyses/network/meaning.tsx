import { usePanel } from '../../parts/panel-context.ts';
import { t } from '../../ui/i18n/index.ts';

/** Next to every figure: what is counted, in sight; and behind a line, what it cannot tell. */
export function Meaning({ counted, cannot }: { counted: string; cannot: readonly string[] }) {
  const { language } = usePanel();
  return (
    <>
      <p class="soft">{counted}</p>
      <details class="network-limits">
        <summary>{t(language, 'network.cannot')}</summary>
        <ul>
          {cannot.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
