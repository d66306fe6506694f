/** A function that may be called at any time. */
export interface Spaced {
  (): void;
  dispose(): void;
}

/**
 * Does work at once when asked, and again after `pause` milliseconds where it was asked meanwhile: never two at a time, and never
 * sooner than that after the last began.
 */
export function spaced(pause: number, work: () => Promise<unknown>): Spaced {
  let isResting = false;
  let isAsked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    isResting = true;
    isAsked = false;
    const rest = new Promise((resolve) => {
      timer = setTimeout(resolve, pause);
    });
    await Promise.allSettled([work(), rest]);
    isResting = false;
    if (isAsked) void run();
  }

  const ask = () => {
    isAsked = true;
    if (!isResting) void run();
  };
  return Object.assign(ask, { dispose: () => clearTimeout(timer) });
}
