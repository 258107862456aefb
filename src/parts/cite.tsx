import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../ui/i18n/index.ts';
import { usePanel } from './panel-context.ts';

/** Source ids in the order in which the panel numbers them. */
export const CiteContext = createContext<readonly string[]>([]);

/** Begins the ids of the panel's source list: two panels with one can stand side by side. */
export const CiteHome = createContext('details');

/** Numbers that lead to a fact's own sources at the end of the panel. */
export function Cite({ sources = [] }: { sources: readonly string[] | undefined }) {
  const { whole, language } = usePanel();
  const order = useContext(CiteContext);
  const home = useContext(CiteHome);
  const numbered = sources.map((id) => ({ id, number: order.indexOf(id) + 1 })).filter(({ number }) => number > 0);
  return (
    <span class="cites">
      {numbered.map(({ id, number }) => (
        <button
          type="button"
          class="link cite number"
          key={id}
          aria-label={t(language, 'details.source-number', {
            number,
            publisher: whole?.sources.get(id)?.publisher[language] ?? id,
          })}
          onClick={() => document.getElementById(`${home}-source-${number}`)?.focus()}
        >
          {number}
        </button>
      ))}
    </span>
  );
}
