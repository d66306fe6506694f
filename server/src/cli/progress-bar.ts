/** Work shorter than this shows nothing: a bar that flashes is noise. */
const QUIET_MILLISECONDS = 200;
const REDRAW_MILLISECONDS = 80;
const CELLS = 24;

/** A bar on the terminal's last line, for work that a person waits for. Draws only on a terminal, on standard error. */
export interface ProgressBar {
  /** `done` of `total` steps, or of nobody knows how many; cheap enough to call for each. */
  step(label: string, done: number, total?: number): void;
  /** Says what is being done where nobody knows how much of it there is. */
  say(label: string): void;
  /** Takes the bar away; anything else printed comes after this. */
  end(): void;
}

export function progressBar(stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  if (!stream.isTTY || process.env.TERM === 'dumb') return { step() {}, say() {}, end() {} };
  const start = Date.now();
  let drawn = 0;
  return {
    step(label, done, total) {
      const now = Date.now();
      if (now - start < QUIET_MILLISECONDS || now - drawn < REDRAW_MILLISECONDS) return;
      drawn = now;
      const filled = Math.round((CELLS * done) / Math.max(total ?? 1, 1));
      const shown = total === undefined ? done : `${'█'.repeat(filled)}${'░'.repeat(CELLS - filled)} ${done}/${total}`;
      stream.write(`\r\u001b[K${label} ${shown}`);
    },
    say(label) {
      drawn = Date.now();
      stream.write(`\r\u001b[K${label}`);
    },
    end() {
      if (drawn > 0) stream.write('\r\u001b[K');
      drawn = 0;
    },
  };
}
