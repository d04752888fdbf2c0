import { useTranslation } from 'react-i18next';
import type { FormState } from '../../../../platform/form-state.ts';
import { CheckboxQuestion, type QuestionProps } from '../../../../ui/respond/question.tsx';
import { SmallBox } from '../../../../ui/respond/small-box.tsx';
import { WAYS } from './ways.ts';

const TYPE = { email: 'email', text: 'tel', call: 'tel', post: 'text', worker: 'text' } as const;

/** Which ways to reach someone are safe, where each leads, and what to mind (rule S5). None is ticked beforehand. */
export function ContactFields({ question, form, prefix }: { question: QuestionProps; form: FormState; prefix: string }) {
  const { t } = useTranslation('respond');
  const box = (name: string) => ({ name: prefix + name, defaultValue: form.value(prefix + name), error: form.error(prefix + name) });
  return (
    <>
      <CheckboxQuestion
        {...question}
        defaultValue={form.chosen(`${prefix}ways`)}
        lead={<>{question.lead}<p className="hint">{t('contact.safe')}</p></>}
        answers={WAYS.map((way) => ({ value: way, label: t(`contact.way.${way}`), more: <SmallBox label={t(`contact.to.${way}`)} inputMode={TYPE[way]} exact {...box(way)} /> }))}
      />
      <div className="more">
        <SmallBox label={t('contact.note')} {...box('note')} />
        <SmallBox label={t('contact.name')} {...box('name')} />
      </div>
    </>
  );
}
