import type { ReactNode } from 'react';
import { GroupQuestion, type QuestionProps } from './question.tsx';

type Part = 'day' | 'month' | 'year';

interface DateQuestionProps extends QuestionProps {
  /** What stands before the names of the three boxes, which are called day, month and year. */
  name: string;
  labels: Record<Part, ReactNode>;
  values: Record<Part, string>;
}

/** A date in three boxes; as much of it as someone knows. */
export function DateQuestion({ labels, values, ...question }: DateQuestionProps) {
  return (
    <GroupQuestion question={question}>
      <div className="parts">
        {(['day', 'month', 'year'] as const).map((part) => (
          <label key={part}>
            {labels[part]}
            <input name={question.name + part} id={question.name + part} defaultValue={values[part]} inputMode={part === 'month' ? 'text' : 'numeric'} autoComplete="off" />
          </label>
        ))}
      </div>
    </GroupQuestion>
  );
}
