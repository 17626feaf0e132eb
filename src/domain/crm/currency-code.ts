const SYMBOLS: Readonly<Record<string, string>> = {
  "€": "EUR",
  $: "USD",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  "₩": "KRW",
  "₽": "RUB",
  "₺": "TRY",
  "₪": "ILS",
  "฿": "THB",
  "₫": "VND",
  "₴": "UAH",
  US$: "USD",
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

/** The ISO code of a currency as people write it: "eur", "€", "US$"; null when it is none. */
export function currencyCode(text: string): string | null {
  const upper = text.trim().toUpperCase();
  return SYMBOLS[upper] ?? (ISO_CODES.has(upper) ? upper : null);
}

/** Currencies whose amounts people write with the sign of another: `$` beside an amount may be that of any dollar or peso. */
const SIGN_SHARED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  USD: new Set(
    "ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUP CVE DOP FJD GYD HKD JMD KYD LRD MOP MXN NAD NZD SBD SGD SRD TTD TWD UYU XCD".split(
      " ",
    ),
  ),
  JPY: new Set(["CNY"]),
  GBP: new Set("EGP FKP GIP LBP SDG SHP SSP SYP".split(" ")),
  KRW: new Set(["KPW"]),
  INR: new Set("LKR MUR NPR PKR SCR".split(" ")),
};

/** An amount with the sign of `sign` can be one in `currency`; both ISO codes. */
export function signFits(sign: string, currency: string): boolean {
  return sign === currency || (SIGN_SHARED_BY[sign]?.has(currency) ?? false);
}
