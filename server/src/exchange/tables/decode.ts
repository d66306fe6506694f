import { t } from '../../l10n';

/** A text file's text, and a sentence where its encoding had to be guessed. */
export interface DecodedText {
  readonly text: string;
  readonly remark?: string;
}

/**
 * Reads the bytes of a text file: by its byte-order mark, else as UTF-8, as UTF-16 where every other byte is zero, and else as
 * Windows-1252, which Excel writes in western Europe and the Americas.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decode(bytes, 'utf-16le') };
  if (first === 0xfe && second === 0xff) return { text: decode(bytes, 'utf-16be') };
  const zeros = zerosIn(bytes.subarray(0, 1000));
  if (zeros.odd > zeros.all * 0.3 && zeros.odd > zeros.even) return { text: decode(bytes, 'utf-16le') };
  if (zeros.even > zeros.all * 0.3) return { text: decode(bytes, 'utf-16be') };
  try {
    return { text: decode(bytes, 'utf-8', true) };
  } catch {
    const remark = t(
      'This file is not in UTF-8, so it was read as Windows-1252. Where letters look wrong, save it in Excel as “CSV UTF-8” and import it again.',
    );
    return { text: decode(bytes, 'windows-1252'), remark };
  }
}

function decode(bytes: Uint8Array, encoding: string, fatal = false): string {
  return new TextDecoder(encoding, { fatal }).decode(bytes);
}

/** Zero bytes at even and at odd offsets; `all`: how many bytes stand at each. */
function zerosIn(bytes: Uint8Array): { readonly even: number; readonly odd: number; readonly all: number } {
  const count = { even: 0, odd: 0, all: bytes.length / 2 };
  bytes.forEach((byte, index) => {
    if (byte === 0) count[index % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  return count;
}
