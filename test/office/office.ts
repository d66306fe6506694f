import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder in which LibreOffice opens our files, with a profile of its own. */
export interface Office {
  readonly folder: string;
  /** Writes files as PDF, CSV …, the way LibreOffice's `--convert-to` names the format, and gives the paths of all it has written. */
  convert(files: readonly string[], format: string): string[];
  close(): void;
}

export function openOffice(): Office {
  const folder = mkdtempSync(join(tmpdir(), 'recmatrix-office-'));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  let count = 0;
  return {
    folder,
    convert(files, format) {
      count += 1;
      const out = join(folder, `out-${count}`);
      mkdirSync(out);
      const options = ['--headless', '--norestore', `-env:UserInstallation=${profile}`, '--convert-to', format];
      const { status, stdout, stderr } = spawnSync('soffice', [...options, '--outdir', out, ...files], {
        encoding: 'utf8',
      });
      if (status !== 0 || /^Error/m.test(stdout + stderr)) {
        throw new Error(`LibreOffice can't open ${files.join(', ')}:\n${stdout}${stderr}`);
      }
      return output('ls', ['-1', out])
        .trim()
        .split('\n')
        .map((name) => join(out, name));
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A PDF as its pages. */
export interface Pages {
  /** The words of each page, in their places. */
  readonly texts: readonly string[];
  /** Of each page, whether it is wider than high. */
  readonly landscape: readonly boolean[];
  /** Of each page, whether anything is drawn at its very edge, where nothing should be. */
  readonly isCut: readonly boolean[];
}

export function pagesOf(pdf: string): Pages {
  const texts = output('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1);
  const sizes = [...output('pdfinfo', ['-l', '9999', pdf]).matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)];
  return {
    texts,
    landscape: sizes.map(([, width, height]) => Number(width) > Number(height)),
    isCut: pictures(pdf).map(hasInkAtEdge),
  };
}

/** Grey pictures of all pages, as portable grey maps. */
function pictures(pdf: string): Buffer[] {
  const prefix = `${pdf}-page`;
  output('pdftoppm', ['-r', '30', '-gray', pdf, prefix]);
  const folder = join(pdf, '..');
  const names = output('ls', ['-1', folder]).trim().split('\n');
  return names
    .filter((name) => name.startsWith(basename(prefix)))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => readFileSync(join(folder, name)));
}

/** Whether a grey map (`P5 width height 255`, then a byte a dot) has a dark dot in the outermost 2 per cent. */
function hasInkAtEdge(picture: Buffer): boolean {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(picture.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('pdftoppm has written no grey map.');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const dots = picture.subarray(head[0].length);
  const margin = Math.round(width * 0.02);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isEdge = x < margin || x >= width - margin || y < margin || y >= height - margin;
      if (isEdge && (dots[y * width + x] ?? 255) < 200) return true;
    }
  }
  return false;
}

function output(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}:\n${stderr}`);
  return stdout;
}
