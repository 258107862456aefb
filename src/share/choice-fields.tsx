/** The fields of choices: a switch, one of several, a number. */
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

interface OneOfProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

export function OneOf<T extends string>({ label, value, options, onChange }: OneOfProps<T>) {
  return (
    <label class="share-choice">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SizeProps {
  label: string;
  value: number;
  bounds: { least: number; most: number };
  onChange: (text: string) => void;
}

/** A number of pixels; told when the reader is done with it. */
export function Size({ label, value, bounds: { least, most }, onChange }: SizeProps) {
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
          // What was typed may have been out of bounds, and the value the same as before.
          currentTarget.value = String(value);
        }}
      />
    </label>
  );
}

/** Choices that belong together, under one name. */
export function Group({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <fieldset class="share-group">
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}
