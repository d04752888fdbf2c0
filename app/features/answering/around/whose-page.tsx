import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { PageHeading } from './page-heading.tsx';

// Someone opens a link on a phone that has answers of it. Whoever it is, nothing of them shows before two questions: whose
// they are, and whether this is a good moment. The same with signal and without.

/** Whose answers are these? Nothing is said of them, and who says they are another clears them. */
export function WhosePage({ on }: { on: string }) {
  const { t } = useTranslation('device');
  return (
    <>
      <PageHeading picture="question-mark">{t('whose.title')}</PageHeading>
      <p>{t('whose.words')}</p>
      <ButtonLink href={on}>{t('whose.mine')}</ButtonLink>
      <p><a className="alone" href="/respond/return">{t('respond:begin.keep.return')}</a></p>
      <h2>{t('whose.other.title')}</h2>
      <p>{t('whose.other.words')}</p>
      <form method="post" action="/respond/finished">
        <Button tone="secondary">{t('whose.other.clear')}</Button>
      </form>
    </>
  );
}

/** Welcomes back whoever says the answers are theirs, before the first of them can be seen. */
export function WelcomeBackPage({ on }: { on: string }) {
  const { t } = useTranslation('device');
  return (
    <>
      <PageHeading picture="happy-face">{t('welcome.title')}</PageHeading>
      <p>{t('welcome.words')}</p>
      <p>{t('welcome.code')}</p>
      <ButtonLink href={on}>{t('welcome.on')}</ButtonLink>
    </>
  );
}
