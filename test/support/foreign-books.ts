import { strToU8, zipSync } from "fflate";

// Workbooks as other programs and other people make them, written by hand: only as much of each part as tells whether it is kept.

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
export const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export type Parts = Record<string, string | Uint8Array>;

export function zipped(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, content]) => [
        path,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
    { mtime: "2020-01-01" },
  );
}

export function relations(
  entries: readonly (readonly [id: string, type: string, target: string, external?: true])[],
): string {
  const lines = entries.map(
    ([id, type, target, external]) =>
      `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${OFFICE}/${type}`}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${lines.join("")}</Relationships>`;
}

export function contentTypes(
  overrides: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>> = {},
): string {
  const known = {
    rels: "application/vnd.openxmlformats-package.relationships+xml",
    xml: "application/xml",
    ...defaults,
  };
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${Object.entries(
    known,
  )
    .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
    .join("")}${Object.entries(overrides)
    .map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
    .join("")}</Types>`;
}

/** Bytes that are no text, such as a picture's. */
function binary(seed: number): Uint8Array {
  return Uint8Array.from({ length: 700 }, (_, index) => (index * seed + (index >> 3)) & 255);
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;€&quot;\\ #,##0"/></numFmts><fonts count="2" x14ac:knownFonts="1"><font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Prozent" xfId="1" builtinId="5"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;

const STRINGS = `${HEAD}<sst xmlns="${MAIN}" count="4" uniqueCount="4"><si><t>Plain</t></si><si><r><rPr><b/></rPr><t>Bold </t></r><r><t xml:space="preserve">and not</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>_x0041_ is A, _x005F_x0041_ is not</t></si></sst>`;

/** A sheet with one of nearly everything that Excel itself saves. */
const RICH_SHEET = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}"><sheetPr><tabColor rgb="FFFFC000"/></sheetPr><dimension ref="A1:D6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="12.75" x14ac:dyDescent="0.2"/><cols><col min="1" max="3" width="20.7109375" customWidth="1" style="1"/></cols><sheetData><row r="1" spans="1:4" x14ac:dyDescent="0.2"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row><row r="2" spans="1:4"><c r="A2" s="1"><v>10</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*$A$2+1</f><v>101</v></c><c r="C2"><f t="array" ref="C2:C3">A2:A3*2</f><v>20</v></c><c r="D2" t="b"><v>1</v></c></row><row r="3"><c r="A3"><v>20</v></c><c r="B3"><f t="shared" si="0"/><v>201</v></c><c r="C3"><v>40</v></c><c r="D3" t="e"><v>#N/A</v></c></row><row r="4"><c r="A4" s="2"><v>43831</v></c><c r="B4"><f t="shared" si="0"/><v>438311</v></c><c r="D4" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row></sheetData><sheetProtection sheet="0"/><mergeCells count="1"><mergeCell ref="A6:B6"/></mergeCells><conditionalFormatting sqref="A2:A4"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" allowBlank="1" sqref="A2:A9"><formula1>0</formula1><formula2>9</formula2></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId1"/><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><mc:AlternateContent><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1025" r:id="rId7" name="Button 1"/></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" priority="2" id="{A}"><x14:dataBar minLength="0"/></x14:cfRule><xm:sqref>B2:B4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`;

