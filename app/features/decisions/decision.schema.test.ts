import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { decisionPageSchema, decisionRecordSchema } from './decision.schema.ts';
import { answerSchema } from './recommendation.schema.ts';

const send = (schema: z.ZodType, fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const submission = parseWithZod(form, { schema });
  return submission.status === 'success' ? { value: submission.value } : { error: submission.reply().error };
};

const sendRecord = (fields: Record<string, string>) => send(decisionRecordSchema, { revision: '1', ...fields });

describe('the form of a record', () => {
  it('saves with a title alone: the rest can wait', () => {
    expect(sendRecord({ title: 'Opening on Fridays' })).toEqual({
      value: {
        title: 'Opening on Fridays', reference: null, decidedOn: null, decidedBy: null, decision: null, reasons: null, options: [], noOptionsBecause: null,
        interests: null, dispensations: null, backgroundPapers: null, rung: undefined, membersAgreement: null, deliveryOwner: null, advice: [], headings: [],
        noLivedExperienceEvidence: false, revision: 1,
      },
    });
  });

  it('leaves out rows in which nothing was typed, and keeps the others in their order', () => {
    const { value } = sendRecord({
      title: 'T', 'options[0].option': 'One', 'options[0].rejectedBecause': 'Too dear', 'options[1].option': ' ', 'options[1].rejectedBecause': '',
      'options[2].option': 'Two', 'options[2].rejectedBecause': 'Too late', 'advice[0].givenOn.day': '',
    });
    expect(value).toMatchObject({ options: [{ option: 'One', rejectedBecause: 'Too dear' }, { option: 'Two', rejectedBecause: 'Too late' }], advice: [] });
  });

  it('asks for what is missing in a row that was begun, where it stands', () => {
    const { error } = sendRecord({ title: 'T', 'options[1].option': 'Two', 'advice[0].givenOn.day': '3', 'advice[0].givenOn.month': '4', 'advice[0].givenOn.year': '2026' });
    expect(error).toEqual({ 'options[1].rejectedBecause': ['options.rejectedBecause'], 'advice[0].kind': ['advice.kind'], 'advice[0].summary': ['advice.summary'] });
  });
});

describe('linking what was heard', () => {
  const heard = 'theme:7f3fbc0a-1111-4222-8333-944445555666';
  it('needs a day to look again only when nothing changed', () => {
    const link = { intent: 'link', heard, whatChanged: 'Because of this' };
    expect(send(decisionPageSchema, { ...link, effect: 'changed' }).value).toMatchObject({ reviewOn: null });
    expect(send(decisionPageSchema, { ...link, effect: 'not_changed' }).error).toEqual({ reviewOn: ['evidence.reviewOn'] });
  });

  it('names each thing that is missing', () => {
    expect(send(decisionPageSchema, { intent: 'link' }).error).toEqual({ heard: ['evidence.heard'], effect: ['evidence.effect'], whatChanged: ['evidence.whatChanged'] });
  });
});

describe('a reply', () => {
  it('needs a new date only when it is deferred', () => {
    const reply = { step: 'check', reason: 'We meet in May' };
    expect(send(answerSchema, { ...reply, answer: 'accepted' }).value).toMatchObject({ newDate: null });
    expect(send(answerSchema, { ...reply, answer: 'deferred' }).error).toEqual({ newDate: ['reply.newDate'] });
    expect(send(answerSchema, { ...reply, answer: 'deferred', 'newDate.day': '1', 'newDate.month': '2', 'newDate.year': '2020' }).error).toEqual({ newDate: ['date.past'] });
  });
});
