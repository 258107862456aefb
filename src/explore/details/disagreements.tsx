import { inLanguage } from '../../model/languages.ts';
import type { Disagreement } from '../../model/types.ts';
import { Cite } from '../../parts/cite.tsx';
import { usePanel } from '../../parts/panel-context.ts';
import { t } from '../../ui/i18n/index.ts';

/** Where sources differ about a record: every value with the sources that give it. */
export function Disagreements({ disagreements }: { disagreements: readonly Disagreement[] }) {
  const { language } = usePanel();
  return (
    <>
      {disagreements.map(({ id, topic, values, note }) => (
        <section class="differ" key={id}>
          <h3>{t(language, 'details.differ', { topic: inLanguage(topic, language) })}</h3>
          <ul>
            {values.map(({ value, sources }) => (
              <li key={value.en}>
                {inLanguage(value, language)}
                <Cite sources={sources} />
              </li>
            ))}
          </ul>
          <p class="small">{inLanguage(note, language)}</p>
        </section>
      ))}
    </>
  );
}
