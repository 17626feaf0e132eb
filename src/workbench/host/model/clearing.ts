import { cellsOf, intersection, subtract } from "../../../book/cells/boxes";
import type { CellWrite, StyleWrite } from "../grid";
import type { GridBox } from "../../../xlsx/data/workbook-data";
import type { HostModel } from "./host-model";
import type { CellBlock } from "./cell-block";

/**
 * `range.clear`: contents, formats (conditional ones too), or both with validations and links. Links go alone (`Hyperlinks`), or with what
 * their cells look like (`RemoveHyperlinks`).
 */
export function clearRange(range: CellBlock, applyTo: string): void {
  const { model, sheetId, box } = range;
  const contents = applyTo === "All" || applyTo === "Contents";
  const formats = applyTo === "All" || applyTo === "Formats";
  if (contents) model.guardCells(sheetId, box, "Range.clear");
  if (applyTo.endsWith("Hyperlinks")) return clearLinks(range, applyTo === "RemoveHyperlinks");
  if (formats) model.guardSheet(sheetId, "Range.clear", "allowFormatCells");
  const area = cellsToVisit(range);
  const writes: CellWrite[] = [];
  const styles: StyleWrite[] = [];
  const encode = model.texts.encoder(sheetId);
  if (area)
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (contents && model.grid.cell(sheetId, row, column)) writes.push(encode(row, column, ""));
        if (formats && model.grid.style(sheetId, row, column)) styles.push({ row, column, style: null });
      }
  model.grid.write(sheetId, writes);
  model.grid.restyle(sheetId, styles);
  if (formats) cutRules(model, sheetId, "conditionalFormats", box);
  if (applyTo === "All")
    for (const kind of ["validations", "hyperlinks"] as const) cutRules(model, sheetId, kind, box);
  if (!contents) return;
  model.headersEdited(sheetId, box);
  model.report(sheetId, box, "RangeEdited");
}

function clearLinks({ model, sheetId, box }: CellBlock, withLook: boolean): void {
  model.guardSheet(sheetId, "Range.clear", "allowInsertHyperlinks");
  const linked = model.sheet(sheetId).hyperlinks.flatMap((link) => intersection(link.box, box) ?? []);
  cutRules(model, sheetId, "hyperlinks", box);
  if (!withLook) return;
  const cells = linked.flatMap((each) => [...cellsOf(each)]);
  model.grid.restyle(
    sheetId,
    cells.map((at) => ({ ...at, style: null })),
  );
}

/** More cells than this are looked at only where the sheet has any. */
const FEW_CELLS = 1000;

/** The part of a range in which a cell can hold something; finding what a sheet uses goes through all of its cells. */
function cellsToVisit({ model, sheetId, box }: CellBlock): GridBox | null {
  if (box.rows * box.columns <= FEW_CELLS) return box;
  const used = model.grid.used(sheetId, false);
  return used && intersection(used, box);
}

/** Takes an area out of rules and links; one may stand for several boxes afterwards. */
export function cutRules(
  model: HostModel,
  sheetId: string,
  kind: "conditionalFormats" | "validations" | "hyperlinks",
  box: GridBox,
): void {
  const sheet = model.sheet(sheetId);
  const cut = <T extends { id: string; box: GridBox }>(items: T[]): T[] =>
    items.flatMap((item) =>
      subtract(item.box, box).map((rest, i) => ({ ...item, box: rest, id: i ? model.newId("R") : item.id })),
    );
  if (kind === "validations") sheet.validations = cut(sheet.validations);
  else if (kind === "hyperlinks") sheet.hyperlinks = cut(sheet.hyperlinks);
  else sheet.conditionalFormats = cut(sheet.conditionalFormats);
}
