import type { NameData, PageLayoutData, SheetData, WorkbookData } from "../../xlsx/data/workbook-data";
import { formatBox, parseAddress, quoteSheet } from "../../book/cells/ranges";
import { fromFileFormula, toFileFormula } from "../../xlsx/cells/formula-text";
import { childNamed, childrenNamed, escapeXml, isTrue, tag, type XmlElement } from "./xml";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

/** All names of a workbook; those of a sheet's scope carry the sheet's place. A print area is a name too. */
export function definedNamesXml(data: WorkbookData): string {
  const names = [
    ...(data.names ?? []).map((name) => nameXml(name)),
    ...data.sheets.flatMap((sheet, i) => [
      ...printNames(sheet, i),
      ...(sheet.names ?? []).map((name) => nameXml(name, i)),
    ]),
  ];
  return names.length === 0 ? "" : tag("definedNames", {}, names.join(""));
}

function nameXml(name: NameData, sheet?: number): string {
  return tag(
    "definedName",
    {
      name: name.name,
      comment: name.comment,
      localSheetId: sheet,
      hidden: name.visible === false ? 1 : undefined,
    },
    escapeXml(toFileFormula(name.formula)),
  );
}

function printNames(sheet: SheetData, index: number): string[] {
  const { printArea, printTitleRows: titles } = sheet.pageLayout ?? {};
  const owner = `${quoteSheet(sheet.name)}!`;
  return [
    ...(printArea
      ? [
          tag(
            "definedName",
            { name: PRINT_AREA, localSheetId: index },
            escapeXml(owner + formatBox(printArea, true)),
          ),
        ]
      : []),
    ...(titles
      ? [
          tag(
            "definedName",
            { name: PRINT_TITLES, localSheetId: index },
            escapeXml(`${owner}$${titles.first + 1}:$${titles.last + 1}`),
          ),
        ]
      : []),
  ];
}

/** Gives the names of a workbook part to the workbook and its sheets. */
export function readDefinedNames(workbook: XmlElement, data: WorkbookData, dropped: string[]): void {
  for (const element of childrenNamed(childNamed(workbook, "definedNames"), "definedName")) {
    const { name = "", localSheetId, comment, hidden } = element.attributes;
    const sheet = localSheetId === undefined ? undefined : data.sheets[Number(localSheetId)];
    if (name.startsWith("_xlnm.")) readBuiltIn(name, element.text, sheet, dropped);
    else {
      const read: NameData = {
        name,
        formula: fromFileFormula(element.text),
        ...(comment ? { comment } : {}),
        ...(isTrue(hidden) ? { visible: false } : {}),
      };
      const owner = sheet ?? data;
      owner.names = [...(owner.names ?? []), read];
    }
  }
}

function readBuiltIn(name: string, text: string, sheet: SheetData | undefined, dropped: string[]): void {
  const address = text.slice(text.lastIndexOf("!") + 1);
  const layout: PageLayoutData = sheet?.pageLayout ?? {};
  const area = name === PRINT_AREA ? parseAddress(address)?.box : undefined;
  const titles = name === PRINT_TITLES ? /^\$(\d+):\$(\d+)$/.exec(address) : null;
  if (sheet && area) sheet.pageLayout = { ...layout, printArea: area };
  else if (sheet && titles)
    sheet.pageLayout = {
      ...layout,
      printTitleRows: { first: Number(titles[1]) - 1, last: Number(titles[2]) - 1 },
    };
  // A filter's own name follows from the filter.
  else if (name !== "_xlnm._FilterDatabase") dropped.push(`the built-in name ${name.slice("_xlnm.".length)}`);
}
