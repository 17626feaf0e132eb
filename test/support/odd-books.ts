import {
  contentTypes,
  FOREIGN_BOOKS,
  HEAD,
  MAIN,
  OFFICE,
  type Parts,
  relations,
  SHEET,
  utf16,
  zipped,
} from "./foreign-books";
import { zipOf } from "./odd-zips";

// Workbooks of others, each odd in another way. A book is said by what it has beside one sheet of three figures.

const MICROSOFT = "http://schemas.microsoft.com/office";
const MC = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;
const X14 = `xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"`;
const X15 = `xmlns:x15="${MICROSOFT}/spreadsheetml/2010/11/main"`;
const XM = `xmlns:xm="${MICROSOFT}/excel/2006/main"`;
const DRAWING = `xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`;
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

type Relation = readonly [id: string, type: string, target: string, external?: true];

interface OddBook {
  /** Worksheets by name: what is in `worksheet`, or the whole part. */
  sheets?: Readonly<Record<string, string>>;
  sheetAttributes?: string;
  /** Attributes of `workbook`, and what stands in it before and behind `sheets`. */
  bookAttributes?: string;
  before?: string;
  behind?: string;
  bookRelations?: readonly Relation[];
  /** Of the first sheet. */
  sheetRelations?: readonly Relation[];
  rootRelations?: readonly Relation[];
  parts?: Parts;
  types?: Readonly<Record<string, string>>;
  defaults?: Readonly<Record<string, string>>;
  workbookType?: string;
}

const DATA = `<sheetData><row r="1"><c r="A1"><v>10</v></c><c r="B1"><v>20</v></c><c r="C1"><f>A1+B1</f><v>30</v></c></row></sheetData>`;

function book(odd: OddBook = {}): Parts {
  const { sheets = { Mine: DATA }, sheetAttributes = "", bookAttributes = "" } = odd;
  const names = Object.keys(sheets);
  const pathOf = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;
  return {
    "[Content_Types].xml": contentTypes(
      {
        "xl/workbook.xml": odd.workbookType ?? `${SHEET}.sheet.main+xml`,
        ...Object.fromEntries(names.map((_, index) => [pathOf(index), `${SHEET}.worksheet+xml`])),
        ...odd.types,
      },
      odd.defaults,
    ),
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"], ...(odd.rootRelations ?? [])]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}" ${bookAttributes}>${odd.before ?? ""}<sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets>${odd.behind ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...names.map((_, index): Relation => [
        `rId${index + 1}`,
        "worksheet",
        `worksheets/sheet${index + 1}.xml`,
      ]),
      ...(odd.bookRelations ?? []),
    ]),
    ...Object.fromEntries(
      Object.values(sheets).map((inside, index) => [
        pathOf(index),
        inside.startsWith("<?xml")
          ? inside
          : `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" ${sheetAttributes}>${inside}</worksheet>`,
      ]),
    ),
    ...(odd.sheetRelations ? { "xl/worksheets/_rels/sheet1.xml.rels": relations(odd.sheetRelations) } : {}),
    ...odd.parts,
  };
}

const styled = (styles: string): Parts =>
  book({
    bookRelations: [["rId9", "styles", "styles.xml"]],
    types: { "xl/styles.xml": `${SHEET}.styles+xml` },
    parts: { "xl/styles.xml": styles },
  });

