import { useTranslation } from 'react-i18next';
import { RespondPage } from '../ui/respond/respond-page.tsx';
import { ParticipantFooter } from './participant-footer.tsx';

/**
 * The body of a page shown without signal: the way out and help in the same places, and a line that says what is so. What is
 * typed goes along to help, in the form of the page; where it has none, the first one that is named so is an empty one.
 */
export function OfflineFrame() {
  const { t } = useTranslation('respond');
  return (
    <RespondPage
      skipText={t('site:skip')}
      exit={{ href: '/leave', text: t('site:leave') }}
      back={{ href: '{{back}}', text: t('site:back') }}
      help={<><form id="form" action="/respond/help" /><ParticipantFooter form="form" /></>}
      signal={{ text: t('offline.line'), isGone: true }}
      voice={t('voice.button')}
    >
      <div id="kept" hidden data-fields="{{fields}}" />
      {'{{main}}'}
    </RespondPage>
  );
}
