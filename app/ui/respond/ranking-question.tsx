import { GroupQuestion, type Answer, type QuestionProps } from './question.tsx';

interface RankingQuestionProps extends QuestionProps {
  /** In their order now. */
  items: Pick<Answer, 'value' | 'label' | 'labelIn' | 'picture'>[];
  upText: string;
  downText: string;
  /** Which button was pressed last, "up:ID" or "down:ID": it keeps the focus, so that the keyboard can go on. */
  moved?: string;
}

/**
 * Things to put in order, without dragging: each has a button up and one down, which send the form with `move`. The order
 * goes along in hidden fields. What cannot move further is hidden. A button is named by its own words and by the thing it moves.
 */
export function RankingQuestion({ items, upText, downText, moved, ...question }: RankingQuestionProps) {
  const id = question.id ?? question.name;
  const ends = { up: items[0]?.value, down: items.at(-1)?.value };
  const [way, last] = moved?.split(/:(.*)/s) ?? [];
  // At either end the button pressed is gone: the focus goes to the other one.
  const focused = last === undefined ? undefined : way === 'up' ? (ends.up === last ? `down:${last}` : moved) : ends.down === last ? `up:${last}` : moved;
  return (
    <GroupQuestion question={question}>
      <ol id={id} tabIndex={-1}>
        {items.map(({ value, label, labelIn, picture }, index) => (
          <li className="row" key={value}>
            <input type="hidden" name={question.name} value={value} />
            <b>{index + 1}</b>
            {picture}
            <span id={`${id}-${value}`} {...labelIn}>{label}</span>
            {(['up', 'down'] as const).map((to) => (
              // eslint-disable-next-line jsx-a11y/no-autofocus -- whoever moves something goes on from the button they pressed
              <button key={to} name="move" value={`${to}:${value}`} id={`${id}-${to}-${value}`} aria-labelledby={`${id}-${to}-${value} ${id}-${value}`} hidden={ends[to] === value} autoFocus={focused === `${to}:${value}`}>
                {to === 'up' ? upText : downText}
              </button>
            ))}
          </li>
        ))}
      </ol>
    </GroupQuestion>
  );
}
