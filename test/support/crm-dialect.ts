import fc from "fast-check";
import { encodeText } from "./encode-text";
import type { Encoding } from "../../src/domain/crm/encodings";
import type { DateOrder } from "../../src/domain/crm/parse-date";
import { partsOf, serialOf } from "../../src/domain/shared/serial-date";

/** A deal as it is in the CRM, before anybody writes it into a file. */
interface TrueDeal {
  id: string;
  partner: string;
  account: string;
  stageClass: "Open" | "Won" | "Lost";
  /** In cents; null where nobody has said it. */
  cents: number | null;
  /** Serial. */
  closes: number;
  registered: number;
  note: string;
}

type DealField = "id" | "partner" | "account" | "stage" | "amount" | "closes" | "registered" | "note";

/** Our column for each field of a deal, as a recipe's map names it. */
export const OUR_COLUMNS: Readonly<Partial<Record<DealField, string>>> = {
  id: "Deal ID",
  partner: "Partner",
  account: "Account",
  stage: "Stage",
  amount: "Amount",
  closes: "Closed on",
  registered: "Registered on",
};

interface Language {
  /** In order of likelihood. */
  encodings: readonly Encoding[];
  names: readonly string[];
  months: readonly string[];
  headers: readonly Readonly<Record<DealField, string>>[];
  stages: Readonly<Record<TrueDeal["stageClass"], readonly string[]>>;
  totals: readonly string[];
}

const words = (text: string) => text.split("|");
const header = (text: string): Record<DealField, string> => {
  const [id, partner, account, stage, amount, closes, registered, note] = words(text) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return { id, partner, account, stage, amount, closes, registered, note };
};
const ENGLISH = words(
  "January|February|March|April|May|June|July|August|September|October|November|December",
);
const WESTERN: readonly Encoding[] = ["windows-1252", "macintosh", "cp850", "iso-8859-15"];
const CENTRAL: readonly Encoding[] = ["windows-1250", "cp852", "x-mac-ce", "iso-8859-2"];
const PLAIN = {
  months: ENGLISH,
  headers: [
    header("Opportunity ID|Partner Account|Account Name|Stage|Amount|Close Date|Created Date|Description"),
    header("Record ID|Partner|Associated Company|Deal Stage|Amount|Close Date|Create Date|Deal Description"),
    header(
      "Deal - ID|Deal - Partner|Deal - Organization|Deal - Stage|Deal - Value|Deal - Closed|Deal - Deal created|Deal - Note",
    ),
    header(
      "(Do Not Modify) Opportunity|Partner|Potential Customer|Status|Est. Revenue|Est. Close Date|Created On|Remarks",
    ),
    header("Deal ID|Reseller|End Customer|Phase|TCV|Closed on|Registered on|Comment"),
  ],
  stages: {
    Open: words("Negotiation|Proposal|Qualification|Warming up"),
    Won: words("Closed Won|Won|Handed over"),
    Lost: words("Closed Lost|Lost|Went elsewhere"),
  },
  totals: words("Total|Grand Total|Sum|Total (12 deals)"),
};