const plainSheet = (text: string) =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`;

/** Pivot table and cache, comments, pictures, a chart, a control, printer settings, links, queries, custom XML, a calculation chain. */
export function fullBook(): Parts {
  return {
    "[Content_Types].xml": contentTypes(
      {
        "xl/workbook.xml": `${SHEET}.sheet.main+xml`,
        "xl/worksheets/sheet1.xml": `${SHEET}.worksheet+xml`,
        "xl/worksheets/sheet7.xml": `${SHEET}.worksheet+xml`,
        "xl/chartsheets/sheet1.xml": `${SHEET}.chartsheet+xml`,
        "xl/styles.xml": `${SHEET}.styles+xml`,
        "xl/sharedStrings.xml": `${SHEET}.sharedStrings+xml`,
        "xl/calcChain.xml": `${SHEET}.calcChain+xml`,
        "xl/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "xl/pivotTables/pivotTable1.xml": `${SHEET}.pivotTable+xml`,
        "xl/pivotCache/pivotCacheDefinition1.xml": `${SHEET}.pivotCacheDefinition+xml`,
        "xl/pivotCache/pivotCacheRecords1.xml": `${SHEET}.pivotCacheRecords+xml`,
        "xl/comments1.xml": `${SHEET}.comments+xml`,
        "xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
        "xl/charts/chart1.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        "xl/ctrlProps/ctrlProp1.xml": "application/vnd.ms-excel.controlproperties+xml",
        "xl/connections.xml": `${SHEET}.connections+xml`,
        "xl/externalLinks/externalLink1.xml": `${SHEET}.externalLink+xml`,
        "xl/tables/table9.xml": `${SHEET}.table+xml`,
        "xl/queryTables/queryTable1.xml": `${SHEET}.queryTable+xml`,
        "xl/slicers/slicer1.xml": "application/vnd.ms-excel.slicer+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
      },
      {
        png: "image/png",
        bin: "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings",
        vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
      },
    ),
    "_rels/.rels": relations([
      ["rId1", "officeDocument", "xl/workbook.xml"],
      [
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ],
      ["rId3", "extended-properties", "docProps/app.xml"],
    ]),
    "docProps/app.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Arbeitsblätter</vt:lpstr></vt:variant><vt:variant><vt:i4>3</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="3" baseType="lpstr"><vt:lpstr>Kim's figures</vt:lpstr><vt:lpstr>Chart</vt:lpstr><vt:lpstr>Data</vt:lpstr></vt:vector></TitlesOfParts></Properties>`,
    "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Kim</dc:creator></cp:coreProperties>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15 xr" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><fileVersion appName="xl" lastEdited="7"/><workbookPr defaultThemeVersion="166925"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Kim\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><xr:revisionPtr revIDLastSave="0"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="10000" activeTab="0"/></bookViews><sheets><sheet name="Kim's figures" sheetId="3" r:id="rId1"/><sheet name="Chart" sheetId="8" r:id="rId2"/><sheet name="Data" sheetId="5" state="hidden" r:id="rId3"/></sheets><externalReferences><externalReference r:id="rId9"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Kim''s figures'!$A$1:$D$6</definedName><definedName name="score" localSheetId="0">'Kim''s figures'!$A$2</definedName><definedName name="total">SUM('Kim''s figures'!$A$2:$A$3)</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="4" r:id="rId8"/></pivotCaches><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "chartsheet", "chartsheets/sheet1.xml"],
      ["rId3", "worksheet", "/xl/worksheets/sheet7.xml"],
      ["rId4", "styles", "styles.xml"],
      ["rId5", "sharedStrings", "sharedStrings.xml"],
      ["rId6", "calcChain", "calcChain.xml"],
      ["rId7", "theme", "theme/theme1.xml"],
      ["rId8", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      ["rId9", "externalLink", "externalLinks/externalLink1.xml"],
      ["rId10", "connections", "connections.xml"],
      ["rId11", "customXml", "../customXml/item1.xml"],
    ]),
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": STRINGS,
    "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="B2" i="1"/></calcChain>`,
    "xl/theme/theme1.xml": `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Kim"/>`,
    "xl/worksheets/sheet1.xml": RICH_SHEET,
    "xl/worksheets/_rels/sheet1.xml.rels": relations([
      ["rId1", "printerSettings", "../printerSettings/printerSettings1.bin"],
      ["rId2", "drawing", "../drawings/drawing1.xml"],
      ["rId3", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId4", "comments", "../comments1.xml"],
      ["rId5", "pivotTable", "../pivotTables/pivotTable1.xml"],
      ["rId6", "http://schemas.microsoft.com/office/2007/relationships/slicer", "../slicers/slicer1.xml"],
      ["rId7", "ctrlProp", "../ctrlProps/ctrlProp1.xml"],
      ["rId9", "hyperlink", "https://example.com/?a=1&amp;b=2", true],
    ]),
    "xl/worksheets/sheet7.xml": `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>City</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
    "xl/worksheets/_rels/sheet7.xml.rels": relations([["rId1", "table", "../tables/table9.xml"]]),
    "xl/tables/table9.xml": `${HEAD}<table xmlns="${MAIN}" id="12" name="Cities" displayName="Cities" ref="A1:A2" tableType="queryTable" totalsRowShown="0"><autoFilter ref="A1:A2"/><tableColumns count="1"><tableColumn id="1" name="City" queryTableFieldId="1"/></tableColumns></table>`,
    "xl/tables/_rels/table9.xml.rels": relations([["rId1", "queryTable", "../queryTables/queryTable1.xml"]]),
    "xl/queryTables/queryTable1.xml": `${HEAD}<queryTable xmlns="${MAIN}" name="Query" connectionId="1"/>`,
    "xl/chartsheets/sheet1.xml": `${HEAD}<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
    "xl/pivotTables/pivotTable1.xml": `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="Pivot" cacheId="4"/>`,
    "xl/pivotTables/_rels/pivotTable1.xml.rels": relations([
      ["rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"],
    ]),
    "xl/pivotCache/pivotCacheDefinition1.xml": `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" recordCount="0"/>`,
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relations([
      ["rId1", "pivotCacheRecords", "pivotCacheRecords1.xml"],
    ]),
    "xl/pivotCache/pivotCacheRecords1.xml": `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="0"/>`,
    "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>Kim</author></authors><commentList/></comments>`,
    "xl/drawings/drawing1.xml": `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>`,
    "xl/drawings/_rels/drawing1.xml.rels": relations([
      ["rId1", "image", "../media/image1.png"],
      ["rId2", "chart", "../charts/chart1.xml"],
    ]),
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"/></xml>`,
    "xl/media/image1.png": binary(7),
    "xl/charts/chart1.xml": `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>`,
    "xl/ctrlProps/ctrlProp1.xml": `${HEAD}<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="Button"/>`,
    "xl/printerSettings/printerSettings1.bin": binary(13),
    "xl/connections.xml": `${HEAD}<connections xmlns="${MAIN}"><connection id="1" name="Query"/></connections>`,
    "xl/externalLinks/externalLink1.xml": `${HEAD}<externalLink xmlns="${MAIN}"/>`,
    "xl/slicers/slicer1.xml": `${HEAD}<slicers xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"/>`,
    "customXml/item1.xml": `<kim xmlns="urn:kim"/>`,
  };
}

