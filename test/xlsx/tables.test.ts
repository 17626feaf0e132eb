import { dealsTable, partnersTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable, type TableChange } from "../../src/domain/shared/tables/table-change";
import { openWorkbook } from "../../src/xlsx/file-workbook";
import { unzipSync } from "fflate";
import { contentTypes, relations, zipped } from "../support/foreign-books";
import { packageProblems } from "../support/package-check";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const text = (address: string, value: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

interface Given {
  rows?: string;
  after?: string;
  columns?: string;
  table?: string;
}

/** A user's own sheet with our table of partners in it: a column of the user's, formulas, things beside and around. */
function userBook({ rows = "", after = "", columns = "", table = "" }: Given = {}): Uint8Array {
  const body =
    `<row r="3">${text("B3", "Partner ID")}${text("C3", "Partner")}${text("D3", "My note")}${text("F3", "beside")}</row>` +
    `<row r="4" spans="2:6" ht="30" customHeight="1">${text("B4", "P1")}${text("C4", "Acme")}<c r="D4"><f>LEN(cam_partners[[#This Row],[Partner]])</f><v>4</v></c><c r="F4"><f t="shared" ref="F4:F6" si="0">LEN(C4)</f><v>4</v></c></row>` +
    `<row r="5">${text("B5", "P2")}${text("C5", "Beta")}<c r="D5"><f>LEN(cam_partners[[#This Row],[Partner]])</f><v>4</v></c><c r="F5"><f t="shared" si="0"/><v>4</v></c></row>` +
    `<row r="6"><c r="F6"><f t="shared" si="0"/><v>0</v></c></row>`;
  return zipped({
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": `${SHEET}.sheet.main+xml`,
      "xl/worksheets/sheet1.xml": `${SHEET}.worksheet+xml`,
      "xl/tables/table1.xml": `${SHEET}.table+xml`,
    }),
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Mine" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([["rId1", "worksheet", "worksheets/sheet1.xml"]]),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${columns}<sheetData>${body}${rows}</sheetData><dataValidations count="1"><dataValidation type="textLength" sqref="C4:C5 J1"><formula1>1</formula1></dataValidation></dataValidations>${after}<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relations([["rId1", "table", "../tables/table1.xml"]]),
    "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="5" name="cam_partners" displayName="cam_partners" ref="B3:D5"><autoFilter ref="B3:D5"/><tableColumns count="3"><tableColumn id="1" name="Partner ID"/><tableColumn id="2" name="Partner"/><tableColumn id="9" name="My note"><calculatedColumnFormula>LEN(cam_partners[[#This Row],[Partner]])</calculatedColumnFormula></tableColumn></tableColumns>${table}</table>`,
  });
}

const of = (...tables: TableChange[]) => ({ label: "Test", tables, sheets: [] });
const part = (bytes: Uint8Array, path: string) => new TextDecoder().decode(unzipSync(bytes)[path]);
const sheet = (bytes: Uint8Array) => part(bytes, "xl/worksheets/sheet1.xml");

test("rows are added below, with what Excel would do to new rows, and others' cells stay", async () => {
  const book = openWorkbook(
    userBook({ columns: '<cols><col min="1" max="9" width="12" customWidth="1"/></cols>' }),
  );
  await book.apply(of(changeTable(partnersTable, [{ partnerId: "P3", partner: "Gamma" }])));
  const saved = book.save();
  expect(await packageProblems(saved)).toEqual([]);
  const xml = sheet(saved);
  expect(xml).toContain('<row r="4" spans="2:6" ht="30" customHeight="1">');
  expect(xml).toContain('<c r="F4"><f t="shared" ref="F4:F6" si="0">LEN(C4)</f><v>4</v></c>');
  expect(xml).toContain(
    '<c r="D6"><f>LEN(cam_partners[[#This Row],[Partner]])</f></c><c r="F6"><f t="shared" si="0"/>',
  );
  expect(xml).toContain('sqref="C4:C6 J1"');
  expect(xml).toContain('<dimension ref="B3:F6"/>');
  expect(part(saved, "xl/tables/table1.xml")).toMatch(/ref="B3:D6"><autoFilter ref="B3:D6"/);
  const { table } = await openWorkbook(saved).read({ tables: [partnersTable] });
  expect(table(partnersTable).rows.map(({ partner }) => partner)).toEqual(["Acme", "Beta", "Gamma"]);
});