const LANGUAGES: readonly Language[] = [
  {
    ...PLAIN,
    encodings: WESTERN,
    names: words(
      "Acme Supplies|Blue River Ltd|Crown & Sons|Delta Works|O'Hara Partners|Evergreen, Inc.|Fox \"Fast\" Freight|Granite; Stone|Harbour|Co|3 Rivers|Ivy-League LLC|Juno A/S|Zoë's Café",
    ),
  },
  {
    encodings: [...WESTERN, "windows-1250"],
    names: words(
      "Gebrüder Flöß|Käserei Öhning|Überall & Süß|Mühle Weißbach|Bäder Jürgens|Schön GmbH|Gärtnerei Löwe|Nordlicht AG|Hügel & Täler|Straße Ost|Öko Bäume|Fünf Türme|Bergwerk|Grünwald KG",
    ),
    months: words("Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"),
    headers: [
      header("Opportunity-ID|Partner|Accountname|Phase|Betrag|Schließdatum|Erstellt am|Beschreibung"),
      header("Deal-ID|Vertriebspartner|Kunde|Status|Auftragswert|Abschlussdatum|Registriert am|Bemerkung"),
    ],
    stages: {
      Open: words("Angebot|Verhandlung|Erstgespräch"),
      Won: words("Gewonnen|Auftrag erteilt"),
      Lost: words("Verloren|Abgesagt"),
    },
    totals: words("Summe|Gesamt|Gesamtsumme"),
  },
  {
    encodings: WESTERN,
    names: words(
      "Brûlerie Bélanger|Épicerie Çà et Là|Fenêtres Loïc|Théâtre du Chêne|Garçon Frères|Pâtes Noël|Hélène Mode|Crème Fraîche SA|Forêt Légère|Île Dorée|Première Étape|Lumière & Fils|Sécurité Générale|Voilà",
    ),
    months: words("janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"),
    headers: [
      header(
        "ID opportunité|Partenaire|Nom du compte|Étape|Montant|Date de clôture|Date de création|Description",
      ),
      header("N°|Revendeur|Client|Phase|Montant|Clôture|Créé le|Remarque"),
    ],
    stages: {
      Open: words("Devis|Négociation|Premier contact"),
      Won: words("Gagné|Signé"),
      Lost: words("Perdu|Abandonné"),
    },
    totals: words("Total général|Total|Somme"),
  },
  {
    encodings: WESTERN,
    names: words(
      "Muñoz Hermanos|Años Nuevos|Gestión Rápida|Compañía del Mar|Panadería José|Logística Málaga|Peñón SL|Cigüeña|Óptica Júpiter|Energía Útil|Añil",
    ),
    months: words("enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"),
    headers: [
      header("ID de oportunidad|Socio|Cuenta|Etapa|Importe|Fecha de cierre|Fecha de creación|Descripción"),
    ],
    stages: {
      Open: words("Propuesta|Negociación|Primera visita"),
      Won: words("Ganado|Firmado"),
      Lost: words("Perdido|Rechazado"),
    },
    totals: words("Total|Suma|Total general"),
  },
  {
    ...PLAIN,
    encodings: WESTERN,
    names: words(
      "Società Elettrica|Perché Così|Qualità Più|Città Alta|Virtù Srl|Caffè Nero|Bontà & Figli|Università|Però Moda|Lunedì",
    ),
  },
  {
    ...PLAIN,
    encodings: [...WESTERN],
    names: words(
      "Åkerström & Co|Björk Möbler|Västra Rör|Göta Båt|Älvsbyn|Sørensen|Ærø Fisk|Fjällräven Nät|Hälsö Färg|Øst Energi|Malmö Hår",
    ),
  },
  {
    ...PLAIN,
    encodings: CENTRAL,
    names: words(
      "Śliwka i Spółka|Żyrardów Wełna|Gęsia Wić|Zakład Ćwiczeń|Łąka Świeża|Dąb Źródło|Częste Koło|Poznań Usługi|Kraków Meble|Żaba",
    ),
  },
  {
    ...PLAIN,
    encodings: CENTRAL,
    names: words(
      "Škoda Díly|Dvořák a syn|České lesy|Příbor|Žďár Stroje|Růže|Třešeň|Plzeň Pivo|Ďábel|Služby Město|Jiří Hůlka",
    ),
  },
  {
    ...PLAIN,
    encodings: CENTRAL,
    names: words(
      "Tűzön Főzött|Űrhajó Bt|Körös Szőnyeg|Gyümölcs Kút|Erdő Őrség|Hűs Víz|Fővárosi Kör|Pécsi Művek|Győző",
    ),
  },
  {
    ...PLAIN,
    encodings: ["windows-1251", "koi8-r", "ibm866", "x-mac-cyrillic"],
    names: words(
      "Тополь и Клён|Волжский завод|Северный Ветер|Ёлка|Юность|Чайный дом|Горный Хрусталь|Река|Маяк Сервис|Щит и Ключ",
    ),
  },
  {
    ...PLAIN,
    encodings: ["windows-1253"],
    names: words("Ελιά και Μέλι|Ναύπλιο Ξύλο|Ωκεανός|Χανιά Ψωμί|Πάτρα Ήλιος|Θάλασσα|Γαλάζιο"),
  },
  {
    ...PLAIN,
    encodings: ["windows-1254"],
    names: words("Güneş Işık|İnci Çelik|Şeker Ağacı|Öz Yıldız|Doğan Ürün|Çığır|Boğaz Şirketi|Kır"),
  },
  {
    ...PLAIN,
    encodings: ["windows-1257"],
    names: words("Šilumos Ūkis|Žalias Ąžuolas|Įmonė Gėlė|Vėjų Namai|Ežero Žuvis|Čiurlys"),
  },
  {
    ...PLAIN,
    encodings: ["shift_jis", "euc-jp"],
    names: words("杉田商店|みどり電機|ソニック工業|北海道ポテト|表計算ソフト社|さくら物産|能力開発|東西貿易"),
  },
  {
    ...PLAIN,
    encodings: ["gb18030"],
    names: words("杭州茶叶公司|成都火锅店|西湖旅行社|长江航运|四川电力|云南花卉"),
  },
  { ...PLAIN, encodings: ["big5"], names: words("臺南鳳梨酥|陽明書店|高雄港務|國泰電子|麗星客運|許功蓋") },
  { ...PLAIN, encodings: ["euc-kr"], names: words("한강상사|푸른바다|제주감귤|대전기계|서울제과|별빛 출판") },
];

