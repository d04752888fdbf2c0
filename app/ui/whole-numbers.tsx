/** A telephone number as people write it: groups of figures with a space between them, perhaps with +44 or (0115) at its start. */
const NUMBER = /([+(]{0,2}\p{Nd}+\)?(?: \p{Nd}{2,})+)/u;

/** Words in which a telephone number stays on one line, and reads from left to right in every language. */
export function WholeNumbers({ text }: { text: string }) {
  return <>{text.split(NUMBER).map((part, index) => (index % 2 ? <bdi dir="ltr" key={index}>{part.replaceAll(' ', '\u00a0')}</bdi> : part))}</>;
}
