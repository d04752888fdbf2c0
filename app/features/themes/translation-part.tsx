import { useTranslation } from 'react-i18next';
import type { FormState } from '../../platform/form-state.ts';
import type { Heard } from '../results/heard/heard.ts';
import { isForeign, nameOfLanguage, TEAM_LANGUAGE } from '../voices/speaking.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { TextArea } from '../../ui/text-area.tsx';

interface TranslationPartProps {
  heard: Heard & { words: string };
  /** Whether the words are, or are asked to be, quoted: then the translation has to be checked too. */
  hasClearances: boolean;
  form: FormState;
}

/** Putting a translation beside someone's words, changing it, taking it away. Words of the team's own language need none. */
export function TranslationPart({ heard, hasClearances, form }: TranslationPartProps) {
  const { t } = useTranslation('voices');
  if (!isForeign(heard.language) && heard.translation === null) return null;
  const languages = { original: nameOfLanguage(heard.language), language: nameOfLanguage(TEAM_LANGUAGE) };
  const error = form.error('translation');
  return (
    <Details summary={t(heard.translation === null ? 'translation.add' : 'translation.change', languages)} open={heard.translation === null || error !== undefined}>
      <form method="post" noValidate id="translate">
        <input type="hidden" name="intent" value="translate" />
        <TextArea
          name="translation"
          label={t('translation.label', languages)}
          hint={t(hasClearances ? 'translation.hintQuoted' : 'translation.hint')}
          defaultValue={form.value('translation') ?? heard.translation ?? ''}
          error={error}
          lang={TEAM_LANGUAGE}
          rows={6}
        />
        <Button>{t('translation.save')}</Button>
      </form>
      {heard.translation === null ? null : (
        <form method="post">
          <input type="hidden" name="intent" value="untranslate" />
          <Button tone="quiet">{t('translation.remove')}</Button>
        </form>
      )}
    </Details>
  );
}