type NumberForm = {
  decimal: "." | ",";
  group: string;
  cents: "always" | "some" | "never" | "dash";
  negative: "-1" | "(1)" | "1-";
};
type MoneyForm = {
  currency: string | null;
  sign: string;
  where: "before" | "after" | "column" | "header" | "none";
};
type DateForm = {
  order: DateOrder;
  separator: string;
  short: boolean;
  padded: boolean;
  time: string;
  named: boolean;
  compact: boolean;
  serial: boolean;
};

/** How a program writes a file. */
interface Dialect {
  language: number;
  header: number;
  encoding: Encoding | "utf-8 with mark" | "utf-16le with mark";
  delimiter: string;
  lineEnd: string;
  declared: boolean;
  quoteAll: boolean;
  titles: readonly string[];
  total: boolean;
  footer: boolean;
  ownStages: boolean;
  order: readonly DealField[];
  number: NumberForm;
  money: MoneyForm;
  date: DateForm;
}

const FIELDS: readonly DealField[] = [
  "id",
  "partner",
  "account",
  "stage",
  "amount",
  "closes",
  "registered",
  "note",
];
const TITLES = [
  "Pipeline by partner",
  "Filtered by: Stage not equal to Draft, Region equals North",
  "As of 30.06.2026",
  "",
  "Owner: All; Range: 1.234",
];
const NOTES = [
  "",
  "",
  "call again",
  "two\nlines",
  'he said "yes"',
  "a;b,c|d\te",
  "Total",
  "50%",
  "=SUM(A1)",
  "-",
];

const numberForm: fc.Arbitrary<NumberForm> = fc
  .record({
    decimal: fc.constantFrom<"." | ",">(".", ","),
    group: fc.constantFrom("", "", "mark", " ", "\u00a0", "'", "\u2019", "\u202f"),
    cents: fc.constantFrom<NumberForm["cents"]>("always", "some", "never", "dash"),
    negative: fc.constantFrom<NumberForm["negative"]>("-1", "(1)", "1-"),
  })
  .map((form) => ({
    ...form,
    group: form.group === "mark" ? (form.decimal === "." ? "," : ".") : form.group,
  }));
const moneyForm: fc.Arbitrary<MoneyForm> = fc
  .tuple(
    fc.constantFrom(["EUR", "€"], ["USD", "$"], ["GBP", "£"], ["CHF", "CHF"], ["PLN", "zł"], ["JPY", "JPY"]),
    fc.boolean(),
    fc.constantFrom<MoneyForm["where"]>("before", "after", "column", "header", "none", "none"),
  )
  .map(([[code, sign], asCode, where]) => ({
    currency: where === "none" ? null : code!,
    sign: asCode ? code! : sign!,
    where,
  }));
const dateForm: fc.Arbitrary<DateForm> = fc.record({
  order: fc.constantFrom<DateOrder>("dmy", "mdy", "ymd"),
  separator: fc.constantFrom("/", "-", ".", "."),
  short: fc.boolean(),
  padded: fc.boolean(),
  time: fc.constantFrom("", "", "", " 00:00", "T13:45:00Z", " 9:05 PM", ", 14:30:59"),
  named: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
  compact: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
  serial: fc.integer({ min: 0, max: 14 }).map((roll) => roll === 0),
});

