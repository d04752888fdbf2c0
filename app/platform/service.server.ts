import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Backend } from './backend.ts';
import type { Database } from './database.types.ts';
import { wholeLists } from './whole-lists.ts';

const SESSIONLESS = { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false };

/**
 * The database with the service key, which row-level security does not bind. The only place that uses the key; each
 * caller says why nobody signed in could do it.
 */
export function serviceClient(backend: Backend, reason: string): SupabaseClient<Database> {
  if (!reason) throw new Error('The service key needs a reason.');
  return createClient<Database>(backend.url, backend.secretKey, { global: { fetch: wholeLists(backend.fetch) }, auth: SESSIONLESS });
}

/** The database as nobody in particular, ready to sign in. */
export function clientOf(backend: Backend): SupabaseClient<Database> {
  return createClient<Database>(backend.url, backend.publishableKey, { global: { fetch: wholeLists(backend.fetch) }, auth: { ...SESSIONLESS, storageKey: 'unused' } });
}
