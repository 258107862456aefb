/** Figures in words. Pure. */
import type { Figure, Language } from '../../model/types.ts';
import { formatFigure, formatMoney } from '../../ui/format.ts';
import { t, tCode } from '../../ui/i18n/index.ts';

/** "each over 5 billion yuan", with the source's own conversion where it prints one. */
export function thresholdWords(threshold: NonNullable<Figure['threshold']>, language: Language): string {
  const amount = formatMoney(threshold, language);
  if (!threshold.equivalent) return t(language, 'details.threshold', { amount });
  return t(language, 'details.threshold-equivalent', {
    amount,
    equivalent: formatMoney(threshold.equivalent, language),
  });
}

/** One figure in one line: "signed projects: 50 projects (target)"; a reported figure needs no word for it. */
export function figureLine(figure: Figure, language: Language): string {
  const colon = language === 'zh' ? '：' : ': ';
  const kind = figure.kind === 'reported' ? '' : tCode(language, 'figure-kind', figure.kind);
  const words = [kind, figure.threshold ? thresholdWords(figure.threshold, language) : ''].filter(Boolean);
  const note = words.length === 0 ? '' : language === 'zh' ? `（${words.join('，')}）` : ` (${words.join(', ')})`;
  return `${figure.label[language]}${colon}${formatFigure(figure, language)}${note}`;
}
