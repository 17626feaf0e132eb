import { CONTENT_TYPES, MAIN, OFFICE_RELATIONS, PACKAGE_RELATIONS, TYPES } from "./package/namespaces";
import { themeXml } from "./theme";
import { WorkbookFile } from "./read/workbook-file";
import { WorkbookEditor } from "./write/workbook-editor";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook that has no sheet yet. */
export const EMPTY_PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `${HEAD}<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES.workbook}"/><Override PartName="/xl/styles.xml" ContentType="${TYPES.styles}"/><Override PartName="/xl/theme/theme1.xml" ContentType="${TYPES.theme}"/></Types>`,
  "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${OFFICE_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONS}"><workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000"/></bookViews><sheets/></workbook>`,
  "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${OFFICE_RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE_RELATIONS}/theme" Target="theme/theme1.xml"/></Relationships>`,
  "xl/theme/theme1.xml": HEAD + themeXml(),
  "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
};

/** Excel opens no workbook without a sheet. */
export function withBlankSheet(file: WorkbookFile): WorkbookFile {
  const editor = new WorkbookEditor(file, "General");
  editor.addSheet("Sheet1");
  return new WorkbookFile(editor.finish(), file.workbook);
}
