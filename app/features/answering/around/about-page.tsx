import { Trans, useTranslation } from 'react-i18next';
import { WholeNumbers } from '../../../ui/whole-numbers.tsx';
import type { Terms } from '../terms.server.ts';
import { PageHeading } from './page-heading.tsx';

/** The Information Commissioner, to whom anyone in the United Kingdom may complain. */
const COMMISSIONER = '0303 123 1113';

/** Who is responsible, and for each thing that is kept why and how long, in plain words (rule C5). */
export function AboutPage({ terms }: { terms: Terms }) {
  const { t } = useTranslation('respond');
  return (
    <>
      <PageHeading picture="safe-shield">{t('begin.about')}</PageHeading>
      {terms.responsible ? (
        <>
          <p>{t('about.responsible', { programme: terms.programme, name: terms.responsible.name })}</p>
          {terms.responsible.words ? <p dir="auto"><WholeNumbers text={terms.responsible.words} /></p> : null}
          <p>{t('about.reach')} <bdi><WholeNumbers text={terms.responsible.contact} /></bdi></p>
        </>
      ) : <p>{t('about.who', { programme: terms.programme })}</p>}
      <dl>
        {terms.purposes.map(({ purpose, lawfulBasis, months }) => (
          <div key={purpose}>
            <dt><b>{t(`about.purpose.${purpose}`)}</b></dt>
            <dd>{t(`about.basis.${lawfulBasis}`)} {t('about.kept', { count: months })}</dd>
          </div>
        ))}
      </dl>
      <p>{t('about.code')}</p>
      <p><Trans t={t} i18nKey="about.complain" values={{ number: COMMISSIONER }} components={[<a key="number" href={`tel:${COMMISSIONER.replaceAll(' ', '')}`} />]} /></p>
    </>
  );
}
