import type { HeaderFooter, PageSetup, Worksheet } from "exceljs";
import type { JsonValue, PageLayoutData, ProtectionData } from "../../xlsx/data/workbook-data";

/** Excel.PaperType and the file's numbers. */
const PAPER = [
  ["Letter", 1],
  ["Tabloid", 3],
  ["Legal", 5],
  ["Executive", 7],
  ["A3", 8],
  ["A4", 9],
  ["A5", 11],
] as const;
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;
/** Excel's "Normal" margins, in points; the file's are inches. */
const DEFAULT_MARGINS = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 } as const;
const INCH = 72;
const HEADER = ["leftHeader", "centerHeader", "rightHeader"] as const;
const FOOTER = ["leftFooter", "centerFooter", "rightFooter"] as const;

export function writePageLayout(sheet: Worksheet, layout: PageLayoutData): void {
  const setup = sheet.pageSetup as Partial<PageSetup>;
  if (layout.orientation) setup.orientation = layout.orientation === "Landscape" ? "landscape" : "portrait";
  const paper = PAPER.find(([name]) => name === layout.paperSize)?.[1];
  if (paper) setup.paperSize = paper as number;
  const { zoom } = layout;
  if (zoom?.scale !== undefined) setup.scale = zoom.scale;
  else if (zoom) {
    // 0 pages means as many as it takes.
    setup.fitToPage = true;
    setup.fitToWidth = zoom.horizontalFitToPages ?? 0;
    setup.fitToHeight = zoom.verticalFitToPages ?? 0;
  }
  const inches = (name: (typeof MARGINS)[number]) => (layout.margins?.[name] ?? DEFAULT_MARGINS[name]) / INCH;
  if (layout.margins)
    setup.margins = {
      left: inches("left"),
      right: inches("right"),
      top: inches("top"),
      bottom: inches("bottom"),
      header: inches("header"),
      footer: inches("footer"),
    };
  if (layout.centerHorizontally) setup.horizontalCentered = true;
  if (layout.centerVertically) setup.verticalCentered = true;
  if (layout.printGridlines) setup.showGridLines = true;
  if (layout.printHeadings) setup.showRowColHeaders = true;
  const join = (keys: readonly (typeof HEADER | typeof FOOTER)[number][]) =>
    keys
      .map((key, i) => (layout.headersFooters?.[key] ? `&${"LCR"[i]}${layout.headersFooters[key]}` : ""))
      .join("");
  sheet.headerFooter.oddHeader = join(HEADER);
  sheet.headerFooter.oddFooter = join(FOOTER);
}

/** Undefined when the sheet says no more than every sheet does. Areas and titles to print are names and are read there. */
export function readPageLayout(sheet: Worksheet): PageLayoutData | undefined {
  const setup = sheet.pageSetup as Partial<PageSetup>;
  const paper = PAPER.find(([, number]) => number === setup.paperSize)?.[0];
  const margins = readMargins(setup);
  const zoom = readZoom(setup);
  // Null when the file says nothing, whatever the declaration promises.
  const texts = sheet.headerFooter as Partial<HeaderFooter> | null;
  const headersFooters = { ...split(texts?.oddHeader, HEADER), ...split(texts?.oddFooter, FOOTER) };
  const out: PageLayoutData = {
    ...(setup.orientation === "landscape" ? { orientation: "Landscape" as const } : {}),
    ...(paper ? { paperSize: paper } : {}),
    ...(zoom ? { zoom } : {}),
    ...(margins ? { margins } : {}),
    ...(setup.horizontalCentered ? { centerHorizontally: true } : {}),
    ...(setup.verticalCentered ? { centerVertically: true } : {}),
    ...(setup.showGridLines ? { printGridlines: true } : {}),
    ...(setup.showRowColHeaders ? { printHeadings: true } : {}),
    ...(Object.keys(headersFooters).length > 0 ? { headersFooters } : {}),
  };
  return Object.keys(out).length > 0 ? out : undefined;
}

function readZoom(setup: Partial<PageSetup>): PageLayoutData["zoom"] | undefined {
  if (setup.fitToPage)
    return {
      ...(setup.fitToWidth ? { horizontalFitToPages: setup.fitToWidth } : {}),
      ...(setup.fitToHeight ? { verticalFitToPages: setup.fitToHeight } : {}),
    };
  return setup.scale !== undefined && setup.scale !== 100 ? { scale: setup.scale } : undefined;
}

function readMargins(setup: Partial<PageSetup>): PageLayoutData["margins"] | undefined {
  const { margins } = setup;
  if (!margins) return undefined;
  const points = (name: (typeof MARGINS)[number]) => Math.round(margins[name] * INCH * 100) / 100;
  const own = MARGINS.filter((name) => margins[name] !== undefined && points(name) !== DEFAULT_MARGINS[name]);
  return own.length > 0 ? Object.fromEntries(own.map((name) => [name, points(name)])) : undefined;
}

/** `&LPlan&RPage &P` to its three parts. */
function split<K extends string>(text: string | undefined, keys: readonly K[]): Partial<Record<K, string>> {
  const out: Partial<Record<K, string>> = {};
  for (const [, place, part] of (text ?? "").matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)) {
    const key = keys["LCR".indexOf(place ?? "")];
    if (key && part) out[key] = part;
  }
  return out;
}

const PERMISSIONS = [
  ["allowAutoFilter", "autoFilter"],
  ["allowDeleteColumns", "deleteColumns"],
  ["allowDeleteRows", "deleteRows"],
  ["allowFormatCells", "formatCells"],
  ["allowFormatColumns", "formatColumns"],
  ["allowFormatRows", "formatRows"],
  ["allowInsertColumns", "insertColumns"],
  ["allowInsertHyperlinks", "insertHyperlinks"],
  ["allowInsertRows", "insertRows"],
  ["allowPivotTables", "pivotTables"],
  ["allowSort", "sort"],
] as const;

/** Protects as the add-in asked; a password is stored as its hash. */
export async function writeProtection(sheet: Worksheet, protection: ProtectionData): Promise<void> {
  const allowed = protection.options ?? {};
  const options: Record<string, boolean> = {};
  for (const [ours, theirs] of PERMISSIONS) if (allowed[ours] === true) options[theirs] = true;
  if (allowed.selectionMode === "Unlocked" || allowed.selectionMode === "None")
    options.selectLockedCells = false;
  if (allowed.selectionMode === "None") options.selectUnlockedCells = false;
  await sheet.protect(protection.password ?? "", options);
}

export function readProtection(sheet: Worksheet, dropped: string[]): ProtectionData | undefined {
  // ExcelJS keeps what it read here but does not declare it.
  const { sheetProtection: found } = sheet as unknown as { sheetProtection?: Record<string, unknown> | null };
  if (!found?.sheet) return undefined;
  if (found.hashValue) dropped.push(`the password of sheet ${sheet.name}; the sheet stays protected`);
  const options: Record<string, JsonValue> = {};
  for (const [ours, theirs] of PERMISSIONS) if (found[theirs] === true) options[ours] = true;
  if (found.selectLockedCells === false)
    options.selectionMode = found.selectUnlockedCells === false ? "None" : "Unlocked";
  return Object.keys(options).length > 0 ? { options } : {};
}
