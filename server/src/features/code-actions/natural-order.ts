const DIGITS = /\d+/y;

/** Digits by their value, everything else by its characters: 140.2, 140.10, 141; 22 (a), 22 (b). Linear. */
export function compareNaturally(a: string, b: string): number {
  let [left, right] = [0, 0];
  while (left < a.length && right < b.length) {
    const [ownDigits, otherDigits] = [digitsAt(a, left), digitsAt(b, right)];
    if (ownDigits > 0 && otherDigits > 0) {
      const difference = compareDigits(a.slice(left, left + ownDigits), b.slice(right, right + otherDigits));
      if (difference !== 0) return difference;
      left += ownDigits;
      right += otherDigits;
    } else {
      const difference = a.charCodeAt(left) - b.charCodeAt(right);
      if (difference !== 0) return difference;
      left += 1;
      right += 1;
    }
  }
  return a.length - left - (b.length - right);
}

function digitsAt(text: string, at: number): number {
  DIGITS.lastIndex = at;
  return DIGITS.test(text) ? DIGITS.lastIndex - at : 0;
}

function compareDigits(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')];
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
}
