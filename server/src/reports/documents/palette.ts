// The colours of all reports: dark enough to be printed in black and white, RRGGBB.

export const palette = {
  text: '1A1A1A',
  heading: '1F3864',
  faint: '595959',
  headerFill: 'D9E2F3',
  groupFill: 'EEF2F9',
  noteFill: 'FFF6DD',
  line: 'A6A6A6',
  internal: 'A80000',
} as const;
