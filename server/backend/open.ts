import type { Backend } from '../../app/platform/backend.ts';
import type { PostOffice } from '../../app/platform/mail.ts';
import type { Configuration } from '../configuration.ts';
import { openEmbedded } from './embedded.ts';
import { openHosted } from './hosted.ts';
import { openPostgres } from './postgres.ts';

/** Opens the backend the configuration names, with all migrations applied where that is ours to do. */
export function openBackend(configuration: Configuration, post: PostOffice): Promise<Backend> {
  switch (configuration.backend) {
    case 'embedded':
      return openEmbedded(configuration, post);
    case 'postgres':
      return openPostgres(configuration, post);
    case 'supabase':
      return openHosted(configuration);
  }
}
