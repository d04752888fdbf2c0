import { expect, expectAccessible, newestCode, PEOPLE, signIn, siteUrl, test } from '../support/browser.ts';
import { invite, join } from '../support/joining.ts';

test.describe('the way in', () => {
  for (const path of ['/', '/sign-in', '/mailbox', '/decisions', '/receipt', '/accessibility', '/help', '/nowhere']) {
    test(`${path} is open to anyone and to everyone (A1)`, async ({ enter }) => {
      const page = await enter(null);
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(path === '/nowhere' ? 404 : 200);
      await expectAccessible(page);
    });
  }

  test('a faulty page would be found (A1)', async ({ enter }) => {
    const page = await enter(null);
    await page.goto('/');
    await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src="/icon.svg"><button></button>'));
    await expect(expectAccessible(page)).rejects.toThrow(/image-alt/);
  });

  test('a mistyped address is kept and said kindly (A4)', async ({ enter }) => {
    const page = await enter(null, { javaScriptEnabled: false });
    await page.goto('/sign-in');
    await page.getByLabel('Email address').fill('not an address');
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByRole('alert')).toContainText('There is a problem');
    await expect(page.getByLabel('Email address')).toHaveValue('not an address');
  });

  test('known and unknown addresses get the same answer, and no account is made (X6)', async ({ enter }) => {
    const page = await enter(null);
    const said: string[] = [];
    for (const email of [PEOPLE.member, 'nobody@example.org']) {
      await page.goto('/sign-in');
      await page.getByLabel('Email address').fill(email);
      await page.getByRole('button', { name: 'Send me a code' }).click();
      said.push((await page.locator('main').innerText()).replace(email, 'ADDRESS'));
    }
    expect(said[0]).toBe(said[1]);
    await page.goto('/mailbox');
    await expect(page.locator('main')).not.toContainText('nobody@example.org');
  });

  test('a code works once, and a wrong one is refused with words (X6)', async ({ enter }) => {
    const page = await enter(null, { javaScriptEnabled: false });
    await page.goto('/sign-in');
    await page.getByLabel('Email address').fill(PEOPLE.safeguardingLead);
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.getByLabel('6-digit code').fill('000000');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toContainText('That code does not work');
    const code = await newestCode(page, PEOPLE.safeguardingLead);
    await page.getByLabel('6-digit code').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: 'Your work' })).toBeVisible();
    const again = await enter(null);
    await again.goto('/sign-in');
    await again.getByLabel('Email address').fill('nobody@example.org');
    await again.getByRole('button', { name: 'Send me a code' }).click();
    await again.getByLabel('6-digit code').fill(code);
    await again.getByRole('button', { name: 'Sign in' }).click();
    await expect(again.getByRole('alert')).toContainText('That code does not work');
  });

  test('signed out, a page asks to sign in and comes back to where one was going', async ({ enter }) => {
    const page = await enter(null);
    await page.goto('/board/nottingham');
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fboard%2Fnottingham/);
    await page.getByLabel('Email address').fill(PEOPLE.boardMember);
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.getByLabel('6-digit code').fill(await newestCode(page, PEOPLE.boardMember));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/board\/nottingham$/);
  });
});

test.describe('people and roles', () => {
  test('another role is told so in words; another programme is not there', async ({ enter }) => {
    const page = await enter('member');
    expect((await page.goto('/desk/nottingham/contributions'))?.status()).toBe(403);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is not yours to do');
    await expectAccessible(page);
    expect((await page.goto('/theory/bristol'))?.status()).toBe(404);
  });

  test('an invitation is taken up by the invited address alone', async ({ enter }) => {
    const lead = await enter('lead');
    await lead.goto('/settings/nottingham/people');
    await expectAccessible(lead);
    const link = await invite(lead, 'new.secretary@example.org', 'secretary');
    const guest = await enter(null, { javaScriptEnabled: false });
    await join(guest, link, 'new.secretary@example.org', 'Sam O’Dell 😀');
    await expect(guest.getByText('Record a decision')).toBeVisible();
    await guest.goto(link);
    await expect(guest.locator('main')).toContainText('already taken up');

    await lead.reload();
    await expect(lead.getByText('Sam O’Dell 😀', { exact: true })).toBeVisible();
    await lead.goto('/settings/nottingham/audit');
    await expect(lead.locator('main')).toContainText('Sam O’Dell 😀');
    await expectAccessible(lead);
  });

  test('a session ended elsewhere is over at once, and what was being typed is kept (X6, A2)', async ({ enter }) => {
    const email = 'two.devices@example.org';
    const lead = await enter('lead');
    await lead.goto('/settings/nottingham/people');
    const there = await enter(null);
    await join(there, await invite(lead, email, 'facilitator'), email, 'Tam Reyes');
    const here = await enter(null);
    await signIn(here, email);
    await there.goto('/settings/nottingham/people');
    await there.getByLabel('Email address').fill('kept.words@example.org');
    await there.locator('input[name=role][value=member]').check({ force: true });
    await here.goto('/my/account');
    await expectAccessible(here);
    for (let left = await here.getByRole('row', { name: /Another device/ }).count(); left > 0; left--) {
      await here.getByRole('row', { name: /Another device/ }).first().getByRole('button').click();
      await expect(here.getByRole('row', { name: /Another device/ })).toHaveCount(left - 1);
    }
    await there.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(there.getByRole('heading', { level: 1 })).toHaveText('You have been signed out');
    await expect(there.locator('input[name=email]')).toHaveValue('kept.words@example.org');
  });

  test('signing out ends it', async ({ enter }) => {
    const page = await enter('peerResearcher');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.goto('/my');
    await expect(page).toHaveURL(/\/sign-in/);
  });
});

test.describe('every answer', () => {
  const kinds = ['/', '/nowhere', '/healthz', '/respond/demo', '/robots.txt', '/assets/nothing.js', '/participant.js', '/leave'];
  for (const path of kinds) {
    test(`${path} carries the security headers (X4)`, async ({ request }) => {
      const answer = await request.get(siteUrl() + path, { maxRedirects: 0 });
      const headers = answer.headers();
      expect(headers['content-security-policy']).toMatch(/object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/);
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['strict-transport-security']).toBeTruthy();
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    });
  }

  test('a form from another site is refused, and one without a known route does nothing (X5)', async ({ request }) => {
    const foreign = await request.post(`${siteUrl()}/sign-in`, { form: { email: 'a@example.org' }, headers: { 'Sec-Fetch-Site': 'cross-site' } });
    expect(foreign.status()).toBe(403);
    const unknown = await request.post(`${siteUrl()}/nowhere`, { form: {} });
    expect(unknown.status()).toBe(404);
  });

  test('cookies are sealed, for this host and for the server alone', async ({ enter }) => {
    const page = await enter('member');
    const cookies = await page.context().cookies();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      // Without TLS, as here, what every browser keeps (app/platform/context.test.ts has the other way).
      expect(cookie).toMatchObject({ httpOnly: true, secure: false, sameSite: 'Lax', path: '/' });
      expect(cookie.name).toMatch(/^plain-/);
      expect(cookie.value).not.toMatch(/eyJ/);
    }
  });

  test('the service says whether it is well', async ({ request }) => {
    const answer = await request.get(`${siteUrl()}/healthz`);
    expect(answer.status()).toBe(200);
    expect(await answer.json()).toEqual({ status: 'ok', backend: 'embedded' });
  });
});
