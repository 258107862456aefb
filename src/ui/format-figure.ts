/** Figures in the language's own form: `10.43 billion yuan` / `104.3亿元`. */
import { inLanguage, LANGUAGES } from '../model/languages.ts';
import type { Figure, Language } from '../model/types.ts';
import { perLanguage, signsOf, t } from './i18n/index.ts';

/**
 * A figure's number with its unit, in the scale of the language (billion / 亿), with the source's qualifier and
 * conversion. Money is not converted.
 */
export function formatFigure(
  figure: Pick<Figure, 'value' | 'unit' | 'currency' | 'qualifier' | 'equivalent'>,
  language: Language,
): string {
  const { value, qualifier, equivalent } = figure;
  // A language may have no measure word where another has one: 138 enterprises, 138家企业.
  const isBare = figure.unit?.[LANGUAGES[language].texts[0]] === '';
  const unit = isBare ? '' : inLanguage(figure.unit, language);
  const gap = unit === '%' || unit === '' ? '' : signsOf(language).space;
  let text =
    typeof value === 'number'
      ? `${formatAmount(value, language)}${gap}${unit}`
      : t(language, 'figure.share', { share: value, whole: unit });
  if (qualifier) text = t(language, `qualifier.${qualifier}`, { amount: text });
  if (equivalent) text += t(language, 'figure.equivalent', { amount: formatMoney(equivalent, language) });
  return text;
}

/** An amount of money with the name of its currency. */
export function formatMoney(money: { value: number; currency: 'CNY' | 'USD' }, language: Language): string {
  const amount = formatAmount(money.value, language);
  return t(language, `money.${money.currency}`, { amount });
}

const plainOf = perLanguage((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 3 }));
const compactOf = perLanguage(
  (tag) => new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 4 }),
);

/** 10430000000 → "10.43 billion" / "104.3亿"; smaller numbers in full. */
export function formatAmount(value: number, language: Language): string {
  const isLarge = Math.abs(value) >= LANGUAGES[language].compactFrom;
  return (isLarge ? compactOf : plainOf)(language).format(value);
}
