import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { invite, join } from './joining.ts';

type Enter = (who: null, options?: { javaScriptEnabled?: boolean }) => Promise<Page>;

/** A programme with nothing in it but its lead and Fern, who is facilitator and secretary of it. */
export interface NewProgramme {
  slug: string;
  session: Session;
  /** Its lead's. */
  lead: Session;
}

type Session = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

/** Makes the programme as the owner of the machine does beside the running server; gives the path of its lead's invitation. */
function makeProgramme(name: string, slug: string, lead: string): string {
  const data = process.env.E2E_DATA_DIR;
  if (!data) throw new Error('Set E2E_DATA_DIR to the data folder of the server at E2E_URL.');
  const command = ['server/commands/programme-create.ts', '--name', name, '--slug', slug, '--lead', lead];
  const said = execFileSync('node_modules/.bin/node', command, { env: { ...process.env, DATA_DIR: data, LITE_TELEMETRY: '0', NODE_ENV: 'production' }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return new URL(said.trim().split('\n').at(-1) ?? '').pathname;
}

/** Sets down who is responsible, on the page of what is kept: no wave opens before. */
export async function sayResponsible(lead: Page): Promise<void> {
  await lead.getByLabel('Name of the organisation').fill('The Council');
  await lead.getByLabel('How to reach it').fill('rights@council.example, 0115 496 0100');
  await lead.getByRole('button', { name: 'Save who is responsible' }).click();
  await lead.getByText('Saved. People read it from now on').waitFor();
}

/** Begins a programme of one's own, so that a test moves no figure of the demonstration. */
export async function beginProgramme(enter: Enter, { isResponsibleSaid = true } = {}): Promise<NewProgramme> {
  const slug = `elsewhere-${Date.now().toString(36)}`;
  const [lead, fern] = [`lead.${slug}@example.org`, `fern.${slug}@example.org`];
  const leading = await enter(null);
  await join(leading, makeProgramme('Elsewhere', slug, lead), lead, 'Lea Quinn');
  await leading.goto(`/settings/${slug}/people`);
  const page = await enter(null);
  const invitation = await invite(leading, fern, 'facilitator', 'secretary');
  await join(page, invitation, fern, 'Fern Idle');
  if (isResponsibleSaid) {
    await leading.goto(`/settings/${slug}/retention`);
    await sayResponsible(leading);
  }
  return { slug, session: await page.context().cookies(), lead: await leading.context().cookies() };
}

/** A browser of Fern's. */
export async function enterAs({ session }: NewProgramme, enter: Enter, options?: { javaScriptEnabled?: boolean }): Promise<Page> {
  const page = await enter(null, options);
  await page.context().addCookies(session);
  return page;
}
