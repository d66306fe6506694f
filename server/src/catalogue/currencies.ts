import { localesFor, unLanguages } from './languages';
import { lazy, lookupKey, searchEntries } from './text';

/** Codes in force in ISO 4217 list one on 1 January 2026, without precious metals, bond units and test codes. */
const inForce =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW ' +
  'CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL ' +
  'HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA ' +
  'MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD ' +
  'RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD ' +
  'USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XCD XCG XDR XOF XPF XSU XUA YER ZAR ZMW ZWG';

/** Withdrawn since 2021. A plan runs four to five years, so the money of one that is still followed may be in them. */
const withdrawnLately = 'ANG BGN CUC HRK SLL ZWL';

const codes = lazy(() => new Set(`${inForce} ${withdrawnLately}`.split(' ')));

/** Names that Unicode's data lacks: symbols that mean one currency only, and what people say. */
const commonNames: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  US$: 'USD',
  $US: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  NZ$: 'NZD',
  R$: 'BRL',
  '₣': 'CHF',
  '₦': 'NGN',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₫': 'VND',
  '₱': 'PHP',
  '₴': 'UAH',
  '₸': 'KZT',
  '₺': 'TRY',
  '₽': 'RUB',
  '₾': 'GEL',
  '฿': 'THB',
  FCFA: 'XOF',
  'American dollars': 'USD',
  'United States dollar': 'USD',
  'United States dollars': 'USD',
  'pound sterling': 'GBP',
  'pounds sterling': 'GBP',
  renminbi: 'CNY',
  yuan: 'CNY',
};

const byName = lazy(() => {
  const found = new Map<string, string>();
  const lastWords = new Map<string, string | undefined>();
  for (const language of unLanguages) {
    for (const code of codes()) {
      for (const name of namesOf(code, language)) {
        const key = lookupKey(name);
        if (!found.has(key)) found.set(key, code);
        // `Thai baht` is also `baht`, where no other currency is one.
        const last = key.slice(key.lastIndexOf(' ') + 1);
        if (language === 'en')
          lastWords.set(last, lastWords.has(last) && lastWords.get(last) !== code ? undefined : code);
      }
    }
  }
  for (const [word, code] of lastWords) if (code && !found.has(word)) found.set(word, code);
  for (const [name, code] of Object.entries(commonNames)) found.set(nameKey(name), code);
  return found;
});

/** Whether this is a currency's code of ISO 4217 that a plan may use, as `USD`. */
export function isCurrency(code: string): boolean {
  return codes().has(code);
}

/** All currency codes, by code. */
export function currencies(): readonly string[] {
  return [...codes()].sort();
}

/** A currency's name in the reader's language; the code itself where there is none. */
export function currencyName(code: string, language = 'en'): string {
  if (!isCurrency(code)) return code;
  return new Intl.DisplayNames(localesFor(language), { type: 'currency' }).of(code) ?? code;
}

/**
 * The code of a currency written as a code in any case, a name (`US dollars`, `Euro`, in the UN's official languages),
 * or a symbol that means one currency only (`€`, `US$`; not `$`); undefined where it is none or not clear.
 */
export function findCurrency(text: string): string | undefined {
  if (text.length > longestName) return undefined;
  const code = text.trim().toUpperCase();
  return isCurrency(code) ? code : byName().get(nameKey(text));
}

/** Longer texts are no currency's name, and are not looked up. */
const longestName = 100;

/** The currencies whose code begins with the query, or whose name has words that begin with its words. */
export function searchCurrencies(query: string, language = 'en'): readonly string[] {
  return searchEntries(
    query,
    currencies(),
    (code) => code,
    (code) => currencyName(code, language),
  );
}

/** Symbols have no letters to look up, so they stand for themselves. */
function nameKey(name: string): string {
  return /\p{Sc}/u.test(name) ? name.replace(/\s+/g, '').toUpperCase() : lookupKey(name);
}

/** Its own name, and that by which one and several units are counted. */
function namesOf(code: string, language: string): readonly string[] {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: code, currencyDisplay: 'name' });
  const counted = [1, 2].flatMap((amount) => format.formatToParts(amount).filter(({ type }) => type === 'currency'));
  return [currencyName(code, language), ...counted.map(({ value }) => value)];
}
