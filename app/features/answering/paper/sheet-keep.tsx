import { useTranslation } from 'react-i18next';
import { usePageState } from '../../../platform/page-state.tsx';
import { writtenDate } from '../../../platform/written.ts';
import { HELP_LINES } from '../around/help-numbers.ts';
import type { PrintedSurvey } from './printed-survey.ts';

/** What the person takes with them: the code, where and when it works, the date of the answer, and lines to call. It names no survey. */
export function KeepSheet({ survey, code }: { survey: PrintedSurvey; code: string }) {
  const { t } = useTranslation('sheet');
  const { language } = usePageState();
  return (
    <article className="sheet sheet--alone">
      <h2>{t('keep.title')}</h2>
      <p>{t('keep.words')}</p>
      <div className="sheet-code">
        <p>{t('keep.code')}</p>
        <strong dir="ltr" translate="no">{code}</strong>
      </div>
      <p>{t('keep.use', { address: survey.address })} {t('keep.when')}</p>
      <p>{t('after', { date: writtenDate(survey.replyBy, language) })}</p>
      <h3>{t('respond:help.talk.title')}</h3>
      <ul className="sheet-help">
        <li><strong><bdi dir="ltr">999</bdi></strong> <span>{t('respond:help.danger.title')}</span></li>
        {HELP_LINES.map(({ key, number }) => (
          <li key={key}><strong><bdi dir="ltr">{number}</bdi></strong> <span>{t(`respond:help.${key}`)}. <small>{t(`respond:help.${key}.when`)}</small></span></li>
        ))}
      </ul>
    </article>
  );
}
