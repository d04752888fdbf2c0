/** Who to call, by their national numbers. Check them against their own sites before each release. */
export const HELP_LINES = [
  { key: 'samaritans', number: '116 123' },
  { key: 'nhs', number: '111' },
  { key: 'domesticAbuse', number: '0808 2000 247' },
  { key: 'mens', number: '0808 801 0327' },
  { key: 'shelter', number: '0808 800 4444' },
  { key: 'mind', number: '0300 102 1234' },
  { key: 'frank', number: '0300 123 6600' },
] as const;
