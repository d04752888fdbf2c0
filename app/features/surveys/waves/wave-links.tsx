import { useTranslation } from 'react-i18next';
import type { FormState } from '../../../platform/form-state.ts';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { QrDrawing } from './qr-code.server.ts';
import { ADDRESS_MAX, CHANNEL_MAX } from './wave.schema.ts';
import type { SurveyLink } from './wave.ts';

/** A link as it stands on paper: in full, and as a QR code. */
export interface LinkOnPaper extends SurveyLink {
  inFull: string;
  drawing: QrDrawing;
}

interface WaveLinksProps {
  slug: string;
  links: LinkOnPaper[];
  /** The priority groups with a target: a link may be for one of them. */
  groups: string[];
  form: FormState;
  mayWrite: boolean;
}

/** Where people answer an open wave: each link with its QR code, and the ones that were stopped. */
export function WaveLinks({ slug, links, groups, form, mayWrite }: WaveLinksProps) {
  const { t } = useTranslation('surveys');
  const live = links.filter(({ isRevoked }) => !isRevoked);
  const stopped = links.filter(({ isRevoked }) => isRevoked);
  return (
    <Section title={t('wave.links')} lead={live.length === 0 ? undefined : t('wave.linksLead')}>
      {live.length === 0 ? <Notice tone="warning" title={t('wave.noLinks')} /> : null}
      {live.length === 0 ? null : <ul className="tl-plain tl-links">{live.map((link) => <LiveLink key={link.id} slug={slug} link={link} mayWrite={mayWrite} />)}</ul>}
      {mayWrite ? <AddLink form={form} groups={groups} /> : null}
      {stopped.length === 0 ? null : (
        <Details summary={t('wave.stoppedLinks')}>
          <ul>
            {stopped.map((link) => <li key={link.id}><bdi className="tl-address">{link.inFull}</bdi><For link={link} /></li>)}
          </ul>
        </Details>
      )}
    </Section>
  );
}

function LiveLink({ slug, link, mayWrite }: { slug: string; link: LinkOnPaper; mayWrite: boolean }) {
  const { t } = useTranslation('surveys');
  const files = `/desk/${slug}/links/${link.id}`;
  const forAddress = t('wave.forAddress', { address: link.address });
  return (
    <li className="tl-on-paper">
      <QrCode {...link.drawing} name={t('wave.qr', { address: link.inFull })} />
      <div>
        <p><a className="tl-address" href={link.inFull}><bdi>{link.inFull}</bdi></a></p>
        <For link={link} />
        <ul className="tl-plain">
          <li><a href={`${files}/qr.svg`} download>{t('wave.svg')}<span className="govuk-visually-hidden"> {forAddress}</span></a></li>
          <li><a href={`${files}/qr.png`} download>{t('wave.png')}<span className="govuk-visually-hidden"> {forAddress}</span></a></li>
        </ul>
        {mayWrite ? (
          <Details summary={<>{t('wave.stop')}<span className="govuk-visually-hidden"> {link.address}</span></>}>
            <form method="post">
              <input type="hidden" name="intent" value="revokeLink" />
              <p>{t('wave.stopWords', { address: link.address })}</p>
              <Button tone="warning" name="link" value={link.id} hiddenText={link.address}>{t('wave.stopDo')}</Button>
            </form>
          </Details>
        ) : null}
      </div>
    </li>
  );
}

/** What a link is for, when it is for something. How many came by it is never shown: a link may be a small group's. */
function For({ link }: { link: SurveyLink }) {
  const { t } = useTranslation('surveys');
  const facts = [link.channel === null ? null : t('wave.forChannel', { channel: link.channel }), link.priorityGroup === null ? null : t('wave.forGroup', { group: link.priorityGroup })].filter((fact) => fact !== null);
  return facts.length === 0 ? null : <p className="govuk-hint" dir="auto">{facts.join(' · ')}</p>;
}

function AddLink({ form, groups }: { form: FormState; groups: string[] }) {
  const { t } = useTranslation('surveys');
  return (
    <Details summary={t('wave.addLink')} open={form.problems.length > 0}>
      <form method="post" noValidate id="form">
        <input type="hidden" name="intent" value="addLink" />
        <p>{t('wave.addLinkWords')}</p>
        <TextField name="newAddress" exact label={t('wave.newAddress')} hint={t('wave.newAddressHint')} defaultValue={form.value('newAddress')} error={form.error('newAddress')} maxLength={ADDRESS_MAX} width={20} autoComplete="off" autoCapitalize="none" spellCheck={false} dir="ltr" />
        <TextField name="channel" label={t('wave.channel')} optionalText={t('optional')} hint={t('wave.channelHint')} defaultValue={form.value('channel')} error={form.error('channel')} maxLength={CHANNEL_MAX} width={20} dir="auto" autoComplete="off" />
        {groups.length === 0 ? <p>{t('wave.noGroups')}</p> : (
          <Select name="group" label={t('wave.group')} optionalText={t('optional')} hint={t('wave.groupHint')} emptyText={t('wave.everyone')} options={groups.map((group) => ({ value: group, label: group }))} defaultValue={form.value('group')} error={form.error('group')} />
        )}
        <Button>{t('wave.addLinkDo')}</Button>
      </form>
    </Details>
  );
}
