import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { equalitySchema } from '../features/answering/answering.schema.ts';
import { askedEquality } from '../features/surveys/asked/asked-question.ts';
import { equalityAsked, isAsked } from '../features/answering/asked-survey.ts';
import { EqualityPage } from '../features/answering/apart/equality-page.tsx';
import { chosenBefore, giveEquality } from '../features/answering/apart/equality.server.ts';
import { placeIn, wayOf } from '../features/answering/journey.ts';
import { offeredOn } from '../features/answering/page.server.ts';
import { askWhoseFirst, findPlace } from '../features/answering/place.server.ts';
import { answeringLanguage, chooseLanguage, chooseReading, speakAsOffered } from '../features/answering/reading.server.ts';
import { VARIANTS } from '../features/surveys/wording.ts';
import { keepingForm, submit } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

/** The question of this address, for someone whose answers have arrived; others are led to where they are. */
async function findQuestion(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  const link = args.params.link ?? '';
  const way = wayOf(link);
  const number = placeIn(args.params.number);
  askWhoseFirst(scene, args.request, link);
  if (!number) throw new Response(null, { status: 404 });
  const { survey, place } = await keepingForm(args.request, findPlace(scene, link));
  if (place.at !== 'sent') throw redirect(way.check, 303);
  if (isAsked(survey)) speakAsOffered(scene, survey.definition);
  const questions = isAsked(survey) ? equalityAsked(survey) : [];
  const question = questions[number - 1];
  if (!isAsked(survey) || !question) throw redirect(way.sent, 303);
  const next = number < questions.length ? way.equality(number + 1) : way.sent;
  return { scene, link, way, number, survey, question, total: questions.length, next, receiptCode: place.receiptCode };
}

export async function loader(args: LoaderFunctionArgs) {
  const { scene, way, number, survey, question, total, next, receiptCode } = await findQuestion(args);
  const { reading, offered } = offeredOn(scene, { survey });
  const count = { step: number, total };
  // These come translated, also into languages the survey itself is not offered in.
  const asked = askedEquality(question, { ...reading, language: answeringLanguage(scene, reading) }, survey.definition.language);
  const chosen = chosenBefore(scene, receiptCode)[question.id] ?? [];
  return {
    title: scene.t('respond:equality.title', count),
    back: number > 1 ? way.equality(number - 1) : undefined,
    form: 'form',
    offered,
    count,
    next,
    leastCount: survey.leastCount,
    question: asked,
    initial: question.many ? { choices: chosen } : { choice: chosen[0] },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { scene, link, way, number, question, next, receiptCode } = await findQuestion(args);
  const kind = question.many ? 'choices' : 'choice';
  // What is ticked and not given stays on the page alone: only who presses gives it.
  if (new URL(args.request.url).searchParams.has('keep')) throw new Response(null, { status: 204 });
  return submit(args.request, equalitySchema({ kind, options: question.options }), async ({ intent, language, variant, choices }) => {
    if (choices) await giveEquality(scene, link, receiptCode, { id: question.id, place: number - 1 }, choices);
    const asked = VARIANTS.find((one) => one === variant);
    if (language) chooseLanguage(scene.context, language);
    if (asked) chooseReading(scene.context, { variant: asked });
    return redirect(language || asked ? way.equality(number) : intent === 'end' ? way.sent : next, 303);
  });
}

export default function Equality() {
  return <EqualityPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
