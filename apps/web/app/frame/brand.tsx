/** A ring in balance: two equal arcs about one centre. */
export function Brand() {
  return (
    <svg viewBox="0 0 28 28" width="26" height="26" aria-hidden="true" focusable="false">
      <path
        d="M14 3a11 11 0 0 1 0 22"
        fill="none"
        stroke="currentColor"
        strokeWidth="3.4"
        strokeLinecap="round"
      />
      <path
        d="M14 25a11 11 0 0 1 0-22"
        fill="none"
        stroke="var(--rf-ink)"
        strokeWidth="3.4"
        strokeLinecap="round"
        strokeDasharray="26 9"
      />
      <circle cx="14" cy="14" r="3.4" fill="currentColor" />
    </svg>
  );
}
