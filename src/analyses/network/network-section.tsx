import type { ComponentChildren } from 'preact';
import { usePanel } from '../../parts/panel.tsx';
import { t } from '../../ui/i18n/index.ts';

export const SECTION_IDS = ['shares', 'connects', 'reach', 'corridor'] as const;
export type SectionId = (typeof SECTION_IDS)[number];

interface SectionProps {
  id: SectionId;
  /** What is counted; always visible. */
  counted: string;
  /** Limits of the figures; collapsed. */
  cannot: readonly string[];
  children: ComponentChildren;
}

/** A section of figures, with what they count and what they cannot tell. */
export function NetworkSection({ id, counted, cannot, children }: SectionProps) {
  const { language } = usePanel();
  return (
    <section aria-labelledby={`network-${id}`}>
      <h2 id={`network-${id}`} tabIndex={-1}>
        {t(language, `network.${id}-title`)}
      </h2>
      <p class="soft">{counted}</p>
      <details class="network-limits">
        <summary>{t(language, 'network.cannot')}</summary>
        <ul>
          {cannot.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
      {children}
    </section>
  );
}
