interface CloseButtonProps {
  /** Accessible name: what it closes. */
  label: string;
  onClick: () => void;
  class?: string;
}

export function CloseButton({ label, onClick, class: name = 'close' }: CloseButtonProps) {
  return (
    <button type="button" class={`quiet ${name}`} aria-label={label} onClick={onClick}>
      <Cross />
    </button>
  );
}

/** The cross icon of buttons that close or remove something. */
export function Cross() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" />
    </svg>
  );
}
