import { useTranslation } from 'react-i18next';
import type { HeldContact } from './receipt-contact.ts';

/** Addresses and numbers are read from the left in every language. */
const FROM_LEFT: readonly HeldContact['way'][] = ['email', 'text', 'call'];

/** The ways someone may be reached, each with what they know it by; the database gives no more than that. */
export function HeldContacts({ ways }: { ways: HeldContact[] }) {
  const { t } = useTranslation('respond');
  return (
    <ul>
      {ways.map(({ way: method, hint }) => (
        <li key={`${method} ${hint}`}>
          {t(`contact.way.${method}`)}: <bdi dir={FROM_LEFT.includes(method) ? 'ltr' : 'auto'}>{hint}</bdi>
        </li>
      ))}
    </ul>
  );
}
