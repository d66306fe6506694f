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
    return { text: decodeWindows1252(bytes), remark };
  }
}

function decode(bytes: Uint8Array, encoding: string, fatal = false): string {
  return new TextDecoder(encoding, { fatal }).decode(bytes);
}

/** What Windows-1252 has from 0x80 on; 0 where it has nothing. Some versions of Node.js read it as Latin-1, without these. */
const windows1252 =
  '\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178';

function decodeWindows1252(bytes: Uint8Array): string {
  return decode(bytes, 'latin1').replace(/[\u0080-\u009f]/g, (character) => {
    const meant = windows1252.charAt(character.charCodeAt(0) - 0x80);
    return meant === '\0' ? character : meant;
  });
}

/** Zero bytes at even and at odd offsets; `all`: how many bytes stand at each. */
function zerosIn(bytes: Uint8Array): { readonly even: number; readonly odd: number; readonly all: number } {
  const count = { even: 0, odd: 0, all: bytes.length / 2 };
  bytes.forEach((byte, index) => {
    if (byte === 0) count[index % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  return count;
}
