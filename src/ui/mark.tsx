/** @jsxImportSource preact */

/** The logo of the atlas. */
export function Mark() {
  return (
    <svg class="logo" viewBox="0 0 32 32" width="20" height="20" aria-hidden="true">
      <rect width="32" height="32" rx="7" />
      <path d="M7 24 12 15l8 2 5-9" />
      <circle cx="7" cy="24" r="3" />
      <circle cx="12" cy="15" r="3" />
      <circle cx="20" cy="17" r="3" />
      <circle cx="25" cy="8" r="3" />
    </svg>
  );
}
