import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { MAIN } from "../../src/xlsx/package/namespaces";
import { addressOf } from "../../src/book/cells/a1";
import { nearlyEqual } from "../../src/domain/shared/rounding";
import { HEAD, SHEET } from "../support/foreign-books";
import { EXAMPLES } from "../support/kinds";
import { libreOfficeTest, recalculate, type Recalculated } from "../support/libreoffice";
import { packageProblems } from "../support/package-check";

const METADATA = `${HEAD}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/** A workbook with a sheet of every kind. */
async function everyKind(): Promise<Uint8Array> {
  const workbook = emptyWorkbook();
  for (const [, example] of EXAMPLES) {
    const { tables, change } = example();
    const rows = tables.changes;
    await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
    await workbook.apply(change);
  }
  return workbook.save();
}

/** The same as Excel 365 saves formulas that it takes for dynamic arrays: each may spill, and none means one row's value by itself. */
function flagged(bytes: Uint8Array): { bytes: Uint8Array; formulas: number } {
  const parts = unzipSync(bytes);
  let formulas = 0;
  const edit = (path: string, change: (xml: string) => string) => {
    parts[path] = strToU8(change(strFromU8(parts[path]!)));
  };
  for (const path of Object.keys(parts).filter((each) => each.startsWith("xl/worksheets/sheet")))
    edit(path, (xml) =>
      xml.replace(/<c ([^>]*)><f>/g, (_, attributes: string) => {
        formulas++;
        const address = /r="([A-Z]+\d+)"/.exec(attributes)![1]!;
        return `<c ${attributes} cm="1"><f t="array" ref="${address}">`;
      }),
    );
  parts["xl/metadata.xml"] = strToU8(METADATA);
  edit("[Content_Types].xml", (xml) =>
    xml.replace(
      "</Types>",
      `<Override PartName="/xl/metadata.xml" ContentType="${SHEET}.sheetMetadata+xml"/></Types>`,
    ),
  );
  edit("xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      '<Relationship Id="rIdMetadata" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/></Relationships>',
    ),
  );
  return { bytes: zipSync(parts), formulas };
}

/** Values of cells, by sheet and address. */
function values({ data }: Recalculated): Map<string, unknown> {
  return new Map(
    data.sheets.flatMap(({ name, cells }) =>
      cells.map(({ row, column, value }): [string, unknown] => [
        `${name}!${addressOf({ row, column, rows: 1, columns: 1 })}`,
        value ?? "",
      ]),
    ),
  );
}

/** LibreOffice writes TRUE as 1 where it is the result of an array. */
function same(value: unknown, now: unknown): boolean {
  const number = typeof value === "boolean" ? Number(value) : value;
  if (typeof number === "number" && typeof now === "number") return nearlyEqual(number, now);
  return value === now;
}

libreOfficeTest("formulas that Excel takes for dynamic arrays give the same values", async () => {
  const plain = await everyKind();
  const dynamic = flagged(plain);
  expect(dynamic.formulas).toBeGreaterThan(3_000);
  expect(await packageProblems(dynamic.bytes)).toEqual([]);
  const [one, other] = (await Promise.all([recalculate(plain), recalculate(dynamic.bytes)])).map(values);
  const differ = [...one!].filter(([cell, value]) => !same(value, other!.get(cell) ?? ""));
  expect(differ.map(([cell, value]) => [cell, value, other!.get(cell)])).toEqual([]);
  expect(other!.size).toBe(one!.size);
});
