/** Two voices, one in front of the other: stands where a programme has set no picture of its own. Decoration only. */
export function FaceDrawing() {
  return (
    <svg viewBox="0 0 36 36" width="64" aria-hidden="true">
      <circle cx="18" cy="18" r="18" fill="#f3eadc" />
      <path d="M7 9h16v11H13l-4 4v-4H7z" fill="#b4472b" />
      <path d="M14 15h15v11h-2v4l-4-4h-9z" fill="#0e524d" />
    </svg>
  );
}
