/** Figures in the language's own form: `10.43 billion yuan` / `104.3亿元`. */
import type { Figure, Language } from '../model/types.ts';
import { t } from './i18n/index.ts';

/**
 * A figure's number with its unit, in the language's own scale (billion / 亿), with the source's hedge and its own
 * conversion. Money stays in the source's currency.
 */
export function formatFigure(
  figure: Pick<Figure, 'value' | 'unit' | 'currency' | 'qualifier' | 'equivalent'>,
  language: Language,
): string {
  const { value, qualifier, equivalent } = figure;
  const unit = figure.unit[language];
  const number = typeof value === 'number' ? formatAmount(value, language) : value;
  const gap = language === 'zh' || unit === '%' || unit === '' ? '' : ' ';
  let text = `${number}${gap}${unit}`;
  if (qualifier) text = t(language, `qualifier.${qualifier}`, { amount: text });
  if (equivalent) text += t(language, 'figure.equivalent', { amount: formatMoney(equivalent, language) });
  return text;
}

/** A plain amount of money with its currency's name. */
export function formatMoney(money: { value: number; currency: 'CNY' | 'USD' }, language: Language): string {
  const amount = formatAmount(money.value, language);
  return t(language, `money.${money.currency}`, { amount });
}

/** 10430000000 → "10.43 billion" / "104.3亿"; small numbers stay whole. Rounded to four significant digits and more only if exact. */
export function formatAmount(value: number, language: Language): string {
  const scales: readonly [number, string][] =
    language === 'zh'
      ? [
          [1e12, '万亿'],
          [1e8, '亿'],
          [1e4, '万'],
        ]
      : [
          [1e12, ' trillion'],
          [1e9, ' billion'],
          [1e6, ' million'],
        ];
  const scale = scales.find(([size]) => Math.abs(value) >= size);
  if (!scale) return value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: 3 });
  const scaled = Number((value / scale[0]).toPrecision(12));
  const digits = language === 'zh' ? 'zh-CN' : 'en-GB';
  return `${scaled.toLocaleString(digits, { maximumFractionDigits: 4 })}${scale[1]}`;
}
