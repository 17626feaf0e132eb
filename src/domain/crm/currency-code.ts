const SYMBOLS: Readonly<Record<string, string>> = {
  "€": "EUR",
  "₽": "RUB",
  "₺": "TRY",
  "₪": "ILS",
  "฿": "THB",
  "₫": "VND",
  "₴": "UAH",
  US$: "USD",
  "CN¥": "CNY",
  RMB: "CNY",
  "JP¥": "JPY",
  円: "JPY",
  R$: "BRL",
  A$: "AUD",
  AU$: "AUD",
  C$: "CAD",
  CA$: "CAD",
  NZ$: "NZD",
  HK$: "HKD",
  S$: "SGD",
  MX$: "MXN",
  ZŁ: "PLN",
  KČ: "CZK",
  FT: "HUF",
  "FR.": "CHF",
  "SFR.": "CHF",
  EURO: "EUR",
};

/** The active codes of ISO 4217: a list, since "12 pcs" must not become a currency. */
export const ISO_CODES: ReadonlySet<string> = new Set(
  (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC " +
    "CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK " +
    "JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN " +
    "NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC " +
    "SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL"
  ).split(" "),
);

/** Signs of several currencies, with the one that is meant where nothing says otherwise: nobody can know whose ¥ or kr an amount is. */
const SHARED_SIGNS: Readonly<Record<string, { usual: string | null; all: ReadonlySet<string> }>> = {
  $: {
    usual: "USD",
    all: codes(
      "USD CAD AUD NZD SGD HKD TWD MXN ARS BBD BMD BND BSD BZD CLP COP CUP CVE DOP FJD GYD JMD KYD LRD MOP NAD SBD SRD TTD UYU XCD",
    ),
  },
  "£": { usual: "GBP", all: codes("GBP EGP FKP GIP LBP SDG SHP SSP SYP") },
  "¥": { usual: null, all: codes("JPY CNY") },
  "₩": { usual: "KRW", all: codes("KRW KPW") },
  "₹": { usual: "INR", all: codes("INR LKR MUR NPR PKR SCR") },
  kr: { usual: null, all: codes("SEK NOK DKK ISK") },
  rs: { usual: null, all: codes("INR PKR LKR NPR MUR SCR") },
};

function codes(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** The sign of several currencies that a text is, as it is kept: "$", "kr"; null when it is none. */
export function currencySign(text: string): string | null {
  const sign = text.trim().toLowerCase().normalize("NFKC");
  return Object.hasOwn(SHARED_SIGNS, sign) ? sign : null;
}

/** The ISO code of a currency as people write it: "eur", "€", "US$"; of a sign of several that which is usual; null when it is none. */
export function currencyCode(text: string): string | null {
  const upper = text.trim().toUpperCase();
  const sign = currencySign(text);
  if (sign !== null) return SHARED_SIGNS[sign]!.usual;
  return SYMBOLS[upper] ?? (ISO_CODES.has(upper) ? upper : null);
}

/** A currency as it stands beside an amount: its ISO code, or the sign of several. */
export function signOrCode(text: string): string | null {
  return currencySign(text) ?? currencyCode(text);
}

/** ISO codes of the currencies that share a sign; none for any other text. */
export function currenciesOfSign(sign: string): string[] {
  return [...(SHARED_SIGNS[sign]?.all ?? [])];
}

/** An amount in `one` can be one in `other`, each an ISO code or the sign of several. */
export function currenciesFit(one: string, other: string): boolean {
  return one === other || currenciesOfSign(one).includes(other) || currenciesOfSign(other).includes(one);
}

/** What two statements about one amount say together: a code says more than the sign that it shares. */
export function closerCurrency(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return currenciesOfSign(one).includes(other) ? other : one;
}

/** By Windows' number of a country and language, in which a workbook's number formats say where a sign is from. */
const CURRENCY_OF_LOCALE: Readonly<Record<string, string>> = {
  "409": "USD",
  "1009": "CAD",
  C0C: "CAD",
  C09: "AUD",
  "1409": "NZD",
  "4809": "SGD",
  C04: "HKD",
  "404": "TWD",
  "80A": "MXN",
  "2C0A": "ARS",
  "340A": "CLP",
  "240A": "COP",
  "809": "GBP",
  "804": "CNY",
  "411": "JPY",
  "412": "KRW",
  "439": "INR",
  "4009": "INR",
  "41D": "SEK",
  "414": "NOK",
  "814": "NOK",
  "406": "DKK",
  "40F": "ISK",
};

/** The currency of a sign in a country; the sign itself where the country has none that shares it. */
export function currencyInLocale(sign: string, locale: string | null): string {
  const code = CURRENCY_OF_LOCALE[locale?.toUpperCase().replace(/^0+/, "") ?? ""];
  return code !== undefined && currenciesOfSign(sign).includes(code) ? code : sign;
}
