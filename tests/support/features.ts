/** The features, in the order of the data: what comes later may look back, never ahead. */
export const FEATURES = ['people', 'theory', 'listening', 'voices', 'surveys', 'answering', 'results', 'themes', 'decisions', 'report', 'receipts', 'public', 'work'] as const;

/** The feature a file of the app belongs to; undefined where it belongs to none. */
export const featureOf = (file: string) => /^app\/features\/([^/]+)\//.exec(file)?.[1];
