import { randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Db, RequestContext } from '../../platform/context.server.ts';
import { slowDown, type PublicScene } from '../../platform/guards.server.ts';
import { must, Refusal } from '../../platform/refusals.server.ts';
import { serviceClient } from '../../platform/service.server.ts';
import { today } from '../../platform/written.ts';
import { keepSigningIn, readSigningIn, type SigningIn } from './signing-in.server.ts';
import { manyTriesLetter, signInLetter } from './sign-in-letter.ts';

const MINUTES = 10;
/** What one caller may do in ten minutes, whichever addresses it is about: an office behind one address signs in too. */
const ASKS = 80;
const TRIES = 200;
const DIGITS = 6;
/** Of an address for which many wrong codes were tried today: so long that guessing has no hope, and nobody is kept out. */
const LONG_DIGITS = 10;
/** So many others may ask for an address before letters to it are spaced out, by so many seconds each, up to the longest. */
const OTHERS_FREE = 3;
const OTHERS_SECONDS = 10;
const LONGEST_SECONDS = 60;

const askedShape = z.object({ known: z.boolean(), others: z.number(), long: z.boolean() });
const triedShape = z.object({ outcome: z.enum(['right', 'wrong', 'gone']), tell: z.boolean() });

/**
 * Asks for a code to be sent, to be typed in this browser alone. Only the caller is counted before the answer: everything
 * that depends on the address is done after it, so that the answer and its time are the same for all (rule X6).
 * @param mayJoin true only for someone holding an invitation to that address
 */
export async function askForCode(scene: PublicScene, asked: Omit<SigningIn, 'secret'>): Promise<void> {
  const { context } = scene;
  await slowDown(scene, 'codes', context.caller, ASKS, MINUTES);
  const before = readSigningIn(context);
  const isAgain = before?.email === asked.email;
  const signingIn = { ...asked, secret: isAgain ? before.secret : randomBytes(32).toString('base64url') };
  keepSigningIn(context, signingIn, MINUTES * 60);
  void sendCode(context, signingIn, isAgain).catch((fault: unknown) => console.error('A sign-in code could not be sent.', fault));
}

/** Notes the code and sends it, when the address has an account. The delay of many askings is the others', never this browser's second time. */
async function sendCode(context: RequestContext, signingIn: SigningIn, isAgain: boolean): Promise<void> {
  const [code, longCode] = [digits(DIGITS), digits(LONG_DIGITS)];
  const { known, others, long } = askedShape.parse(must(await judge(context).rpc('ask_to_sign_in', {
    the_asking_hash: askingHash(context, signingIn),
    the_code_hash: codeHash(context, signingIn, code),
    the_long_code_hash: codeHash(context, signingIn, longCode),
    the_address_hash: context.hash('sign-in address', `${today()}\n${signingIn.email}`),
    the_email: signingIn.email,
    may_join: signingIn.mayJoin,
  })));
  if (!known) return;
  const seconds = isAgain ? 0 : Math.min(LONGEST_SECONDS, Math.max(0, others - OTHERS_FREE) * OTHERS_SECONDS);
  const letter = signInLetter(signingIn.email, long ? longCode : code);
  const send = () => context.post.send(letter).catch((fault: unknown) => console.error('A sign-in code could not be sent.', fault));
  if (seconds === 0) await send();
  else setTimeout(() => void send(), seconds * 1000).unref();
}

/**
 * Signs in with a code typed in the browser that asked for it.
 * @throws Refusal when it is wrong, or when none can be tried here any more
 */
export async function useCode(scene: PublicScene, signingIn: SigningIn, code: string): Promise<void> {
  const { context, db } = scene;
  await slowDown(scene, 'tries', context.caller, TRIES, MINUTES);
  const { outcome, tell } = triedShape.parse(must(await judge(context).rpc('try_sign_in_code', {
    the_asking_hash: askingHash(context, signingIn), the_code_hash: codeHash(context, signingIn, code),
  })));
  if (tell) void context.post.send(manyTriesLetter(signingIn.email)).catch((fault: unknown) => console.error('A letter about sign-in could not be sent.', fault));
  if (outcome === 'wrong') throw new Refusal('code_wrong', null, 'code');
  if (outcome === 'gone') throw new Refusal('code_gone', null, 'code');
  const { token, type } = await context.backend.oneTimeCode(signingIn.email, signingIn.mayJoin);
  const { data, error } = await db.auth.verifyOtp({ email: signingIn.email, token, type });
  if (error || !data.session) throw new Refusal('code_gone', null, 'code');
}

/** Ends this session here and in the database. */
export async function signOut(db: Db): Promise<void> {
  await db.auth.signOut({ scope: 'local' });
}

function judge(context: RequestContext) {
  return serviceClient(context.backend, 'judging a sign-in code: nobody is signed in yet, and whoever tries codes may not ask about them');
}

function askingHash(context: RequestContext, { secret, email }: SigningIn): string {
  return context.hash('sign-in asking', `${secret}\n${email}`);
}

function codeHash(context: RequestContext, { secret }: SigningIn, code: string): string {
  return context.hash('sign-in code', `${secret}\n${code}`);
}

function digits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join('');
}
