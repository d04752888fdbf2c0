/** The features, in the order of the data: what comes later may look back, never ahead. What said it belongs to will stand between theory and voices. */
export const FEATURES = ['people', 'theory', 'voices', 'surveys', 'answering', 'results', 'themes', 'decisions', 'report', 'receipts', 'public', 'work'] as const;

/** The feature a file of the app belongs to; undefined where it belongs to none. */
export const featureOf = (file: string) => /^app\/features\/([^/]+)\//.exec(file)?.[1];