const dialect: fc.Arbitrary<Dialect> = fc.nat({ max: LANGUAGES.length - 1 }).chain((language) =>
  fc.record({
    language: fc.constant(language),
    header: fc.nat({ max: LANGUAGES[language]!.headers.length - 1 }),
    encoding: fc.constantFrom<Dialect["encoding"]>(
      "utf-8",
      "utf-8",
      "utf-8 with mark",
      "utf-16le with mark",
      "utf-16le",
      "utf-16be",
      ...LANGUAGES[language]!.encodings,
      ...LANGUAGES[language]!.encodings,
    ),
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
    declared: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
    quoteAll: fc.boolean(),
    titles: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(fc.constantFrom(...TITLES), { maxLength: 4 }) },
    ),
    total: fc.boolean(),
    footer: fc.integer({ min: 0, max: 3 }).map((roll) => roll === 0),
    ownStages: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
    order: fc.shuffledSubarray([...FIELDS], { minLength: FIELDS.length }),
    number: numberForm,
    money: moneyForm,
    date: dateForm,
  }),
);

const DAY = { min: serialOf(2024, 1, 1), max: serialOf(2027, 12, 31) };
const deals = (language: number): fc.Arbitrary<TrueDeal[]> =>
  fc.uniqueArray(
    fc.record({
      id: fc.oneof(
        fc.integer({ min: 1, max: 99_999 }).map((id) => `D-${id}`),
        fc.integer({ min: 1000, max: 99_999_999 }).map(String),
      ),
      partner: fc.constantFrom(...LANGUAGES[language]!.names),
      account: fc.constantFrom(...LANGUAGES[language]!.names),
      stageClass: fc.constantFrom<TrueDeal["stageClass"]>("Open", "Won", "Lost"),
      cents: fc.oneof(
        { weight: 1, arbitrary: fc.constant(null) },
        { weight: 6, arbitrary: fc.integer({ min: 1, max: 900_000_000 }) },
        { weight: 4, arbitrary: fc.integer({ min: 1, max: 2_000_000 }).map((whole) => whole * 100) },
        { weight: 1, arbitrary: fc.integer({ min: -5_000_000, max: 0 }) },
      ),
      closes: fc.integer(DAY),
      registered: fc.integer(DAY),
      note: fc.constantFrom(...NOTES),
    }),
    { selector: ({ id }) => id.toLowerCase(), minLength: 1, maxLength: 14 },
  );

export interface WrittenFile {
  deals: TrueDeal[];
  dialect: Dialect;
}
export const writtenFile: fc.Arbitrary<WrittenFile> = dialect.chain((chosen) =>
  fc.record({ deals: deals(chosen.language), dialect: fc.constant(chosen) }),
);

/** What the file's words mean, by what the file says of it. */
export interface Written {
  bytes: Uint8Array;
  /** What was written: UTF-8 where the encoding lacks a character. */
  encoding: Dialect["encoding"];
  headers: Readonly<Record<DealField, string>>;
  stages: ReadonlyMap<string, TrueDeal["stageClass"]>;
  /** The amounts as they are written, in cents. */
  amounts: ReadonlyMap<string, number | null>;
}

