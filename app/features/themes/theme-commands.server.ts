import type { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { mayBe, must } from '../../platform/refusals.server.ts';
import type { newThemeSchema, ThemePageForm } from './theme.schema.ts';

/** Drafts a theme and gives its id. Posted twice, it makes one. */
export async function createTheme(db: Db, programmeId: string, theme: z.output<typeof newThemeSchema>): Promise<string> {
  return must(await db.rpc('create_theme', { the_programme: programmeId, the_title: theme.title, the_definition: theme.definition, the_id: theme.id }));
}

/** Does what the page of a theme was asked for. Gives what to say there, as a locale key. @throws Refusal */
export async function changeTheme(db: Db, themeId: string, asked: ThemePageForm): Promise<string> {
  switch (asked.intent) {
    case 'change':
      mayBe(await db.rpc('change_theme', { the_theme: themeId, the_title: asked.title, the_definition: asked.definition, the_revision: asked.revision }));
      return 'themes:theme.saved';
    case 'takeOut':
      mayBe(await db.rpc('take_out_of_theme', { the_theme: themeId, the_contribution: asked.contribution }));
      return 'themes:theme.tookOut';
    case 'agree':
      mayBe(await db.rpc('agree_theme', { the_theme: themeId }));
      return 'themes:theme.agreed';
    case 'retire':
      mayBe(await db.rpc('retire_theme', { the_theme: themeId }));
      return 'themes:theme.retired';
  }
}
