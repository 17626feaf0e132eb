import { FileError } from "../../../src/domain/crm/file-error";
import { parseCsv, type CsvTable } from "../../../src/domain/crm/parse-csv";
import { readFile } from "../../../src/domain/crm/read-file";
import { runSteps } from "../../../src/domain/shared/steps";
import { CRM_FILE_PARTS } from "../../soak/parts/crm-files";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

const parse = (text: string) => runSteps(parseCsv("deals.csv", text));

test.each([[","], [";"], ["\t"], ["|"]])("finds the delimiter %j", (delimiter) => {
  const text = [
    ["id", "partner", "value"],
    ["1", "Acme", "5"],
    ["2", "Bolt", "6"],
  ]
    .map((row) => row.join(delimiter))
    .join("\r\n");
  expect(parse(text)).toMatchObject({
    delimiter,
    header: ["id", "partner", "value"],
    rows: [{ line: 2, cells: ["1", "Acme", "5"] }, { line: 3 }],
  });
});

test("believes a semicolon file whose amounts have commas", () => {
  expect(parse("id;value\n1;1.234,56\n2;3,5\n")).toMatchObject({
    delimiter: ";",
    rows: [{ cells: ["1", "1.234,56"] }, { cells: ["2", "3,5"] }],
  });
});

test("believes a file that declares its delimiter", () => {
  expect(parse("sep=|\r\na,b|c\r\n1,2|3\r\n")).toMatchObject({
    delimiter: "|",
    header: ["a,b", "c"],
    rows: [{ line: 3, cells: ["1,2", "3"] }],
  });
});

test("keeps quotes, delimiters and line breaks inside cells, and knows each row's line", () => {
  const { rows } = parse(
    'id,note\r\n1,"two\r\nlines, ""quoted"""\r\n\r\n2,"O\'Neil ""Sons"""\r\n3,plain "quotes" inside\r\n',
  );
  expect(rows).toEqual([
    { line: 2, cells: ["1", 'two\r\nlines, "quoted"'] },
    { line: 5, cells: ["2", 'O\'Neil "Sons"'] },
    { line: 6, cells: ["3", 'plain "quotes" inside'] },
  ]);
});

test("reads files with the line ends of old Macs", () => {
  expect(parse("id,b\r1,2\r3,4").rows).toEqual([
    { line: 2, cells: ["1", "2"] },
    { line: 3, cells: ["3", "4"] },
  ]);
});

test("names nameless and repeated columns", () => {
  expect(parse("id,,Name,name\n1,2,3,4\n").header).toEqual(["id", "Column 2", "Name", "name (2)"]);
});

test("reports ragged rows: surplus cells leave the row out, missing ones are blank", () => {
  const { rows, problems } = parse("a,b,c\n1,2,3\n1,2,3,4\n1,2\n1,2,3,,\n");
  expect(rows.map((row) => row.line)).toEqual([2, 4, 5]);
  expect(problems).toMatchObject([
    { line: 3, leftOut: true, message: expect.stringContaining("4 cells, the header 3") },
    { line: 4, leftOut: false },
  ]);
});

test.each([
  ["is not doubled", 'a,b\n1,"Sons" Inc\n2,x\n3,"ok"\n'],
  ["is never closed", 'a,b\n1,"Sons\n2,x\n3,"ok"\n'],
])("leaves out a line in which a quotation %s, and only that", (_, text) => {
  const { rows, problems } = parse(text);
  expect(problems).toMatchObject([{ line: 2, leftOut: true }]);
  expect(rows).toEqual([
    { line: 3, cells: ["2", "x"] },
    { line: 4, cells: ["3", "ok"] },
  ]);
});

test.each([
  ["no row below the header", "id,partner\n", /no row below/],
  ["quotes broken in the header", 'id,"partner\n1,Acme\n2,Bolt\n', /line 1/],
  ["quotes broken throughout", `id,partner\n${'1,"Sons" Inc\n'.repeat(600)}`, /do not fit together/],
])("refuses %s", (_, text, message) => {
  expect(() => parse(text)).toThrow(FileError);
  expect(() => parse(text)).toThrow(message);
});

test("works in steps that report how far they are, over many rows", () => {
  const text = `id,b\n${Array.from({ length: 9_000 }, (_, index) => `${index},"x\ny"`).join("\n")}`;
  const steps = parseCsv("deals.csv", text);
  let count = 0;
  let next = steps.next();
  for (let last = -1; !next.done; next = steps.next(), count++) {
    expect(next.value.done).toBeGreaterThan(last);
    last = next.value.done;
  }
  expect(count).toBeGreaterThanOrEqual(4);
  expect(next.value).toMatchObject({ problems: [] });
  const { rows } = next.value as CsvTable;
  expect(rows).toHaveLength(9_000);
  expect(rows.at(-1)).toEqual({ line: 2 + 2 * 8_999, cells: ["8999", "x\ny"] });
});

randomTest(partNamed(CRM_FILE_PARTS, "crm-file-cells"));

describe("lines above the header", () => {
  const read = (text: string) => runSteps(readFile("report.csv", new TextEncoder().encode(text)));
  const TABLE = "Deal ID;Partner;Stage;Amount\nD1;Acme;Won;5\nD2;Bolt;Lost;\n";

  test.each([
    [
      "a title and filters",
      '"Open pipeline, by partner"\n"Filtered by: Show: All; Stage: any"\n\n',
      [4, 5, 6],
    ],
    ["a title filled up with delimiters", "Pipeline;;;\nAs of;2017-03-01;;\n", [3, 4, 5]],
  ])("are skipped: %s", (_, above, [header, ...lines]) => {
    const table = read(above + TABLE);
    expect(table).toMatchObject({
      delimiter: ";",
      header: ["Deal ID", "Partner", "Stage", "Amount"],
      skipped: header! - 1,
    });
    expect(table.rows.map((row) => row.line)).toEqual(lines);
  });

  test("stay when the first line may be the header itself", () => {
    const unknown = read("Nr;Reseller nr;Phase\nDeal ID;Partner;Stage\n1;2;3\n");
    expect(unknown).toMatchObject({ header: ["Nr", "Reseller nr", "Phase"], skipped: 0 });
    expect(read(TABLE)).toMatchObject({ skipped: 0 });
    expect(read("everything\nPartner\nb\n")).toMatchObject({ header: ["everything"], skipped: 0 });
  });
});

test("a header that nobody knows is found below titles, and commas inside dates are no delimiters", () => {
  const rows = [
    "Report, filtered by: A, B",
    "",
    "Nr\tWer\tWas\tWann",
    "1\tAcme\tGagné\tfévrier 28, 2026",
    "2\tBolt\tPerdu\tjuin 9, 2024",
  ];
  const { header, rows: read, skipped } = runSteps(parseCsv("deals.csv", rows.join("\n")));
  expect(header).toEqual(["Nr", "Wer", "Was", "Wann"]);
  expect(read.map(({ cells }) => cells[3])).toEqual(["février 28, 2026", "juin 9, 2024"]);
  expect(skipped).toBe(2);
});