export function writeFile({ deals: list, dialect: form }: WrittenFile): Written {
  const language = LANGUAGES[form.language]!;
  const names = language.headers[form.header]!;
  const headers = {
    ...names,
    amount: form.money.where === "header" ? `${names.amount} (${form.money.currency})` : names.amount,
  };
  const stages = new Map(
    (["Open", "Won", "Lost"] as const).flatMap((kind) =>
      language.stages[kind].map((stage) => [stage, kind] as const),
    ),
  );
  const amounts = new Map<string, number | null>();
  const currencyColumn = form.money.where === "column";
  const rows = list.map((deal) => {
    const every = language.stages[deal.stageClass];
    // The last one is a word of the firm's own.
    const ofKind = form.ownStages ? every : every.slice(0, -1);
    const cents = centsWritten(deal.cents, form.number);
    amounts.set(deal.id, cents);
    const cells: Record<DealField, string> = {
      id: deal.id,
      partner: deal.partner,
      account: deal.account,
      stage: ofKind[deal.closes % ofKind.length]!,
      amount: cents === null ? "" : amountText(cents, form),
      closes: dateText(deal.closes, form.date, language.months),
      registered: dateText(deal.registered, form.date, language.months),
      note: deal.note,
    };
    return [...form.order.map((field) => cells[field]), ...(currencyColumn ? [form.money.currency!] : [])];
  });
  const sum = [...amounts.values()].reduce<number>((total, cents) => total + (cents ?? 0), 0);
  const total = form.order.map((field, at) =>
    at === 0
      ? language.totals[list.length % language.totals.length]!
      : field === "amount"
        ? amountText(sum, form)
        : "",
  );
  const table = [
    [...form.order.map((field) => headers[field]), ...(currencyColumn ? ["Currency"] : [])],
    ...rows,
    ...(form.total && form.order[0] !== "amount" ? [total] : []),
    ...(form.footer
      ? [
          [""],
          ["Copyright (c) 2000-2026 example.com. All rights reserved."],
          ["Confidential Information - Do Not Distribute"],
        ]
      : []),
  ];
  const lines = [
    ...(form.declared ? [`sep=${form.delimiter}`] : []),
    ...form.titles.map((title) => (title === "" ? "" : quoted(title, form))),
    ...table.map((row) => row.map((cell) => quoted(cell, form)).join(form.delimiter)),
  ];
  const { bytes, encoding } = encoded(lines.join(form.lineEnd) + form.lineEnd, form.encoding);
  return { bytes, encoding, headers, stages, amounts };
}

function encoded(text: string, wanted: Dialect["encoding"]): Pick<Written, "bytes" | "encoding"> {
  if (wanted === "utf-8 with mark") return { bytes: encodeText(`\ufeff${text}`, "utf-8")!, encoding: wanted };
  if (wanted === "utf-16le with mark")
    return { bytes: encodeText(`\ufeff${text}`, "utf-16le")!, encoding: wanted };
  const bytes = encodeText(text, wanted);
  return bytes === null
    ? { bytes: encodeText(text, "utf-8")!, encoding: "utf-8" }
    : { bytes, encoding: wanted };
}

function quoted(cell: string, { delimiter, quoteAll, lineEnd }: Dialect): string {
  const text = cell.replaceAll("\n", lineEnd === "\r" ? "\r" : "\n");
  const need = quoteAll || /["\r\n]/.test(text) || text.includes(delimiter);
  return need ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Programs that write no cents round. */
function centsWritten(cents: number | null, { cents: form }: NumberForm): number | null {
  return cents === null || form === "always" || form === "some" ? cents : Math.round(cents / 100) * 100;
}

function amountText(cents: number, { number, money }: Dialect): string {
  const [whole = "", fraction = ""] = (Math.abs(cents) / 100).toFixed(2).split(".");
  const grouped = number.group === "" ? whole : whole.replace(/\B(?=(\d{3})+$)/g, number.group);
  const shown =
    number.cents === "always" || (number.cents === "some" && fraction !== "00")
      ? `${grouped}${number.decimal}${fraction}`
      : number.cents === "dash"
        ? `${grouped}${number.decimal}-`
        : grouped;
  // A minus behind a dash would be lost on anybody.
  const negative = number.cents === "dash" ? "-1" : number.negative;
  const signed = cents < 0 ? negative.replace("1", shown) : shown;
  if (money.where === "before") return `${money.sign} ${signed}`;
  return money.where === "after" ? `${signed} ${money.sign}` : signed;
}

function dateText(serial: number, form: DateForm, months: readonly string[]): string {
  if (form.serial) return String(serial);
  const { year, month, day } = partsOf(serial);
  const two = (value: number) => (form.padded ? String(value).padStart(2, "0") : String(value));
  if (form.compact) return `${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}`;
  if (form.named)
    return form.order === "mdy"
      ? `${months[month - 1]} ${day}, ${year}${form.time}`
      : `${day} ${months[month - 1]} ${year}${form.time}`;
  const parts = { y: String(form.short ? year % 100 : year), m: two(month), d: two(day) };
  return [...form.order].map((each) => parts[each as "d" | "m" | "y"]).join(form.separator) + form.time;
}
