/** The sign of the service: a voice whose outline runs on into a line. Decoration only, so hidden from screen readers. */
export function Mark() {
  return (
    <svg className="tl-mark" viewBox="0 0 44 28" width="44" height="28" aria-hidden="true" focusable="false">
      <path d="M8 23.5c-3.6-1.7-6-5-6-9C2 8.6 6.7 4 12.5 4S23 8.6 23 14.5c0 5.7 3.3 9 8.5 9H36" />
      <circle cx="38.5" cy="23.5" r="3.5" />
    </svg>
  );
}