interface SmallBook {
  /** The worksheet's XML. */
  sheet?: string | Uint8Array;
  workbook?: string;
  workbookType?: string;
  extra?: Parts;
  styles?: string;
}

/** One sheet "Mine" with one thing that is out of the ordinary. */
export function smallBook({
  sheet = plainSheet("mine"),
  workbook,
  workbookType,
  extra = {},
  styles,
}: SmallBook = {}): Parts {
  return {
    "[Content_Types].xml": contentTypes(
      {
        "xl/workbook.xml": workbookType ?? `${SHEET}.sheet.main+xml`,
        "xl/worksheets/sheet1.xml": `${SHEET}.worksheet+xml`,
        ...(styles ? { "xl/styles.xml": `${SHEET}.styles+xml` } : {}),
      },
      { bin: "application/vnd.ms-office.vbaProject" },
    ),
    "_rels/.rels": relations([["rId1", "officeDocument", "/xl/workbook.xml"]]),
    "xl/workbook.xml":
      workbook ??
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Mine" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ...(styles ? ([["rId2", "styles", "styles.xml"]] as const) : []),
      ...("xl/vbaProject.bin" in extra
        ? ([
            ["rId3", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
          ] as const)
        : []),
    ]),
    "xl/worksheets/sheet1.xml": sheet,
    ...(styles ? { "xl/styles.xml": styles } : {}),
    ...extra,
  };
}

