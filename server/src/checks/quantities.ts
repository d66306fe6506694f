/** The number in `"12"`, `60 %`, `90,000`, `USD 1 200.50`; nothing where a comma could part decimals. */
export function numberIn(text: string): string | undefined {
  const number = text.replace(/^[A-Z]{3}\s+|\s*(?:%|[A-Z]{3})$/g, '').replace(/(?<=\d)[,\s'’](?=\d{3}(?!\d))/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(number) && number.length <= 15 ? number : undefined;
}
