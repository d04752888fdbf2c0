const NAMES = [
  'home', 'street-sleeping', 'bed', 'key', 'door-open', 'door-closed', 'safe-shield',
  'doctor', 'nurse-talk', 'pills', 'drink',
  'money', 'food', 'work', 'learning', 'bus',
  'phone', 'talking', 'listening', 'paper-form', 'clock', 'calendar',
  'group', 'hands-help', 'family', 'child', 'heart', 'police', 'court-scales',
  'happy-face', 'not-sure-face', 'sad-face', 'worried-face', 'thumbs-up', 'thumbs-up-twice', 'thumbs-down', 'thumbs-down-twice', 'question-mark', 'choice-arrows',
] as const;

export type PictureName = (typeof NAMES)[number];

/** The drawings of our own for easy read, as an editor offers them; `label` is the locale key of what each shows. */
export const PICTURES: readonly { name: PictureName; label: `pictures:${PictureName}` }[] = NAMES.map((name) => ({ name, label: `pictures:${name}` as const }));