test("rules and formats of all rows go on in new ones, and those of whole columns stay", async () => {
  const format =
    '<conditionalFormatting sqref="C4:D5 C:C"><cfRule type="expression" priority="1"><formula>C4=""</formula></cfRule></conditionalFormatting>';
  const extended =
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"><x14:formula1><xm:f>Lists!A1:A3</xm:f></x14:formula1><xm:sqref>D4:D5 E:E</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
  const parts: Record<string, string | Uint8Array> = unzipSync(userBook());
  parts["xl/worksheets/sheet1.xml"] = sheet(userBook())
    .replace("<dataValidations", `${format}<dataValidations`)
    .replace('sqref="C4:C5 J1"', 'sqref="C4:C5 J:J"')
    .replace("</worksheet>", `${extended}</worksheet>`);
  const book = openWorkbook(zipped(parts));
  await book.apply(of(changeTable(partnersTable, [{ partnerId: "P3", partner: "Gamma" }])));
  const xml = sheet(book.save());
  expect(xml).toContain('<conditionalFormatting sqref="C4:D6 C1:C1048576">');
  expect(xml).toContain('type="textLength" sqref="C4:C6 J1:J1048576"');
  expect(xml).toContain("<xm:sqref>D4:D6 E1:E1048576</xm:sqref>");
});

test("a column that the table lacks is put beside it when there is room, else its cells are named", async () => {
  const change = of(changeTable(partnersTable, [{ partnerId: "P2", region: "North" }]));
  const roomy = openWorkbook(userBook());
  await roomy.apply(change);
  const saved = roomy.save();
  expect(await packageProblems(saved)).toEqual([]);
  expect(part(saved, "xl/tables/table1.xml")).toContain('<tableColumn id="10" name="Region"/>');
  expect(sheet(saved)).toContain('<c r="E5" t="inlineStr"><is><t>North</t></is></c>');
  const tight = openWorkbook(userBook());
  await tight.apply(of(changeTable(partnersTable, [{ partnerId: "P2", region: "North" }])));
  await expect(
    tight.apply(of(changeTable(partnersTable, [{ partnerId: "P2", tier: "Gold" }]))),
  ).rejects.toMatchObject({ problem: "foreign-cells", cells: ["Mine!F3", "Mine!F4", "Mine!F5"] });
});

test("rows are removed within the table; formulas that share with a cell in the way are kept", async () => {
  const book = openWorkbook(userBook());
  const { tables } = await book.apply(of(changeTable(partnersTable, [], [{ partnerId: "P1" }])));
  expect(tables).toEqual([{ name: "cam_partners", added: 0, changed: 0, removed: 1 }]);
  const saved = book.save();
  expect(await packageProblems(saved)).toEqual([]);
  expect(sheet(saved)).toContain('<c r="B4" t="inlineStr"><is><t>P2</t></is></c>');
  expect(part(saved, "xl/tables/table1.xml")).toContain('ref="B3:D4"');
});

test("a formula whose first cell is written over goes on in the cells that shared it", async () => {
  const parts: Record<string, string | Uint8Array> = unzipSync(userBook());
  parts["xl/worksheets/sheet1.xml"] = sheet(userBook())
    .replace(
      text("C4", "Acme"),
      '<c r="C4" t="str"><f t="shared" ref="C4:C5" si="1">"x"&amp;B4</f><v>xP1</v></c>',
    )
    .replace(text("C5", "Beta"), '<c r="C5" t="str"><f t="shared" si="1"/><v>xP2</v></c>');
  const book = openWorkbook(zipped(parts));
  await book.apply(of(changeTable(partnersTable, [{ partnerId: "P1", partner: "Acme" }])));
  expect(sheet(book.save())).toContain('<c r="C5"><f>"x"&amp;B5</f></c>');
});

test("an array formula in the way is named, and nothing is written", async () => {
  const array = '<row r="7"><c r="B7"><f t="array" ref="B7:B8">A1:A2</f><v>1</v></c></row>';
  const book = openWorkbook(userBook({ rows: array }));
  const rows = ["P3", "P4"].map((partnerId) => ({ partnerId, partner: partnerId }));
  const before = book.save();
  await expect(book.apply(of(changeTable(partnersTable, rows)))).rejects.toMatchObject({
    problem: "foreign-cells",
  });
  expect(Buffer.compare(book.save(), before)).toBe(0);
});

test("a table of its own comes on a sheet of its own, and later changes are undone in turn", async () => {
  const book = openWorkbook(userBook());
  const first = await book.apply(
    of(changeTable(dealsTable, [{ dealId: "D1", partner: "Acme", amount: 10 }])),
  );
  const second = await book.apply(of(changeTable(dealsTable, [{ dealId: "D1", amount: 20 }])));
  await expect(first.undo()).rejects.toMatchObject({ problem: "changed-since" });
  await second.undo();
  const read = await book.read({ tables: [dealsTable] });
  expect(read.table(dealsTable).rows[0]).toMatchObject({ dealId: "D1", amount: 10 });
  await first.undo();
  expect((await book.read({ tables: [dealsTable] })).table(dealsTable).exists).toBe(false);
});

test("listeners hear of changes until they stop", async () => {
  const book = openWorkbook(userBook());
  let heard = 0;
  const stop = await book.watch(() => void heard++);
  await book.apply(of(changeTable(partnersTable, [{ partnerId: "P1", partner: "Other" }])));
  expect(heard).toBe(1);
  await stop();
  await book.apply(of(changeTable(partnersTable, [{ partnerId: "P1", partner: "Again" }])));
  expect(heard).toBe(1);
});
