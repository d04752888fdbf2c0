import { Fragment } from 'react';
import { WholeNumbers } from '../../../../ui/whole-numbers.tsx';
import { AS_MOST, type KindAnswering } from '../answering.ts';
import { ContactFields } from './contact-fields.tsx';

export const contactAnswering: KindAnswering = {
  ...AS_MOST,
  Fields: ({ form, prefix, field }) => <ContactFields question={field('ways')} form={form} prefix={prefix} />,
  inWords: (answer, { t }) => {
    if (!('ways' in answer)) return null;
    return (
      <>
        {answer.ways.map(({ way, to }) => <Fragment key={way}>{t(`respond:contact.way.${way}`)}: <bdi><WholeNumbers text={to} /></bdi><br /></Fragment>)}
        {answer.note ? <><bdi><WholeNumbers text={answer.note} /></bdi><br /></> : null}
        {answer.name ? <bdi>{answer.name}</bdi> : null}
      </>
    );
  },
};
