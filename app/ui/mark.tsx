/** The sign of the service: a voice whose outline runs on into a line. Decoration only, so hidden from screen readers. */
export function Mark() {
  return (
    <svg className="tl-mark" viewBox="0 0 44 28" width="44" height="28" aria-hidden="true" focusable="false">
      <path d="M8 23.5c-3.6-1.7-6-5-6-9C2 8.600 6.700 4 12.500 4S23 8.600 23 14.500c0 5.700 3.300 9 8.500 9H36" />
      <circle cx="38.500" cy="23.500" r="3.500" />
    </svg>
  );
}
