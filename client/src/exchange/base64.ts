/** Bytes in base64 (RFC 4648, section 4). In parts, since a function takes so many arguments only. */
export function toBase64(bytes: Uint8Array): string {
  const PART = 0x8000;
  let text = '';
  for (let start = 0; start < bytes.length; start += PART) {
    text += String.fromCharCode(...bytes.subarray(start, start + PART));
  }
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0));
}

declare function btoa(bytes: string): string;
declare function atob(text: string): string;
