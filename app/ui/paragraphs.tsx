import { Fragment } from 'react';

/** What someone typed in a box of several lines: an empty line begins a paragraph, line ends stay, in the direction of its words. */
export function Paragraphs({ text }: { text: string }) {
  return text.split(/\n\s*\n/).map((paragraph, index) => (
    <p key={index} dir="auto">
      {paragraph.split('\n').map((line, place) => (
        <Fragment key={place}>
          {place > 0 ? <br /> : null}
          {line}
        </Fragment>
      ))}
    </p>
  ));
}
