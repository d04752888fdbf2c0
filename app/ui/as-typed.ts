/** For boxes in which every letter counts, addresses and codes: no keyboard changes them, and no spelling service is asked. */
export const AS_TYPED = { autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } as const;
