/** What someone typed in a box of several lines: each line its own paragraph, in the direction of its words. */
export function Paragraphs({ text }: { text: string }) {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line, index) => (
      <p key={index} dir="auto">
        {line}
      </p>
    ));
}
