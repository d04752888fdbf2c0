import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { RemindersForm } from '../features/answering/contacts/reminders-form.tsx';
import { getLetters, writeToContacts } from '../features/answering/contacts/reminders.server.ts';
import { countResponses } from '../features/answering/responses.server.ts';
import { assignResearcher, listResearchers, unassignResearcher } from '../features/listening/assignments.server.ts';
import { drawQrCode } from '../features/surveys/waves/qr-code.server.ts';
import { purposesMissing } from '../features/surveys/purposes/purpose.ts';
import { listPurposes } from '../features/surveys/purposes/purposes.server.ts';
import { findResponsible } from '../features/voices/retention/retention.server.ts';
import { getSurvey } from '../features/surveys/surveys.server.ts';
import { WavePage } from '../features/surveys/waves/wave-page.tsx';
import { waveFormSchema } from '../features/surveys/waves/wave.schema.ts';
import { hindrancesToOpening, isDueToClose, reminderOf } from '../features/surveys/waves/wave.ts';
import { addLink, addressOf, closeWave, findWaveVersion, getWave, listTargets, openWave, requireReady, revokeLink } from '../features/surveys/waves/waves.server.ts';
import { countFindings, findingsOf, responsibleIn, unnamedIn } from '../features/surveys/wordings/checker.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { listAsTold } from '../features/theory/outcome-names.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';
import { today } from '../platform/written.ts';

export async function loader(args: LoaderFunctionArgs) {
  const scene = await requirePermission(args, 'read surveys');
  const { db, programme, context } = scene;
  const surveyId = requireId(args, 'survey');
  const waveId = requireId(args, 'wave');
  const [survey, { wave, links }, setDown, targets, opened, responsible] = await Promise.all([
    getSurvey(db, programme.id, surveyId),
    getWave(db, programme.id, surveyId, waveId, countResponses(db, programme)),
    listPurposes(db, surveyId),
    listTargets(db, waveId),
    findWaveVersion(db, programme.id, waveId),
    findResponsible(db, programme.id),
  ]);
  const { number, definition } = opened ?? survey.version;
  const questions = definition.questions.length;
  const found = opened ? [] : findingsOf(definition, survey.title);
  const names = opened ? [] : unnamedIn(definition, await listAsTold(db, programme.id, definition.questions.flatMap(({ outcomes }) => outcomes)));
  const unnamed = names.flatMap(({ stops, outcome, words }) => (stops && outcome ? [{ id: outcome, text: words ?? '' }] : []));
  const kind = may(programme, 'reach contributors') ? reminderOf(wave.state) : null;
  const missing = purposesMissing(survey.version.definition, setDown);
  return {
    title: `${wave.name}: ${survey.title}`,
    slug: programme.slug,
    survey: { id: survey.id, title: survey.title },
    wave,
    version: { number, questions, core: definition.questions.filter(({ core }) => core).map(({ text }) => text), asksEquality: (definition.equality?.questions.length ?? 0) > 0 },
    targets,
    isDue: isDueToClose(wave, today()),
    links: links.map((link) => ({ ...link, inFull: addressOf(context.publicUrl, link), drawing: drawQrCode(addressOf(context.publicUrl, link)) })),
    hindrances: hindrancesToOpening(wave, { questions, stopping: countFindings(found).stopping, missing: missing.length, unnamed: unnamed.length, isResponsibleSet: responsible !== null }, today()),
    findings: [...found, ...names, ...(opened ? [] : responsibleIn(responsible))],
    missing,
    unnamed,
    mayWrite: may(programme, 'write surveys'),
    settingsHref: may(programme, 'write settings') ? `/settings/${programme.slug}/retention#responsible` : null,
    mayEnter: may(programme, 'enter paper'),
    researchers: may(programme, 'assign researchers') ? await listResearchers(db, programme.id, waveId) : null,
    reminder: kind === null ? null : { kind, contactsHref: `/desk/${programme.slug}/surveys/${surveyId}/waves/${waveId}/contacts`, letters: await getLetters(db, waveId, kind) },
  };
}

export async function action(args: ActionFunctionArgs) {
  const scene = await requirePermission(args, 'write surveys');
  const { db, programme, context } = scene;
  const wave = requireId(args, 'wave');
  const surveyId = requireId(args, 'survey');
  const here = `/desk/${programme.slug}/surveys/${surveyId}/waves/${wave}`;
  return submit(args.request, waveFormSchema, async (asked) => {
    switch (asked.intent) {
      case 'open':
        await requireReady(db, programme.id, surveyId);
        await openWave(db, wave, asked.address);
        return redirectSaying(context, here, 'surveys:wave.opened');
      case 'close':
        await closeWave(db, wave);
        return redirectSaying(context, here, 'surveys:wave.closed');
      case 'remind':
        if (!may(programme, 'reach contributors')) throw new Response(null, { status: 403 });
        return redirectSaying(context, here, (await writeToContacts(db, wave, asked.kind)) > 0 ? 'contacts:remind.added' : 'contacts:remind.none');
      case 'addLink':
        await addLink(db, wave, { address: asked.newAddress, channel: asked.channel, group: asked.group });
        return redirectSaying(context, here, 'surveys:wave.linkAdded');
      case 'assign':
        await assignResearcher(db, wave, asked.person);
        return redirectSaying(context, here, 'listening:assigned.begun');
      case 'unassign':
        await unassignResearcher(db, wave, asked.person);
        return redirectSaying(context, here, 'listening:assigned.ended');
      case 'revokeLink':
        await revokeLink(db, asked.link);
        return redirectSaying(context, here, 'surveys:wave.stopped');
    }
  });
}

export default function Wave() {
  const { reminder, ...page } = useLoaderData<typeof loader>();
  return <WavePage {...page} reaching={reminder && <RemindersForm {...reminder} />} result={useActionData<typeof action>()} />;
}
