import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { equalitySchema } from '../features/answering/answering.schema.ts';
import { askedEquality } from '../features/surveys/asked/asked-question.ts';
import { equalityAsked, isAsked } from '../features/answering/asked-survey.ts';
import { EqualityPage } from '../features/answering/unlinked/equality-page.tsx';
import { chosenBefore, giveEquality } from '../features/answering/unlinked/equality.server.ts';
import { readStep, pathsOf } from '../features/answering/journey.ts';
import { offeredOn } from '../features/answering/page.server.ts';
import { askWhoseFirst, findProgress } from '../features/answering/progress.server.ts';
import {
  answeringLanguage,
  chooseLanguage,
  chooseReading,
  speakAsOffered,
} from '../features/answering/reading.server.ts';
import { VARIANTS } from '../features/surveys/wording.ts';
import { preserveForm, submit } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

/** The question of this address, for someone whose answers have arrived; others are led to where they are. */
async function findQuestion(args: LoaderFunctionArgs) {
  const ctx = publicRoute(args);
  const link = args.params.link ?? '';
  const paths = pathsOf(link);
  const number = readStep(args.params.number);
  askWhoseFirst(ctx, args.request, link);
  if (!number) throw new Response(null, { status: 404 });
  const { survey, progress } = await preserveForm(args.request, findProgress(ctx, link));
  if (progress.at !== 'sent') throw redirect(paths.check, 303);
  if (isAsked(survey)) speakAsOffered(ctx, survey.definition);
  const questions = isAsked(survey) ? equalityAsked(survey) : [];
  const question = questions[number - 1];
  if (!isAsked(survey) || !question) throw redirect(paths.sent, 303);
  const next = number < questions.length ? paths.equality(number + 1) : paths.sent;
  return {
    ctx,
    link,
    paths,
    number,
    survey,
    question,
    total: questions.length,
    next,
    receiptCode: progress.receiptCode,
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, paths, number, survey, question, total, next, receiptCode } = await findQuestion(args);
  const { reading, offered } = offeredOn(ctx, { survey });
  const count = { step: number, total };
  // These come translated, also into languages the survey itself is not offered in.
  const asked = askedEquality(
    question,
    { ...reading, language: answeringLanguage(ctx, reading) },
    survey.definition.language,
  );
  const chosen = chosenBefore(ctx, receiptCode)[question.id] ?? [];
  return {
    title: ctx.t('respond:equality.title', count),
    back: number > 1 ? paths.equality(number - 1) : undefined,
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
  const { ctx, link, paths, number, question, next, receiptCode } = await findQuestion(args);
  const kind = question.many ? 'choices' : 'choice';
  // What is ticked and not given stays on the page alone: only who presses gives it.
  if (new URL(args.request.url).searchParams.has('keep')) throw new Response(null, { status: 204 });
  return submit(
    args.request,
    equalitySchema({ kind, options: question.options }),
    async ({ intent, language, variant, choices }) => {
      if (choices)
        await giveEquality(ctx, link, receiptCode, { id: question.id, index: number - 1 }, choices);
      const asked = VARIANTS.find((one) => one === variant);
      if (language) chooseLanguage(ctx.context, language);
      if (asked) chooseReading(ctx.context, { variant: asked });
      return redirect(language || asked ? paths.equality(number) : intent === 'end' ? paths.sent : next, 303);
    },
  );
}

export default function Equality() {
  return <EqualityPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
