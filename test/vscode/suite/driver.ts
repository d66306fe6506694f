import { Uri, workspace } from 'vscode';

// The program that runs this suite (test/vscode/run.js) is reached over HTTP, since the suite may be in a browser's worker. In the
// desktop nobody drives the window: there all answers are `undefined`.

interface Answer {
  json(): Promise<unknown>;
}
declare function fetch(url: string, init: { method: string; body: string }): Promise<Answer>;

let address: Promise<string | undefined> | undefined;

/** The file in which the run says where it listens. */
async function addressOf(): Promise<string | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('The suite needs a folder of plans.');
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, '.vscode/driver'))).trim();
  } catch {
    return undefined;
  }
}

export async function tellDriver(message: {
  readonly action: string;
  readonly [key: string]: unknown;
}): Promise<unknown> {
  address ??= addressOf();
  const url = await address;
  if (!url) return undefined;
  // Sent as text, so that the browser asks no permission first.
  const answer = (await (await fetch(url, { method: 'POST', body: JSON.stringify(message) })).json()) as {
    error?: string;
    result?: unknown;
  };
  if (answer.error) throw new Error(answer.error);
  return answer.result;
}

/** Waits until something is seen in the window, for so many milliseconds where that takes long. */
export async function see(selector: string, patience?: number): Promise<void> {
  await tellDriver({ action: 'see', selector, patience });
}

/** A part of the window, in pixels. */
export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The window without its title, which says that it is one for tests. */
export const BELOW_TITLE: Clip = { x: 0, y: 35, width: 1280, height: 765 };

/** Takes a picture of the window, for people to look at. */
export async function takePicture(name: string, clip?: Clip): Promise<void> {
  await tellDriver({ action: 'picture', name, clip });
}

/** Presses keys as a person does, in the place that has the focus. */
export async function press(...keys: readonly string[]): Promise<void> {
  await tellDriver({ action: 'press', keys });
}
