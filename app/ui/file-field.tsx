import { classNames } from './class-names.ts';
import { describedBy, fieldId, LabelledField, type FieldProps } from './field.tsx';

/** A file to send. The form around it must be `multipart/form-data`. */
export function FileField({ accept, multiple, ...props }: FieldProps & { accept?: string; multiple?: boolean }) {
  return (
    <LabelledField {...props}>
      <input
        className={classNames('govuk-file-upload', props.error !== undefined && 'govuk-file-upload--error')}
        type="file"
        id={fieldId(props)}
        name={props.name}
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error === undefined ? undefined : true}
      />
    </LabelledField>
  );
}
