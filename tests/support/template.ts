import { drawSecrets } from '../../server/secrets.ts';

/** The migrated, empty database that every other one of a run is copied from. */
export const TEMPLATE = 'throughline_template';
export const TEST_SECRETS = drawSecrets('secrets of the tests');
/** The key of the data (server/data-key.ts), for tests that reach the data past a start. */
export const TEST_DATA_KEY = 'd7'.repeat(32);
