import { unzipSync } from "fflate";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { withoutResults } from "../../src/xlsx/cells/without-results";
import { emptyWorkbook, openWorkbook } from "../../src/xlsx/file-workbook";
import { samplePlan } from "../excel/support";
import { zipped } from "../support/foreign-books";
import { packageProblems } from "../support/package-check";

const SHEET = "xl/worksheets/sheet1.xml";
const part = (bytes: Uint8Array, path: string) => new TextDecoder().decode(unzipSync(bytes)[path]);
const build = (plan: SheetPlan) => ({ label: "Build", tables: [], sheets: [plan] });

async function built(): Promise<Uint8Array> {
  const book = emptyWorkbook();
  await book.apply(build(samplePlan()));
  return book.save();
}

/** The built workbook after its user changed parts of it. */
async function touched(edits: Readonly<Record<string, (xml: string) => string>>): Promise<Uint8Array> {
  const bytes = await built();
  const parts: Record<string, string | Uint8Array> = unzipSync(bytes);
  for (const [path, edit] of Object.entries(edits)) {
    const [before, after] = [part(bytes, path), edit(part(bytes, path))];
    expect(after).not.toBe(before);
    parts[path] = after;
  }
  return zipped(parts);
}

async function rebuilt(bytes: Uint8Array, plan: SheetPlan): Promise<Uint8Array> {
  const book = openWorkbook(bytes);
  await book.apply(build(plan));
  const saved = book.save();
  expect(await packageProblems(saved)).toEqual([]);
  return saved;
}

test("a user's rules, validations, columns and page parts stay when a sheet is built again", async () => {
  const bytes = await touched({
    [SHEET]: (xml) =>
      xml
        .replace(
          "<conditionalFormatting",
          '<conditionalFormatting sqref="J1:J9"><cfRule type="expression" priority="7"><formula>J1&gt;1</formula></cfRule></conditionalFormatting><conditionalFormatting',
        )
        .replace(
          '<dataValidations count="1">',
          '<dataValidations count="2"><dataValidation type="whole" sqref="C1:C9"><formula1>1</formula1></dataValidation>',
        )
        .replace("</cols>", '<col min="5" max="20" width="3" hidden="1" customWidth="1"/></cols>')
        .replace(/&amp;L[^<]*(?=<\/oddHeader>)/, (left) => `${left}&amp;C&amp;&amp;Left&amp;RMine`),
  });
  const saved = await rebuilt(bytes, { ...samplePlan({ rows: 5 }), columnWidths: [14, 11, 11, 11, 11, 9] });
  const xml = part(saved, SHEET);
  expect(xml).toContain('<cfRule type="expression" priority="7"><formula>J1&gt;1</formula></cfRule>');
  expect(xml).toContain('sqref="B5:B9"><cfRule type="expression" dxfId="0" priority="8">');
  expect(xml).toContain('sqref="C1 C3:C9"');
  expect(xml).toContain(
    '<col min="6" max="6" width="9.7109375" hidden="1" customWidth="1"/><col min="7" max="20" width="3" hidden="1" customWidth="1"/>',
  );
  expect(xml).toContain("&amp;LAcme &amp;&amp; Co&amp;C&amp;&amp;Left&amp;RMine");
});

const EXTENSION =
  '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"><x14:formula1><xm:f>Lists!A1:A3</xm:f></x14:formula1><xm:sqref>AREAS</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';

test.each([
  ["a whole column and a block", "C:C E2:E9", "C1 C3:C1048576 E2:E9"],
  ["a whole row", "2:2 $A$9", "A2:B2 D2:XFD2 A9"],
])("a user's rule for %s stays for all but the cell that gets one of ours", async (_, sqref, left) => {
  const bytes = await touched({
    [SHEET]: (xml) =>
      xml
        .replace(
          '<dataValidations count="1">',
          `<dataValidations count="2"><dataValidation type="whole" sqref="${sqref}"><formula1>1</formula1></dataValidation>`,
        )
        .replace("</worksheet>", `${EXTENSION.replace("AREAS", sqref)}</worksheet>`),
  });
  const xml = part(await rebuilt(bytes, samplePlan({ rows: 5 })), SHEET);
  expect(xml).toContain(`<dataValidation type="whole" sqref="${left}">`);
  expect(xml).toContain(`<xm:sqref>${left}</xm:sqref>`);
});

test("a user's rule that a list of another sheet gives goes with the last of its cells", async () => {
  const bytes = await touched({
    [SHEET]: (xml) => xml.replace("</worksheet>", `${EXTENSION.replace("AREAS", "C2")}</worksheet>`),
  });
  expect(part(await rebuilt(bytes, samplePlan({ rows: 5 })), SHEET)).not.toContain("extLst");
});

test("a user's chart and picture stay beside ours, which is drawn anew or gets its title", async () => {
  const foreign =
    '<xdr:oneCellAnchor><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="Mine"/></xdr:nvGraphicFramePr></xdr:graphicFrame></xdr:oneCellAnchor>';
  const bytes = await touched({
    "xl/drawings/drawing1.xml": (xml) => xml.replace("</xdr:wsDr>", `${foreign}</xdr:wsDr>`),
    "xl/charts/chart1.xml": (xml) => xml.replace("<c:layout/>", '<c:layout/><c:note xmlns:c="urn:user"/>'),
  });
  const retitled = await rebuilt(bytes, samplePlan({ chartTitle: "Down & out $1" }));
  expect(part(retitled, "xl/charts/chart1.xml")).toContain("<a:t>Down &amp; out $1</a:t>");
  expect(part(retitled, "xl/charts/chart1.xml")).toContain("urn:user");

  const redrawn = await rebuilt(bytes, samplePlan({ rows: 5 }));
  const drawing = part(redrawn, "xl/drawings/drawing1.xml");
  expect(drawing).toContain('name="Mine"');
  expect(drawing).toMatch(/<xdr:cNvPr id="10" name="Actuals" descr="Actuals by quarter"\/>/);
  const charts = Object.keys(unzipSync(redrawn)).filter((path) => path.startsWith("xl/charts/"));
  expect(charts).toHaveLength(1);
  expect(part(redrawn, charts[0]!)).toContain("'Score · Acme'!$B$5:$B$9");
});

test("a rebuild that changes nothing changes no part but the results that are to be calculated", async () => {
  const bytes = await built();
  const saved = await rebuilt(bytes, samplePlan());
  expect(unzipSync(saved)).toEqual(unzipSync(bytes));
});

test("styles are put behind those that are there, each once", async () => {
  const first = part(await built(), "xl/styles.xml");
  const twice = openWorkbook(await built());
  await twice.apply(build(samplePlan({ partner: "Beta" })));
  expect(part(twice.save(), "xl/styles.xml")).toBe(first);
});

test("formulas lose the results of a former calculation, values stay", () => {
  const sheet =
    '<c r="A1"><v>1</v></c><c r="A2" s="3" t="str"><f>"a"</f><v>a</v></c><c r="A3" t="b"><f t="shared" si="0"/><v>1</v></c><c r="A4" t="s"><v>0</v></c>';
  expect(withoutResults(sheet)).toBe(
    '<c r="A1"><v>1</v></c><c r="A2" s="3"><f>"a"</f></c><c r="A3"><f t="shared" si="0"/></c><c r="A4" t="s"><v>0</v></c>',
  );
});
