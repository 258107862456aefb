import { inLanguage } from '../model/languages.ts';
import { figureNotes } from '../records/figure-words.ts';
import type { StatedFigure } from '../records/said.ts';
import { formatFigure } from '../ui/format-figure.ts';
import { Cite } from './cite.tsx';
import { usePanel } from './panel-context.ts';

/** Figures: what is counted, the number with its unit, and whether it is reported, a target or an estimate. */
export function FigureList({ figures }: { figures: readonly StatedFigure[] }) {
  const { language } = usePanel();
  return (
    <ul class="figures">
      {figures.map(({ figure, note, sources }) => {
        // The source's own conversion stands below the number.
        const { equivalent: _, ...number } = figure;
        const [kind, ...notes] = figureNotes(figure, language);
        return (
          <li key={`${figure.label.en} ${figure.value} ${figure.asOf ?? ''}`}>
            <span class="figure-label">{inLanguage(figure.label, language)}</span>
            <span class="figure-value number">{formatFigure(number, language)}</span>
            <span class="figure-meta">
              <span>
                <span class="tag" data-kind={figure.kind}>
                  {kind}
                </span>
              </span>
              {[...notes, ...(note ? [inLanguage(note, language)] : [])].map((words) => (
                <span key={words}>{words}</span>
              ))}
              {sources.length > 0 ? <Cite sources={sources} /> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
