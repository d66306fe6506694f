// Keys, ids, codes and statuses come by the hundred thousand, and most are the same few thousand words. Each is kept once.

const LONGEST = 24;

/** A power of two. A word that falls on the place of another one takes it: no more are ever kept. */
const words: string[] = new Array(8192).fill('');

/** The characters of `text` from `start` to `end`. Short ones share no memory with the text they come from. */
export function valueAt(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > LONGEST) return text.slice(start, end);
  let hash = length;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const slot = hash & (words.length - 1);
  const known = words[slot] as string;
  if (known.length === length && text.startsWith(known, start)) return known;
  // Joined from its characters: a slice would hold on to the whole text.
  const word = text.slice(start, end).split('').join('');
  words[slot] = word;
  return word;
}

/** The same text, without a hold on a longer one that it was cut from. */
export function ownCopy(text: string): string {
  // Engines join two texts before they cut the result, and only short texts are copied when cut.
  return `${text} `.slice(0, -1);
}
