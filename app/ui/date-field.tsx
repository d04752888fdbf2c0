import { classNames } from './class-names.ts';
import { fieldId, type FieldProps } from './field.tsx';
import { GroupedField } from './fieldset.tsx';

type DatePart = 'day' | 'month' | 'year';

interface DateFieldProps extends FieldProps {
  /** The words above the three boxes. */
  dayLabel: string;
  monthLabel: string;
  yearLabel: string;
  /** What was typed, kept as typed. */
  defaultValue?: Partial<Record<DatePart, string | number>>;
  /** The boxes that are wrong; all three when left out. */
  errorParts?: DatePart[];
}

const PARTS: DatePart[] = ['day', 'month', 'year'];

/** A date in three boxes named `name.day`, `name.month` and `name.year`; the first one carries the field's id. */
export function DateField(props: DateFieldProps) {
  const id = fieldId(props);
  const labels = { day: props.dayLabel, month: props.monthLabel, year: props.yearLabel };
  const wrong = props.error === undefined ? [] : (props.errorParts ?? PARTS);
  return (
    <GroupedField {...props}>
      <div className="tl-date">
        {PARTS.map((part) => {
          const partId = part === 'day' ? id : `${id}-${part}`;
          return (
            <div className="tl-date__part" key={part}>
              <label className="govuk-label" htmlFor={partId}>
                {labels[part]}
              </label>
              <input
                className={classNames(
                  'govuk-input',
                  part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
                  wrong.includes(part) && 'govuk-input--error',
                )}
                id={partId}
                name={`${props.name}.${part}`}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                spellCheck={false}
                defaultValue={props.defaultValue?.[part]}
                aria-invalid={wrong.includes(part) ? true : undefined}
              />
            </div>
          );
        })}
      </div>
    </GroupedField>
  );
}