/** Every element with a prefix, parts under names of their own, relations with absolute targets and no order. */
function prefixedBook(): Parts {
  return {
    "[Content_Types].xml": contentTypes({
      "book/main.part": `${SHEET}.sheet.main+xml`,
      "pages/one%20page.part": `${SHEET}.worksheet+xml`,
      "looks.part": `${SHEET}.styles+xml`,
    }),
    "_rels/.rels": relations([["first", "officeDocument", "/book/main.part"]]),
    "book/main.part": `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${OFFICE}"><x:bookViews><x:workbookView/></x:bookViews><x:sheets><x:sheet name="Mine" sheetId="7" rel:id="abc"/></x:sheets></x:workbook>`,
    "book/_rels/main.part.rels": relations([
      ["abc", "worksheet", "/pages/one%20page.part"],
      ["rId1", "styles", "/looks.part"],
    ]),
    "pages/one%20page.part": `<x:worksheet xmlns:x="${MAIN}"><!-- kept --><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>mine</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData><?kept too?></x:worksheet>`,
    "looks.part": `<x:styleSheet xmlns:x="${MAIN}"/>`,
  };
}

export function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let index = 0; index < text.length; index++) {
    bytes[2 + index * 2] = text.charCodeAt(index) & 255;
    bytes[3 + index * 2] = text.charCodeAt(index) >> 8;
  }
  return bytes;
}

const sheetOf = (inside: string) => `${HEAD}<worksheet xmlns="${MAIN}">${inside}</worksheet>`;
const workbookOf = (inside: string, namespace = MAIN) =>
  `${HEAD}<workbook xmlns="${namespace}" xmlns:r="${OFFICE}">${inside}<sheets><sheet name="Mine" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** By what is out of the ordinary. */
export const FOREIGN_BOOKS: Readonly<Record<string, () => Parts>> = {
  "one of everything": fullBook,
  "prefixes and names of its own": prefixedBook,
  "no styles": () => smallBook(),
  "styles of another program": () => smallBook({ styles: STYLES }),
  macros: () =>
    smallBook({
      workbookType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      extra: { "xl/vbaProject.bin": binary(31) },
    }),
  "no addresses of rows and cells": () =>
    smallBook({
      sheet: sheetOf(
        "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>",
      ),
    }),
  "no cells": () => smallBook({ sheet: sheetOf("<sheetData/>") }),
  "UTF-16": () => smallBook({ sheet: utf16(sheetOf("<sheetData/>").replace("UTF-8", "UTF-16")) }),
  "data in sections and comments": () =>
    smallBook({
      sheet: sheetOf(
        `<!-- a > b --><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<row r="2">]]></t></is></c></row></sheetData>`,
      ),
    }),
  "a name of another's scope": () =>
    smallBook({
      workbook: workbookOf("").replace(
        "</workbook>",
        `<definedNames><definedName name="score">Mine!$A$1</definedName></definedNames></workbook>`,
      ),
    }),
};

/** Files that are refused, by what is said. */
export const REFUSED_BOOKS: Readonly<Record<string, () => Uint8Array>> = {
  "no Excel workbook": () => strToU8("hello"),
  "no Excel workbook ": () => zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
  "Excel 97": () =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]),
  password: () =>
    Uint8Array.from([
      ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      ...[..."EncryptedPackage"].flatMap((character) => [character.charCodeAt(0), 0]),
    ]),
  Strict: () =>
    zipped(smallBook({ workbook: workbookOf("", "http://purl.oclc.org/ooxml/spreadsheetml/main") })),
  signature: () =>
    zipped(
      smallBook({
        extra: { "_xmlsignatures/origin.sigs": new Uint8Array(), "_xmlsignatures/sig1.xml": "<a/>" },
      }),
    ),
  "from 1904": () => zipped(smallBook({ workbook: workbookOf('<workbookPr date1904="1"/>') })),
  xlsb: () => zipped(smallBook({ workbookType: "application/vnd.ms-excel.sheet.binary.macroEnabled.main" })),
  "cannot be read": () => zipped(smallBook({ workbook: "<workbook>" })),
  "document type": () => zipped(smallBook({ workbook: `<!DOCTYPE a><workbook xmlns="${MAIN}"/>` })),
};
