import { barText, blocksIn, trackRule } from "../kit/bars";
import { chartSource } from "../kit/page";
import { f } from "../shared/formula";
import { partnerText } from "../shared/partner-block";
import { columnLetters, Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { longDateText } from "../shared/words";
import { BAR_ROW, COLUMN, WIDTHS } from "./layout";
import { MIDDLE, type Model } from "./model";

/** Whose view it is, for whom, and the verdict; returns the row below. */
export function headBlock(sheet: SheetBuilder, model: Model, row: number): number {
  const { partner, inputs, settings, verdict } = model;
  const { topic, last } = COLUMN;
  const cam = partnerText(partner, "CAM", "");
  sheet
    .put(row, topic, f`${partner.name}`, "title")
    .put(row, last, f`${settings.companyName}`, "owner")
    .put(
      row + 1,
      topic,
      f`"How it sees us, prepared for "&${partner.name}&IF(${cam}="",""," by "&${cam})&", "&${longDateText(inputs.as_of.used)}`,
      "subtitle",
    )
    .put(row + 2, topic, f`${verdict.text}`, "verdict")
    .put(row + 3, topic, f`${verdict.more}`, "verdictMore")
    .shade(row + 2, topic, last, "verdict")
    .shade(row + 3, topic, last, "verdictMore")
    .height(row, 26)
    .height(row + 2, 22)
    .height(row + 3, 18);
  return row + 4;
}

/** A bar a topic, the worst on top: to the left below 3, to the right above it; beside them the trend from two points on. */
export function barsBlock(sheet: SheetBuilder, model: Model, row: number, hasTrend: boolean): number {
  const { topic, level, below, above, moved, right, last } = COLUMN;
  const { ranked, trend } = model;
  const rows = ranked.level.rows;
  sheet
    .put(row, topic, "Topic", "columnHeaderLeft")
    .put(row, below, "worse", "columnHeader")
    .put(row, above, "better", "columnHeaderBar")
    .put(row, moved, "Moved", "columnHeaderCenter")
    .shade(row, level, moved, "columnHeaderLeft");
  const widths = WIDTHS.slice(above, COLUMN.aboveLast + 1);
  const blocks = blocksIn(...widths);
  for (let down = 0; down < rows; down += 1) {
    const at = row + 1 + down;
    const cell = (ref: Ref) => ref.fixed(0, down);
    const own = cell(ranked.level);
    const share = (sign: "-" | "+") =>
      f`IF(N(${own})${sign === "-" ? "<" : ">"}${MIDDLE},IF(${own}="","",ABS(${own}-${MIDDLE})/(${MIDDLE}-1)),"")`;
    const change = cell(ranked.change);
    sheet
      .put(at, topic, f`${cell(ranked.topic)}`, "label")
      .put(at, level, f`IF(${own}="","",${own})`, { style: "calculation", format: "whole" })
      .put(at, below, barText(share("-"), blocks), "barBelow")
      .put(at, above, barText(share("+"), blocks), "barAbove")
      .put(
        at,
        moved,
        f`IF(${change}="","",IF(${change}>0,"▲ ",IF(${change}<0,"▼ ","→"))&IF(${change}=0,"",ABS(${change})))`,
        "sign",
      )
      .height(at, BAR_ROW);
  }
  trackRule(sheet, new Ref("bars above 3", 1, rows).place(row + 1, above), widths.length);
  sheet.rule(
    { row: row + 1, column: below - widths.length + 1, rows, columns: widths.length },
    f`$${columnLetters(below)}${`${row + 2}`}<>""`,
    "barTrack",
  );
  if (hasTrend) {
    sheet.put(row, right, "Satisfaction by quarter, 1 to 5", "columnHeaderWide");
    sheet.shade(row, right + 1, last, "columnHeaderWide");
    sheet.chart(() => ({
      name: "satisfaction",
      type: "column",
      title: "",
      altText:
        "A column for each of the last eight fiscal quarters: the partner's satisfaction with us as recorded.",
      source: chartSource([trend.quarter, trend.shown]),
      position: { row: row + 1, column: right, rows, columns: last - right + 1 },
      valueFormat: "decimal",
      targets: [],
    }));
  }
  return row + 1 + rows;
}
