import fc from "fast-check";
import { FileError } from "../../../src/domain/crm/file-error";
import { findLegacyEncoding } from "../../../src/domain/crm/legacy-encoding";
import { previewImport } from "../../../src/domain/crm/preview-import";
import { readFile } from "../../../src/domain/crm/read-file";
import type { Steps } from "../../../src/domain/shared/steps";
import { MemoryTables } from "../../support/memory-tables";
import { type RandomPart, randomPart } from "../part";

const MOST_SECONDS = 5;
const MOST_MEGABYTES = 500;
const COLUMNS = [
  "Deal ID",
  "Partner",
  "Account",
  "Product",
  "Stage",
  "Status",
  "Probability",
  "Amount",
  "Est. Revenue",
  "Currency",
  "Close Date",
  "Created Date",
  "Influencing Partner",
  "Type",
  "Notes",
] as const;
/** What patterns, parsers and look-ups stumble over, when it is repeated. */
const PUMPS = [
  "1",
  " ",
  "1 ",
  "1.",
  "1,",
  "-",
  "(",
  "a",
  "A",
  "ä",
  "é1",
  "&amp;",
  "&#x26;",
  '"',
  '""',
  "'",
  "=",
  '="',
  "\t",
  "\u00a0",
  "\u200b",
  "\u0301",
  "$",
  "EUR ",
  "k",
  "%",
  "/",
  "1/",
  "31.",
  "Jan ",
  "T00:00",
  ";",
  ", ",
  "|",
  "\n",
  "\r",
  "\r\n",
  "株",
  "🎉",
  "\ud800",
  "\u0000",
  "constructor,",
  "__proto__ ",
  "sep=;\n",
  "\ufeff",
  "Won ",
  "N/A;",
  "1e9",
  "0x",
  "∞",
];

/** A short cell, or one text over and over. */
const cell = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "",
      "1",
      "12.500,-",
      "Closed Won",
      "Acme",
      "2026-03-31",
      "31.03.26",
      "k",
      "-",
      "0",
      "Σ",
      '"',
      "a\nb",
    ),
  },
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...PUMPS),
        fc.constantFrom(10, 70, 3_000, 40_000),
        fc.constantFrom("", "x", "1", '"'),
      )
      .map(([pump, times, end]) => pump.repeat(times) + end),
  },
);
/** Each row another name, nearly the same one, the same one, or a number. */
const counted = fc.constantFrom<(row: number) => string>(
  (row) => `Name ${row}`,
  (row) => `${"Acme ".repeat(3)}${String.fromCharCode(97 + (row % 26))}${row % 7}`,
  () => "Acme",
  (row) => String(row),
  (row) => `D-${row % 50}`,
  (row) => (row % 2 ? "Acme; Globex" : ""),
);

const hostileFile = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  columns: fc.oneof(
    fc.subarray([...COLUMNS], { minLength: 3 }),
    fc
      .constantFrom(40, 500, 1_200)
      .map((count) => Array.from({ length: count }, (_, at) => COLUMNS[at % 20] ?? "Amount")),
  ),
  titles: fc.array(cell, { maxLength: 3 }),
  rows: fc.constantFrom(1, 30, 300, 4_000, 20_000),
  cells: fc.array(
    fc.oneof(
      cell.map((text) => () => text),
      counted,
    ),
    { minLength: 1, maxLength: 12 },
  ),
  quoted: fc.constantFrom("all", "needed", "never"),
  bytes: fc.constantFrom("utf-8", "latin", "utf-16"),
});
type HostileFile = typeof hostileFile extends fc.Arbitrary<infer File> ? File : never;

const MOST_CHARACTERS = 1_500_000;

function bytesOf({
  delimiter,
  lineEnd,
  columns,
  titles,
  rows,
  cells,
  quoted,
  bytes,
}: HostileFile): Uint8Array {
  const write = (text: string) =>
    quoted === "all" || (quoted === "needed" && /["\n\r,;|\t]/.test(text))
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const lines = [...titles.map(write), columns.join(delimiter)];
  let size = 0;
  for (let row = 0; row < rows && size < MOST_CHARACTERS; row++) {
    const line = columns.map((_, at) => write(cells[(at + (row % 3)) % cells.length]!(row))).join(delimiter);
    size += line.length;
    lines.push(line);
  }
  const text = lines.join(lineEnd);
  if (bytes === "utf-8") return new TextEncoder().encode(text);
  return new Uint8Array(Buffer.from(text, bytes === "latin" ? "latin1" : "utf16le"));
}

/** Megabytes in use, the most at any step. */
class Peak {
  private readonly begun = process.memoryUsage();
  private most = 0;

  run<T>(steps: Steps<T>): T {
    for (;;) {
      const next = steps.next();
      const { heapUsed, external } = process.memoryUsage();
      this.most = Math.max(this.most, heapUsed + external);
      if (next.done) return next.value;
    }
  }

  get megabytes(): number {
    return (this.most - this.begun.heapUsed - this.begun.external) / 2 ** 20;
  }
}

async function tryFile(file: HostileFile): Promise<void> {
  const bytes = bytesOf(file);
  const peak = new Peak();
  const begun = process.cpuUsage();
  try {
    const deals = peak.run(readFile("deals.csv", bytes, await findLegacyEncoding(bytes)));
    peak.run(previewImport(new MemoryTables().existing(), { deals }));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
  // Of the processor, whatever else the machine does.
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
  expect(peak.megabytes).toBeLessThan(MOST_MEGABYTES);
}

export const CRM_HOSTILE_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "crm-hostile-files",
    does: "a file of up to a million and a half characters, however odd, is read or refused in words within 5 seconds and 500 MB",
    inTests: { seed: 31, count: 30 },
    shrink: false,
    property: () => fc.asyncProperty(hostileFile, tryFile),
  }),
];
