/** Figures in words. Pure. */
import { inLanguage } from '../model/languages.ts';
import type { Figure, Language, WholeAlliance } from '../model/types.ts';
import { formatEdtf } from '../ui/format.ts';
import { formatFigure, formatMoney } from '../ui/format-figure.ts';
import { signsOf, t, tCode } from '../ui/i18n/index.ts';

/** "each over 5 billion yuan", with the source's own conversion if it has one; empty if there is no threshold. */
export function thresholdWords({ threshold, value }: Pick<Figure, 'threshold' | 'value'>, language: Language): string {
  if (!threshold) return '';
  const words = { amount: formatMoney(threshold, language), count: value };
  if (!threshold.equivalent) return t(language, 'details.threshold', words);
  return t(language, 'details.threshold-equivalent', {
    ...words,
    equivalent: formatMoney(threshold.equivalent, language),
  });
}

/** A figure in one line: "signed projects: 50 projects (target)"; "reported" is not written. */
export function figureLine(figure: Figure, language: Language): string {
  const kind = figure.kind === 'reported' ? '' : tCode(language, 'figure-kind', figure.kind);
  const words = [kind, thresholdWords(figure, language)].filter(Boolean);
  const signs = signsOf(language);
  const note = words.length === 0 ? '' : signs.open + words.join(signs.comma) + signs.close;
  return `${inLanguage(figure.label, language)}${signs.colon}${formatFigure(figure, language)}${note}`;
}

/** The date of a figure: "as of 17 Nov 2020"; for a target given as a year, the year it is for. */
export function asOfWords({ kind, asOf }: Pick<Figure, 'kind' | 'asOf'>, language: Language): string | null {
  if (!asOf) return null;
  const isGoal = kind === 'target' && /^\d{4}$/.test(asOf);
  return t(language, isGoal ? 'details.for-year' : 'details.as-of', { date: formatEdtf(asOf, language) });
}

/** Splits a unit into a label and the measure word written with the number: 家成员单位 → 成员单位, 家. */
export function splitMeasure(unit: string): { label: string; measure: string } {
  const measure = /^[家个個所名](?=.)/.exec(unit)?.[0] ?? '';
  return { label: unit.slice(measure.length), measure };
}

/** The size of an alliance as a figure: the counted unit becomes its label. */
export function sizeFigure({ value, unit, asOf, qualifier }: WholeAlliance['counts'][number]): Figure {
  const [en, zh] = [splitMeasure(unit.en), splitMeasure(unit.zh)];
  return {
    label: { en: en.label, zh: zh.label },
    value,
    unit: { en: en.measure, zh: zh.measure },
    currency: null,
    kind: 'reported',
    asOf,
    ...(qualifier ? { qualifier } : {}),
  };
}

/** Notes of a figure: the source's conversion or threshold, its basis and its date. */
export function figureNotes(figure: Figure, language: Language): string[] {
  const { equivalent, kind } = figure;
  return [
    tCode(language, 'figure-kind', kind),
    equivalent ? t(language, 'details.equivalent', { amount: formatMoney(equivalent, language) }) : '',
    thresholdWords(figure, language),
    asOfWords(figure, language) ?? '',
  ].filter(Boolean);
}
