import { useTranslation } from 'react-i18next';
import { addRow, moveRow, removeRow } from '../../../platform/form-intents.ts';
import type { FormState } from '../../../platform/form-state.ts';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorMessage } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { PictureField } from './picture-field.tsx';
import { DEFINITIONS } from '../kinds/definitions.ts';
import { EDITING } from '../kinds/editings.ts';
import type { QuestionKind } from '../kinds/names.ts';
import { CHOICE_MAX, OPTIONS_MAX } from '../limits.ts';

const LIST = 'options';

interface OptionRowsProps {
  form: FormState;
  kind: QuestionKind;
  /** The id of the next option to be added. */
  newId: string;
  /** Whether a wave has asked these options already: then their words, order and roles stay. */
  isLocked: boolean;
}

/** What can be chosen, as rows: added, moved and taken out without sending the form for good. */
export function OptionRows({ form, kind, newId, isLocked }: OptionRowsProps) {
  const { t } = useTranslation('editing');
  const count = form.rows(LIST);
  const error = form.error(LIST);
  return (
    <section className="tl-section" id={LIST}>
      <h2>{t('options.title')}</h2>
      <p>{t(EDITING[kind].options.lead)}</p>
      {error ? <ErrorMessage>{error}</ErrorMessage> : null}
      <ol className="tl-numbered">
        {Array.from({ length: count }, (_, index) => (
          <li key={form.value(`${LIST}[${index}].id`)} id={`option-${form.value(`${LIST}[${index}].id`)}`}>
            <OptionRow form={form} kind={kind} index={index} count={count} isLocked={isLocked} />
          </li>
        ))}
      </ol>
      {isLocked ? null : count >= OPTIONS_MAX ? <p>{t('options.full', { count })}</p> : (
        <Button tone="secondary" formAction={`#option-${newId}`} {...addRow(LIST, { id: newId })}>{t('options.add')}</Button>
      )}
    </section>
  );
}

function OptionRow({ form, kind, index, count, isLocked }: Omit<OptionRowsProps, 'newId'> & { index: number; count: number }) {
  const { t } = useTranslation('editing');
  const prefix = `${LIST}[${index}].`;
  const anchor = `#option-${form.value(`${prefix}id`)}`;
  const said = t('options.row', { number: index + 1 });
  const { hasPictures, roles: mayBe } = DEFINITIONS[kind];
  const roles = mayBe.map((role) => ({ value: role, label: t(`role.${role}`) }));
  const role = form.value(`${prefix}role`);
  // A choice among pictures shows them outside of what is folded away.
  const folded = ['easy', 'role', ...(hasPictures ? [] : ['picture', 'upload', 'uploadFault'])];
  const hasMore = folded.some((part) => form.value(prefix + part) !== '' || form.error(prefix + part) !== undefined);
  const more = (
    <>
      <TextField name={`${prefix}easy`} label={<>{t('options.easy')}<span className="govuk-visually-hidden"> {said}</span></>} optionalText={t('optional')} defaultValue={form.value(`${prefix}easy`)} error={form.error(`${prefix}easy`)} maxLength={CHOICE_MAX} dir="auto" autoComplete="off" />
      {roles.length > 0 && !isLocked ? (
        <Select name={`${prefix}role`} label={<>{t('options.role')}<span className="govuk-visually-hidden"> {said}</span></>} hint={t('options.roleHint')} options={roles} emptyText={t('role.none')} defaultValue={role} error={form.error(`${prefix}role`)} />
      ) : null}
      {hasPictures ? null : <PictureField form={form} prefix={prefix} of={said} />}
    </>
  );
  return (
    <div className="tl-card">
      <input type="hidden" name={`${prefix}id`} value={form.value(`${prefix}id`)} />
      {isLocked ? (
        <p>
          <strong dir="auto">{form.value(`${prefix}text`)}</strong> {role ? t('options.isRole', { role: t(`role.${role}`) }) : null}
          <input type="hidden" name={`${prefix}text`} value={form.value(`${prefix}text`)} />
          <input type="hidden" name={`${prefix}role`} value={role} />
        </p>
      ) : (
        <TextField name={`${prefix}text`} label={said} defaultValue={form.value(`${prefix}text`)} error={form.error(`${prefix}text`)} maxLength={CHOICE_MAX} dir="auto" autoComplete="off" />
      )}
      {hasPictures ? <PictureField form={form} prefix={prefix} of={said} /> : null}
      <Details summary={<>{t(EDITING[kind].options.more)}<span className="govuk-visually-hidden"> {said}</span></>} open={hasMore}>{more}</Details>
      {isLocked ? null : (
        <div className="tl-moves">
          {index === 0 ? null : <Button tone="quiet" formAction={anchor} hiddenText={said} {...moveRow(LIST, index, index - 1)}>{t('up')}</Button>}
          {index === count - 1 ? null : <Button tone="quiet" formAction={anchor} hiddenText={said} {...moveRow(LIST, index, index + 1)}>{t('down')}</Button>}
          <Button tone="quiet" formAction={`#${LIST}`} hiddenText={said} {...removeRow(LIST, index)}>{t('options.remove')}</Button>
        </div>
      )}
    </div>
  );
}