const inline = (address: string, text: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

const slicers = () =>
  book({
    sheetAttributes: `${MC} mc:Ignorable="x14" ${X14}`,
    sheets: {
      Mine: `${DATA}<drawing r:id="rId1"/><extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}"><x14:slicerList><x14:slicer r:id="rId2"/></x14:slicerList></ext></extLst>`,
    },
    behind: `<pivotCaches><pivotCache cacheId="7" r:id="rId7"/></pivotCaches><extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" ${X14}><x14:slicerCaches><x14:slicerCache r:id="rId8"/></x14:slicerCaches></ext></extLst>`,
    bookRelations: [
      ["rId7", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      ["rId8", `${MICROSOFT}/2007/relationships/slicerCache`, "slicerCaches/slicerCache1.xml"],
      ["rId10", `${MICROSOFT}/2011/relationships/timelineCache`, "timelineCaches/timelineCache1.xml"],
    ],
    sheetRelations: [
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", `${MICROSOFT}/2007/relationships/slicer`, "../slicers/slicer1.xml"],
      ["rId3", "pivotTable", "../pivotTables/pivotTable1.xml"],
    ],
    types: {
      "xl/drawings/drawing1.xml": DRAWING_TYPE,
      "xl/slicers/slicer1.xml": "application/vnd.ms-excel.slicer+xml",
      "xl/slicerCaches/slicerCache1.xml": "application/vnd.ms-excel.slicerCache+xml",
      "xl/timelineCaches/timelineCache1.xml": "application/vnd.ms-excel.timelineCache+xml",
      "xl/pivotTables/pivotTable1.xml": `${SHEET}.pivotTable+xml`,
      "xl/pivotCache/pivotCacheDefinition1.xml": `${SHEET}.pivotCacheDefinition+xml`,
    },
    parts: {
      "xl/drawings/drawing1.xml": `${HEAD}<xdr:wsDr ${DRAWING}><xdr:twoCellAnchor><mc:AlternateContent ${MC}><mc:Choice xmlns:a14="${MICROSOFT}/drawing/2010/main" Requires="a14"><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Region"/></xdr:nvGraphicFramePr></xdr:graphicFrame></mc:Choice><mc:Fallback><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="0" name=""/></xdr:nvSpPr></xdr:sp></mc:Fallback></mc:AlternateContent></xdr:twoCellAnchor></xdr:wsDr>`,
      "xl/slicers/slicer1.xml": `${HEAD}<slicers xmlns="${MICROSOFT}/spreadsheetml/2009/9/main"><slicer name="Region" cache="Slicer_Region" rowHeight="241300"/></slicers>`,
      "xl/slicerCaches/slicerCache1.xml": `${HEAD}<slicerCacheDefinition xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" name="Slicer_Region" sourceName="Region"/>`,
      "xl/timelineCaches/timelineCache1.xml": `${HEAD}<timelineCacheDefinition xmlns="${MICROSOFT}/spreadsheetml/2010/11/main" name="Timeline"/>`,
      "xl/pivotTables/pivotTable1.xml": `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="Pivot" cacheId="7"/>`,
      "xl/pivotTables/_rels/pivotTable1.xml.rels": relations([
        ["rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"],
      ]),
      "xl/pivotCache/pivotCacheDefinition1.xml": `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" saveData="0"/>`,
    },
  });

const threadedComments = () =>
  book({
    sheets: { Mine: `${DATA}<legacyDrawing r:id="rId2"/>` },
    bookRelations: [["rId5", `${MICROSOFT}/2017/10/relationships/person`, "persons/person.xml"]],
    sheetRelations: [
      ["rId1", "comments", "../comments1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      [
        "rId3",
        `${MICROSOFT}/2017/10/relationships/threadedComment`,
        "../threadedComments/threadedComment1.xml",
      ],
    ],
    types: {
      "xl/comments1.xml": `${SHEET}.comments+xml`,
      "xl/persons/person.xml": "application/vnd.ms-excel.person+xml",
      "xl/threadedComments/threadedComment1.xml": "application/vnd.ms-excel.threadedcomments+xml",
    },
    defaults: { vml: "application/vnd.openxmlformats-officedocument.vmlDrawing" },
    parts: {
      "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
      // Excel itself writes such vml: it is no well-formed XML.
      "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"><v:textbox><font>a<br>b</font></v:textbox></v:shape></xml>`,
      "xl/persons/person.xml": `${HEAD}<personList xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><person displayName="Kim" id="{2}"/></personList>`,
      "xl/threadedComments/threadedComment1.xml": `${HEAD}<ThreadedComments xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" personId="{2}" id="{1}"><text>Mind this</text></threadedComment></ThreadedComments>`,
    },
  });

const groupedDrawings = () =>
  book({
    sheets: { Mine: `${DATA}<drawing r:id="rId1"/>` },
    sheetRelations: [["rId1", "drawing", "/xl/drawings/drawing1.xml"]],
    types: {
      "xl/drawings/drawing1.xml": DRAWING_TYPE,
      "xl/charts/chart1.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      "xl/charts/chartEx1.xml": "application/vnd.ms-office.chartex+xml",
      "xl/charts/style1.xml": "application/vnd.ms-office.chartstyle+xml",
      "xl/diagrams/data1.xml": "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml",
    },
    defaults: { jpeg: "image/jpeg", emf: "image/x-emf" },
    parts: {
      "xl/drawings/drawing1.xml": `${HEAD}<xdr:wsDr ${DRAWING}><xdr:oneCellAnchor><xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="4" name="Group"/></xdr:nvGrpSpPr><xdr:sp macro="" textlink="$C$1"><xdr:nvSpPr><xdr:cNvPr id="5" name="Box"/></xdr:nvSpPr></xdr:sp><xdr:cxnSp/></xdr:grpSp></xdr:oneCellAnchor></xdr:wsDr>`,
      "xl/drawings/_rels/drawing1.xml.rels": relations([
        ["rId1", "image", "../media/image1.jpeg"],
        ["rId2", "image", "../media/image2.emf"],
        ["rId3", "chart", "../charts/chart1.xml"],
        ["rId4", `${MICROSOFT}/2014/relationships/chartEx`, "../charts/chartEx1.xml"],
        ["rId5", "diagramData", "../diagrams/data1.xml"],
        ["rId6", "image", "https://example.com/a.png", true],
      ]),
      "xl/media/image1.jpeg": Uint8Array.from([255, 216, 255, 0, 60, 38]),
      "xl/media/image2.emf": Uint8Array.from([1, 0, 0, 0, 254, 255]),
      "xl/charts/chart1.xml": `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart/></c:chartSpace>`,
      "xl/charts/_rels/chart1.xml.rels": relations([
        ["rId1", `${MICROSOFT}/2011/relationships/chartStyle`, "style1.xml"],
      ]),
      "xl/charts/style1.xml": `${HEAD}<cs:chartStyle xmlns:cs="${MICROSOFT}/drawing/2012/chartStyle" id="201"/>`,
      "xl/charts/chartEx1.xml": `${HEAD}<cx:chartSpace xmlns:cx="${MICROSOFT}/drawing/2014/chartex"/>`,
      "xl/diagrams/data1.xml": `${HEAD}<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>`,
    },
  });

const dataModel = () =>
  book({
    bookAttributes: `${MC} mc:Ignorable="x15" ${X15}`,
    behind: `<extLst><ext uri="{FCE2AD5D-F65C-4FA6-A056-5C36A1767C68}"><x15:dataModel><x15:modelTables><x15:modelTable id="Sales_1" name="Sales" connection="WorksheetConnection"/></x15:modelTables></x15:dataModel></ext></extLst>`,
    bookRelations: [
      ["rId5", "connections", "connections.xml"],
      ["rId6", "http://schemas.microsoft.com/office/2011/relationships/powerPivotData", "model/item.data"],
    ],
    types: { "xl/connections.xml": `${SHEET}.connections+xml` },
    defaults: { data: "application/vnd.openxmlformats-officedocument.model+data" },
    parts: {
      "xl/connections.xml": `${HEAD}<connections xmlns="${MAIN}"><connection id="1" name="ThisWorkbookDataModel" type="5" refreshedVersion="7"><dbPr connection="Data Model Connection" command="Model" commandType="1"/><olapPr sendLocale="1"/></connection></connections>`,
      "xl/model/item.data": Uint8Array.from({ length: 3000 }, (_, index) => (index * index) & 255),
    },
  });

const powerQuery = () =>
  book({
    bookRelations: [
      ["rId5", "customXml", "../customXml/item1.xml"],
      ["rId6", "customXml", "../customXml/item2.xml"],
      ["rId7", "xmlMaps", "xmlMaps.xml"],
    ],
    types: {
      "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    },
    parts: {
      "customXml/item1.xml": utf16(
        `<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="http://schemas.microsoft.com/DataMashup">AAAA</DataMashup>`,
      ),
      "customXml/_rels/item1.xml.rels": relations([["rId1", "customXmlProps", "itemProps1.xml"]]),
      "customXml/itemProps1.xml": `${HEAD}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{1}"/>`,
      "customXml/item2.xml": "<p:a xmlns:p='urn:p' p:b='&lt;'><!-- c --></p:a>\r\n",
      "xl/xmlMaps.xml": `${HEAD}<MapInfo xmlns="${MAIN}" SelectionNamespaces=""/>`,
    },
  });

const externalLinks = () =>
  book({
    sheets: { Mine: `<sheetData><row r="1"><c r="A1"><f>[1]Prices!$A$1*2</f><v>8</v></c></row></sheetData>` },
    behind: `<externalReferences><externalReference r:id="rId5"/><externalReference r:id="rId6"/></externalReferences><definedNames><definedName name="Price">[1]Prices!$A$1</definedName></definedNames>`,
    bookRelations: [
      ["rId5", "externalLink", "externalLinks/externalLink1.xml"],
      ["rId6", "externalLink", "externalLinks/externalLink2.xml"],
    ],
    types: {
      "xl/externalLinks/externalLink1.xml": `${SHEET}.externalLink+xml`,
      "xl/externalLinks/externalLink2.xml": `${SHEET}.externalLink+xml`,
    },
    parts: {
      "xl/externalLinks/externalLink1.xml": `${HEAD}<externalLink xmlns="${MAIN}" xmlns:r="${OFFICE}"><externalBook r:id="rId1"><sheetNames><sheetName val="Prices"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>4</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
      "xl/externalLinks/_rels/externalLink1.xml.rels": relations([
        ["rId1", "externalLinkPath", "file:///C:\\Kim's%20files\\prices.xlsx", true],
      ]),
      "xl/externalLinks/externalLink2.xml": `${HEAD}<externalLink xmlns="${MAIN}"><ddeLink ddeService="Excel" ddeTopic="x"/></externalLink>`,
    },
  });

const oddNames = () =>
  book({
    sheets: { "It's  a &quot;plan&quot; &amp; more": DATA, "2026": DATA, "東京 ‎": DATA },
    behind: `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'It''s  a "plan" &amp; more'!$A$1:$C$1</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">'2026'!$A:$A,'2026'!$1:$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">'2026'!$A$1:$B$1,'2026'!$C$1</definedName><definedName name="Broken">#REF!</definedName><definedName name="Broken" localSheetId="2">'2026'!#REF!</definedName><definedName name="cam_kind" localSheetId="2">#REF!</definedName><definedName name="Double" comment="twice">_xlfn.LAMBDA(_xlpm.x,_xlfn.LET(_xlpm.y,_xlpm.x*2,_xlpm.y))</definedName><definedName name="in_target" localSheetId="0">"text ""quoted"""</definedName><definedName name="Macro" function="1" vbProcedure="1" hidden="1">0</definedName><definedName name="Rates">{1,2;3,4}</definedName><definedName name="_1Q" xml:space="preserve"> '2026'!$A$1 </definedName><definedName name="wertä\\x">3%</definedName></definedNames>`,
  });

const oddSheets = () => {
  const parts = book({ sheets: { Mine: DATA, Secret: DATA } });
  return {
    ...parts,
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      "xl/worksheets/sheet1.xml": `${SHEET}.worksheet+xml`,
      "xl/worksheets/sheet2.xml": `${SHEET}.worksheet+xml`,
      "xl/dialogsheets/sheet1.xml": `${SHEET}.dialogsheet+xml`,
      "xl/chartsheets/sheet1.xml": `${SHEET}.chartsheet+xml`,
      "xl/macrosheets/sheet1.xml": "application/vnd.ms-excel.macrosheet+xml",
    }),
    "xl/workbook.xml": (parts["xl/workbook.xml"] as string)
      .replace("<sheets>", '<sheets><sheet name="Chart1" sheetId="9" r:id="c"/>')
      .replace(' sheetId="2"', ' sheetId="65534" state="veryHidden"')
      .replace(
        "</sheets>",
        '<sheet name="Dialog1" sheetId="4" r:id="d"/><sheet name="Macro1" sheetId="5" state="hidden" r:id="m"/></sheets>',
      ),
    "xl/_rels/workbook.xml.rels": relations([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ["c", "chartsheet", "chartsheets/sheet1.xml"],
      ["d", "dialogsheet", "dialogsheets/sheet1.xml"],
      ["m", `${MICROSOFT}/2006/relationships/xlMacrosheet`, "macrosheets/sheet1.xml"],
    ]),
    "xl/chartsheets/sheet1.xml": `${HEAD}<chartsheet xmlns="${MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews></chartsheet>`,
    "xl/dialogsheets/sheet1.xml": `${HEAD}<dialogsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></dialogsheet>`,
    "xl/macrosheets/sheet1.xml": `${HEAD}<xm:macrosheet ${XM} xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>HALT()</f><v>0</v></c></row></sheetData></xm:macrosheet>`,
  };
};

const sharedFormulas = () =>
  book({
    sheets: {
      Mine: `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c><c r="C1"><f t="array" ref="C1:D2">A1:B2*10</f><v>10</v></c><c r="D1"><v>20</v></c><c r="E1"><f t="dataTable" ref="E1:E2" dt2D="0" dtr="0" r1="A1"/><v>4</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c><c r="C2"><v>20</v></c><c r="D2"><v>40</v></c><c r="E2"><v>5</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c><c r="C3"><f ca="1">SUM(Mine!B$1:B3)</f><v>12</v></c></row></sheetData>`,
    },
  });

const dynamicArrays = () =>
  book({
    sheets: {
      Mine: `<sheetData><row r="1"><c r="A1"><v>3</v></c><c r="B1" cm="1"><f t="array" ref="B1:B3">_xlfn.SEQUENCE(A1)</f><v>1</v></c><c r="C1" t="e" vm="1"><v>#VALUE!</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row></sheetData>`,
    },
    bookRelations: [
      ["rId5", "sheetMetadata", "metadata.xml"],
      ["rId6", `${MICROSOFT}/2017/06/relationships/rdRichValue`, "richData/rdrichvalue.xml"],
    ],
    types: {
      "xl/metadata.xml": `${SHEET}.sheetMetadata+xml`,
      "xl/richData/rdrichvalue.xml": "application/vnd.ms-excel.rdrichvalue+xml",
    },
    parts: {
      "xl/metadata.xml": `${HEAD}<metadata xmlns="${MAIN}" xmlns:xda="${MICROSOFT}/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
      "xl/richData/rdrichvalue.xml": `${HEAD}<rvData xmlns="${MICROSOFT}/spreadsheetml/2017/richdata" count="1"><rv s="0"><v>1</v></rv></rvData>`,
    },
  });

const oddTexts = () =>
  book({
    sheets: {
      Mine: `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><rPr><b/></rPr><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c><c r="D1" t="d"><v>2026-01-31T12:00:00</v></c><c r="E1" t="s"><v>99</v></c></row></sheetData><phoneticPr fontId="0"/>`,
    },
    bookRelations: [["rId5", "sharedStrings", "sharedStrings.xml"]],
    types: { "xl/sharedStrings.xml": `${SHEET}.sharedStrings+xml` },
    parts: {
      // No count, and entries that are empty or cut in pieces.
      "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}"><si/><si><t>課</t><phoneticPr fontId="1"/><rPh sb="0" eb="1"><t>カ</t></rPh></si><si><r><t>&#128512; &amp;</t></r><r><rPr><i/></rPr><t xml:space="preserve">
x_x000D_</t></r></si></sst>`,
    },
  });

const wrongCounts = () =>
  styled(
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="9"><numFmt numFmtId="170" formatCode="0.0"/></numFmts><fonts count="7"><font><name val="Arial"/><sz val="9"/></font></fonts><fills count="1"><fill><patternFill/></fill></fills><borders count="4"><border/></borders><cellXfs count="11"><xf/><xf numFmtId="170" fontId="0"/></cellXfs><cellStyles count="3"><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  );

/** Made of pieces that another program left out: no format has a fill, a border or a named style to stand on. */
const missingStyles = () =>
  styled(
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs><colors><indexedColors><rgbColor rgb="00000000"/></indexedColors></colors></styleSheet>`,
  );

export const manyFormats = (count: number) =>
  styled(
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${count}">${Array.from({ length: count }, (_, index) => `<xf numFmtId="${index % 5}" fontId="0" fillId="0" borderId="0" xfId="0"><alignment indent="${index % 250}" textRotation="${Math.floor(index / 1250)}"/></xf>`).join("")}</cellXfs></styleSheet>`,
  );

const oddTargets = () => {
  const parts = styled(`${HEAD}<styleSheet xmlns="${MAIN}"/>`);
  return {
    ...parts,
    "_rels/.rels": relations([["x", "officeDocument", "./xl/./workbook.xml"]]),
    "xl/_rels/workbook.xml.rels": relations([
      ["RID3", "styles", "../xl/STYLES.xml"],
      ["rId1", "worksheet", "/xl/worksheets/../worksheets/Sheet1.xml"],
      ["rid2", "worksheet", "NULL"],
    ]),
  };
};

const MARK = "\uFEFF";
const withMarks = () =>
  Object.fromEntries(
    Object.entries(styled(`${HEAD}<styleSheet xmlns="${MAIN}"/>`)).map(([path, text]) => [
      path,
      `${MARK}${text as string}`,
    ]),
  );

/** Every part in UTF-16, and the sheet in front. */
export const wideBook = () =>
  Object.fromEntries(
    Object.entries({
      ...book({
        sheets: { Mine: `<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>${DATA}` },
      }),
    }).map(([path, text]) => [path, utf16((text as string).replace("UTF-8", "UTF-16"))]),
  );

const extensions = () =>
  book({
    sheetAttributes: `${MC} mc:Ignorable="x14 kim" ${X14} xmlns:kim="urn:kim" kim:note="&lt;&quot;&#10;"`,
    sheets: {
      Mine: `<sheetPr codeName="Blatt1"/>${DATA}<conditionalFormatting sqref="A1:B1"><cfRule type="iconSet" priority="1"><iconSet><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting><ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups ${XM}><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:sparklines><x14:sparkline><xm:f>Mine!A1:B1</xm:f><xm:sqref>D1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations ${XM} count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>Mine!$A$1:$B$1</xm:f></x14:formula1><xm:sqref>D2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    },
  });

const otherTables = () =>
  book({
    sheets: {
      Mine: `<sheetData><row r="1">${inline("A1", "City")}${inline("B1", "Sales")}</row><row r="2">${inline("A2", "Köln")}<c r="B2"><v>5</v></c></row><row r="3">${inline("A3", "Total")}<c r="B3"><f>SUBTOTAL(109,Cities[Sales])</f><v>5</v></c></row></sheetData><tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts>`,
    },
    sheetRelations: [
      ["rId1", "table", "../tables/table1.xml"],
      ["rId2", "table", "../tables/Table2.xml"],
    ],
    types: { "xl/tables/table1.xml": `${SHEET}.table+xml`, "xl/tables/Table2.xml": `${SHEET}.table+xml` },
    parts: {
      "xl/tables/table1.xml": `${HEAD}<table xmlns="${MAIN}" id="41" name="Cities" displayName="Cities" ref="A1:B3" totalsRowCount="1"><autoFilter ref="A1:B2"><filterColumn colId="0"><filters><filter val="Köln"/></filters></filterColumn></autoFilter><sortState ref="A2:B2"><sortCondition ref="B2"/></sortState><tableColumns count="2"><tableColumn id="1" name="City" totalsRowLabel="Total"/><tableColumn id="5" name="Sales" totalsRowFunction="sum"><calculatedColumnFormula>2+3</calculatedColumnFormula></tableColumn></tableColumns></table>`,
      "xl/tables/Table2.xml": `${HEAD}<table xmlns="${MAIN}" id="7" name="Bare" displayName="Bare" ref="D1:D2" headerRowCount="0"><tableColumns count="1"><tableColumn id="1" name="Column1"/></tableColumns></table>`,
    },
  });

/** What is text in one row and a number in the next is no column of ours under another name. */
const ownTableElsewhere = () =>
  book({
    sheets: {
      Mine: `<sheetData><row r="1" spans="1:2">${inline("A1", "Deal ID")}${inline("B1", "Colour")}</row><row r="2">${inline("A2", "X-1")}${inline("B2", "red")}</row><row r="3">${inline("A3", "X-2")}<c r="B3"><v>7</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
    },
    sheetRelations: [["rId1", "table", "../tables/table1.xml"]],
    types: { "xl/tables/table1.xml": `${SHEET}.table+xml` },
    parts: {
      "xl/tables/table1.xml": `${HEAD}<table xmlns="${MAIN}" id="1" name="cam_deals" displayName="cam_deals" ref="A1:B3"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Deal ID"/><tableColumn id="2" name="Colour"/></tableColumns></table>`,
    },
  });

const protectedSheets = () =>
  book({
    before: `<fileSharing readOnlyRecommended="1"/><workbookProtection lockWindows="1"/>`,
    sheets: {
      Mine: `${DATA}<sheetProtection algorithmName="SHA-512" hashValue="q" saltValue="s" spinCount="100000" sheet="1" objects="1" scenarios="1"/><protectedRanges><protectedRange sqref="A1" name="Open"/></protectedRanges>`,
    },
  });

const NAMES = ["partners", "DEALS", "Stages", "Results", "Setup", "Acme", "Acme scorecard", "Scorecard"];

const everyElement = () =>
  book({
    bookAttributes: `${MC} mc:Ignorable="x15 xr" ${X15} xmlns:xr="${MICROSOFT}/spreadsheetml/2014/revision"`,
    before: `<fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook" filterPrivacy="1"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="${MICROSOFT}/spreadsheetml/2010/11/ac" url="C:\\"/></mc:Choice></mc:AlternateContent><xr:revisionPtr revIDLastSave="0"/><bookViews><workbookView firstSheet="0" activeTab="0" xr:uid="{1}"/><workbookView/></bookViews>`,
    behind: `<functionGroups builtInGroupCount="19"/><calcPr calcMode="manual" iterate="1" calcOnSave="0"/><oleSize ref="A1:C3"/><customWorkbookViews><customWorkbookView name="Kim" guid="{00000000-0000-0000-0000-000000000001}" windowWidth="1" windowHeight="1" activeSheetId="1"/></customWorkbookViews><webPublishing codePage="1252"/><fileRecoveryPr repairLoad="1"/><extLst><ext uri="{1}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>`,
    sheets: {
      Mine: `${DATA}<scenarios><scenario name="Best"><inputCells r="A1" val="1"/></scenario></scenarios><customSheetViews><customSheetView guid="{00000000-0000-0000-0000-000000000001}"/></customSheetViews><rowBreaks count="1" manualBreakCount="1"><brk id="1" man="1"/></rowBreaks>`,
    },
  });

const embedded = () =>
  book({
    sheets: {
      Mine: `${DATA}<legacyDrawing r:id="rId1"/><mc:AlternateContent ${MC}><mc:Choice Requires="x14"><oleObjects><oleObject progId="Word.Document.12" shapeId="1025" r:id="rId2"/></oleObjects></mc:Choice><mc:Fallback><oleObjects><oleObject progId="Word.Document.12" shapeId="1025" r:id="rId2"/></oleObjects></mc:Fallback></mc:AlternateContent>`,
    },
    sheetRelations: [
      ["rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId2", "package", "../embeddings/Microsoft_Word_Document.docx"],
      ["rId3", "control", "../activeX/activeX1.xml"],
    ],
    rootRelations: [
      ["rId2", `${MICROSOFT}/2007/relationships/ui/extensibility`, "customUI/customUI14.xml"],
      [
        "rId3",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
        "docProps/thumbnail.wmf",
      ],
      ["rId4", `${MICROSOFT}/2020/02/relationships/classificationlabels`, "docMetadata/LabelInfo.xml"],
    ],
    types: {
      "xl/activeX/activeX1.xml": "application/vnd.ms-office.activeX+xml",
      "docMetadata/LabelInfo.xml": "application/vnd.ms-office.classificationlabels+xml",
    },
    defaults: {
      vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
      docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      wmf: "image/x-wmf",
      bin: "application/vnd.ms-office.activeX",
    },
    parts: {
      "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml"/>`,
      "xl/embeddings/Microsoft_Word_Document.docx": Uint8Array.from([80, 75, 5, 6, 80, 75, 3, 4, 0, 0]),
      "xl/activeX/activeX1.xml": `${HEAD}<ax:ocx xmlns:ax="${MICROSOFT}/2006/activeX"/>`,
      "xl/activeX/_rels/activeX1.xml.rels": relations([
        ["rId1", `${MICROSOFT}/2006/relationships/activeXControlBinary`, "activeX1.bin"],
      ]),
      "xl/activeX/activeX1.bin": Uint8Array.from([0, 1, 2, 3]),
      "customUI/customUI14.xml": `<customUI xmlns="${MICROSOFT}/2009/07/customui"/>`,
      "docProps/thumbnail.wmf": Uint8Array.from([215, 205, 198, 154]),
      "docMetadata/LabelInfo.xml": `${HEAD}<clbl:labelList xmlns:clbl="${MICROSOFT}/2020/mipLabelMetadata"/>`,
    },
  });

const revisions = () =>
  book({
    bookRelations: [
      ["rId5", "revisionHeaders", "revisions/revisionHeaders.xml"],
      ["rId6", "usernames", "revisions/userNames.xml"],
    ],
    types: {
      "xl/revisions/revisionHeaders.xml": `${SHEET}.revisionHeaders+xml`,
      "xl/revisions/userNames.xml": `${SHEET}.userNames+xml`,
    },
    parts: {
      "xl/revisions/revisionHeaders.xml": `${HEAD}<headers xmlns="${MAIN}" guid="{1}"/>`,
      "xl/revisions/userNames.xml": `${HEAD}<users xmlns="${MAIN}" count="0"/>`,
    },
  });

/** No type by extension at all: each part has its own. */
const typesOneByOne = () => {
  const parts = book();
  const types: Record<string, string> = {
    "xl/workbook.xml": `${SHEET}.sheet.main+xml`,
    "xl/worksheets/sheet1.xml": `${SHEET}.worksheet+xml`,
  };
  for (const path of Object.keys(parts))
    if (path.endsWith(".rels")) types[path] = "application/vnd.openxmlformats-package.relationships+xml";
  const all = contentTypes(types).replace(/<Default[^>]*>/g, "");
  return { ...parts, "[Content_Types].xml": all };
};

/** Types of parts that are no longer there, under the names that new parts get. */
const typesOfNothing = () =>
  book({
    types: Object.fromEntries(
      ["styles1", "tables/table1", "worksheets/sheet2", "drawings/drawing1", "charts/chart1"].map((name) => [
        `xl/${name}.xml`,
        `${SHEET}.worksheet+xml`,
      ]),
    ),
  });

const otherQuotes = (): Parts => ({
  ...book(),
  "xl/workbook.xml": `<?xml version='1.0' encoding='utf-8' standalone='no'?>\n<!-- by hand -->\n<workbook\n  xmlns='${MAIN}'\n  xmlns:r='${OFFICE}'\n>\n  <sheets>\n    <sheet name='A "b" &#x41;&gt;' sheetId='1' r:id='rId1' />\n  </sheets>\n</workbook>\n<!-- end -->\n`,
  "xl/worksheets/sheet1.xml": `<worksheet xmlns='${MAIN}'\n><sheetViews><sheetView tabSelected='true' workbookViewId='0'/></sheetViews><sheetData>\n<row r='1' ht='20'>\n<c r='A1' >\n<v>1</v>\n</c>\n</row>\n</sheetData></worksheet>`,
});

/** The main namespace has two prefixes, and the default namespace is somebody else's. */
const mixedPrefixes = (): Parts => ({
  ...book(),
  "xl/workbook.xml": `<s:workbook xmlns="urn:kim" xmlns:s="${MAIN}" xmlns:t="${MAIN}" xmlns:r="urn:not-relations" xmlns:q="${OFFICE}"><t:bookViews><s:workbookView/></t:bookViews><t:sheets><s:sheet name="Mine" sheetId="1" r:id="wrong" q:id="rId1"/></t:sheets><note/></s:workbook>`,
});

const unfinishedProperties = () =>
  book({
    rootRelations: [["rId2", "extended-properties", "docProps/app.xml"]],
    types: { "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml" },
    parts: { "docProps/app.xml": "" },
  });

const template = () => book({ workbookType: `${SHEET}.template.main+xml` });

/** By what is out of the ordinary. */
export const ODD_BOOKS: Readonly<Record<string, () => Parts>> = {
  "a pivot table with slicers and a timeline": slicers,
  "threaded comments over vml that is no XML": threadedComments,
  "grouped drawings, pictures and charts of new kinds": groupedDrawings,
  "a data model": dataModel,
  "queries in custom XML, and maps": powerQuery,
  "links to other files": externalLinks,
  "names of every odd sort": oddNames,
  "sheets of dialogs, macros and charts, very hidden ones, and the last number for a sheet": oddSheets,
  "formulas that cells share": sharedFormulas,
  "dynamic arrays and rich values": dynamicArrays,
  "texts in pieces, with readings": oddTexts,
  "styles that are counted wrongly": wrongCounts,
  "styles with parts missing": missingStyles,
  "thousands of cell formats": () => manyFormats(4_000),
  "relations by absolute, upper-case and dotted paths": oddTargets,
  "marks before every part": withMarks,
  "every part in UTF-16": wideBook,
  "sparklines and other extensions": extensions,
  "tables with totals, filters and no headers": otherTables,
  "a table cam_deals with columns of its own": ownTableElsewhere,
  "protected sheets": protectedSheets,
  "sheets called as the add-in would call its own": () =>
    book({ sheets: Object.fromEntries(NAMES.map((name) => [name, DATA])) }),
  "every element that a workbook can have": everyElement,
  "embedded objects, a ribbon and labels": embedded,
  "a history of revisions": revisions,
  "content types one by one": typesOneByOne,
  "content types of parts that are gone": typesOfNothing,
  "single quotes and line breaks": otherQuotes,
  "several prefixes for one namespace": mixedPrefixes,
  "properties that are empty": unfinishedProperties,
  "the type of a template": template,
};

/** The same content in zip files as other programs write them. */
const ODD_ZIPS: Readonly<Record<string, () => Uint8Array>> = {
  "sizes behind the content": () => zipOf(Object.entries(book()), { descriptors: true }),
  "entries that are stored": () => zipOf(Object.entries(book()), { stored: true }),
  "entries for folders": () =>
    zipOf([["xl/", ""], ["xl/worksheets/", ""], ...Object.entries(book()), ["docProps/", ""]]),
  "sizes in 64 bits": () => zipOf(Object.entries(book()), { zip64: true }),
  "extra fields and a comment": () => zipOf(Object.entries(book()), { extra: 9, comment: "by Kim" }),
  "entries from last to first, and junk": () =>
    zipOf([
      ["__MACOSX/._xl", Uint8Array.from([0, 5, 22, 7])],
      [".DS_Store", Uint8Array.from([0, 0, 0, 1])],
      ...Object.entries(book()).reverse(),
    ]),
  "backward slashes and leading ones": () =>
    zipOf(
      Object.entries(book()).map(([path, content]) => [
        path.startsWith("xl/") ? path.replaceAll("/", "\\") : `/${path}`,
        content,
      ]),
    ),
};

const madeZips = (books: Readonly<Record<string, () => Parts>>) =>
  Object.fromEntries(Object.entries(books).map(([name, make]) => [name, () => zipped(make())]));

/** Files of all the workbooks of others that are opened. */
export const BOOKS_OF_OTHERS: Readonly<Record<string, () => Uint8Array>> = {
  ...madeZips(FOREIGN_BOOKS),
  ...madeZips(ODD_BOOKS),
  ...ODD_ZIPS,
};

const BOOK = Object.entries(book());

/** Zip files that are refused, by what is said. */
export const REFUSED_ZIPS: Readonly<Record<string, () => Uint8Array>> = {
  "holds xl/workbook.xml twice": () => zipOf([...BOOK, ["xl/workbook.xml", "<a/>"]]),
  "holds XL/Workbook.xml twice": () => zipOf([...BOOK, ["XL/Workbook.xml", "<a/>"]]),
  "leads out of it": () => zipOf([...BOOK, ["xl/../../evil.xml", "<a/>"]]),
  "compressed in a way (14)": () => zipOf(BOOK, { method: 14 }),
  encrypted: () => zipOf(BOOK, { flags: 1 }),
  "no Excel workbook": () => zipOf(BOOK).slice(0, -30),
};
