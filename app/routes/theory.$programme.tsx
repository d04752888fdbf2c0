import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { inPlainWords } from '../features/theory/outcome-name.ts';
import { listPlainNames } from '../features/theory/outcome-names.server.ts';
import { listElements, listVersions } from '../features/theory/theories.server.ts';
import { TheoryPage } from '../features/theory/theory-page.tsx';
import { theoryMoveSchema } from '../features/theory/theory.schema.ts';
import { chooseLevel, compareElements, findPublished, findVersion } from '../features/theory/theory.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireMember, requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';
import { mayBe, must } from '../platform/refusals.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requireMember(args);
  const { searchParams } = new URL(args.request.url);
  const versions = await listVersions(db, programme.id);
  const asked = searchParams.get('version');
  const version = findVersion(versions, asked);
  if (!version && asked !== null) throw new Response(null, { status: 404 });
  const published = findPublished(versions);
  // Members and peer researchers read outcomes by their plain names; whoever works with the plan reads its own words.
  const isOutside = programme.roles.every((role) => role === 'member' || role === 'peer_researcher');
  const [elements, before, names] = await Promise.all([
    version ? listElements(db, programme.id, version.id) : [],
    version?.state === 'draft' && published ? listElements(db, programme.id, published.id) : null,
    isOutside ? listPlainNames(db, programme.id) : new Map<string, never>(),
  ]);
  return {
    title: t('theory:theory.title'),
    slug: programme.slug,
    mayWrite: may(programme, 'write theory'),
    versions,
    version,
    elements: inPlainWords(elements, names),
    level: chooseLevel(elements, searchParams.get('level')),
    comparison: before ? compareElements(before, elements) : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write theory');
  const here = `/theory/${programme.slug}`;
  const asked = { the_programme: programme.id };
  return submit(args.request, theoryMoveSchema, async ({ intent }) => {
    switch (intent) {
      case 'begin':
        must(await db.rpc('draft_theory', asked));
        return redirectSaying(context, `${here}?version=draft`, 'theory:theory.begun');
      case 'publish':
        must(await db.rpc('publish_theory', asked));
        return redirectSaying(context, here, 'theory:theory.published');
      case 'discard':
        mayBe(await db.rpc('discard_theory_draft', asked));
        return redirectSaying(context, here, 'theory:theory.discarded');
    }
  });
}

export default function Theory() {
  return <TheoryPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
