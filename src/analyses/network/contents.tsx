import { usePanel } from '../../parts/panel-context.ts';
import { t } from '../../ui/i18n/index.ts';

const SECTIONS = ['shares', 'connects', 'reach', 'corridor'] as const;

/** Leads to the sections: the page of figures is long. Buttons, since a link would write into the address. */
export function Contents() {
  const { language } = usePanel();
  const goTo = (section: (typeof SECTIONS)[number]) => {
    const heading = document.getElementById(`network-${section}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <nav class="network-contents" aria-label={t(language, 'network.contents')}>
      {SECTIONS.map((section) => (
        <button key={section} type="button" class="link" onClick={() => goTo(section)}>
          {t(language, `network.${section}-title`)}
        </button>
      ))}
    </nav>
  );
}
