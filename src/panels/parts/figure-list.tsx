import type { Figure } from '../../model/types.ts';
import { formatFigure, formatMoney } from '../../ui/format-figure.ts';
import { t, tCode } from '../../ui/i18n/index.ts';
import { asOfWords, thresholdWords } from './figure-words.ts';
import { usePanel } from './panel-context.ts';

/** Figures: what is counted, the number with its unit, and whether it is reported, a target or an estimate. */
export function FigureList({ figures }: { figures: readonly Figure[] }) {
  const { language } = usePanel();
  return (
    <ul class="figures">
      {figures.map((figure) => (
        <li key={`${figure.label.en} ${figure.value} ${figure.asOf ?? ''}`}>
          <span class="figure-label">{figure.label[language]}</span>
          <span class="figure-value number">{formatFigure(withoutEquivalent(figure), language)}</span>
          <span class="figure-meta">
            <span>
              <span class="tag" data-kind={figure.kind}>
                {tCode(language, 'figure-kind', figure.kind)}
              </span>
            </span>
            {figure.equivalent ? (
              <span>{t(language, 'details.equivalent', { amount: formatMoney(figure.equivalent, language) })}</span>
            ) : null}
            {figure.threshold ? <span>{thresholdWords(figure.threshold, language)}</span> : null}
            {figure.asOf ? <span>{asOfWords(figure, language)}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The number alone: the source's own conversion stands below it. */
function withoutEquivalent({ equivalent: _, ...figure }: Figure): Figure {
  return figure;
}
