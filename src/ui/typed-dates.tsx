/** Fields for typed dates, with an example of what can be typed, or what is wrong with it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { calendarOf } from '../model/dates.ts';
import type { TypedField, TypedProblem } from '../model/typed-dates.ts';
import type { Language, Period } from '../model/types.ts';
import { type Key, t } from './i18n/index.ts';

export type Typed = Readonly<Record<TypedField, string>>;

interface Props {
  language: Language;
  /** The fields that there are, with their labels. */
  labels: Readonly<Partial<Record<TypedField, Key>>>;
  typed: Typed;
  onType: (typed: Typed) => void;
  problem: TypedProblem | null;
  /** The years of the data. */
  limits: Period;
  disabled?: boolean;
  /** The first field gets the focus. */
  takesFocus?: boolean;
  /** What stands after the fields. */
  children: ComponentChildren;
}

export function TypedDates({
  language,
  labels,
  typed,
  onType,
  problem,
  limits,
  disabled,
  takesFocus,
  children,
}: Props) {
  const id = useId();
  const inputs = { first: useRef<HTMLInputElement>(null), last: useRef<HTMLInputElement>(null) };
  const fields = (['first', 'last'] as const).flatMap((field) =>
    labels[field] ? { field, label: labels[field] } : [],
  );
  useEffect(() => {
    const [one] = fields;
    // Selected, so that typing replaces the date.
    if (takesFocus && one) inputs[one.field].current?.select();
  }, []);
  useEffect(() => {
    const [wrong] = problem?.fields ?? [];
    if (wrong) inputs[wrong].current?.focus();
  }, [problem]);
  return (
    <>
      {fields.map(({ field, label }) => (
        <label key={field}>
          {t(language, label)}{' '}
          <input
            ref={inputs[field]}
            type="text"
            name={field}
            size={12}
            autocomplete="off"
            spellcheck={false}
            enterkeyhint="done"
            disabled={disabled}
            value={typed[field]}
            aria-invalid={problem?.fields.includes(field) ? 'true' : undefined}
            aria-describedby={id}
            onInput={(event) => onType({ ...typed, [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      {children}
      <p id={id} class="dates-note" role={problem ? 'alert' : undefined} data-wrong={problem ? '' : undefined}>
        {problem ? problemWords(problem, typed, limits, language) : t(language, 'dates.hint')}
      </p>
    </>
  );
}

function problemWords({ code, fields }: TypedProblem, typed: Typed, limits: Period, language: Language): string {
  const text = fields.map((field) => typed[field]).join(t(language, 'list.join'));
  const [from, to] = [limits.from, limits.to - 1].map((day) => String(calendarOf(day).year));
  return t(language, `dates.error-${code}`, { text, from: from ?? '', to: to ?? '' });
}
