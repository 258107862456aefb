/** Form fields: a checkbox, one of several options, a number. */
import type { ComponentChildren } from 'preact';

interface CheckProps {
  label: ComponentChildren;
  isOn: boolean;
  onChange: () => void;
}

export function Check({ label, isOn, onChange }: CheckProps) {
  return (
    <label class="share-check">
      <input type="checkbox" checked={isOn} onChange={onChange} />
      <span>{label}</span>
    </label>
  );
}

interface OneOfProps<T extends string | number> {
  label: string;
  value: T;
  options: readonly T[];
  labelOf: (option: T) => string;
  onChange: (value: T) => void;
}

export function OneOf<T extends string | number>({ label, value, options, labelOf, onChange }: OneOfProps<T>) {
  return (
    <label class="share-choice">
      <span>{label}</span>
      <select
        value={String(value)}
        onChange={({ currentTarget }) => onChange(options[currentTarget.selectedIndex] ?? value)}
      >
        {options.map((option) => (
          <option key={option} value={String(option)}>
            {labelOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PixelsProps {
  label: string;
  value: number;
  bounds: { least: number; most: number };
  onChange: (text: string) => void;
}

/** A number of pixels; reported on `change`, not while typing. */
export function Pixels({ label, value, bounds: { least, most }, onChange }: PixelsProps) {
  return (
    <label class="share-choice">
      <span>{label}</span>
      <input
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        step={10}
        value={value}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value);
          // Show the clamped value even if the state did not change.
          currentTarget.value = String(value);
        }}
      />
    </label>
  );
}

/** A group of related fields with a legend. */
export function Choices({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <fieldset class="share-group">
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}
