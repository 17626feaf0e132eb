import { SEASONALITY_TOLERANCE } from "../../domain/shared/bounds";
import { SEASONALITY } from "../../domain/program/settings";
import { WEEKS } from "../../domain/marketing/mgo-lines";
import { MONTH_NAMES } from "../../domain/shared/plain-words";
import { type CalculationBlock, labelColumn } from "../shared/calculation-block";
import { f, quoted } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { Content, SheetBuilder } from "../shared/sheet-builder";
import { lookedUp } from "../shared/settings-block";
import { groupedText } from "../shared/words";
import { COLUMN, ROW } from "./layout";
import type { Model } from "./model";

const NAMES = MONTH_NAMES.map(quoted).join(",");

/** A year's MGOs by month and quarter of the fiscal year. */
export function targetsTable(sheet: SheetBuilder, model: Model): void {
  const { months, target, inputs, settings } = model;
  const top = ROW.targets;
  const heading = f`"A year's "&IF(${target}="","MGOs",${groupedText(target)}&" MGOs")&", month by month"`;
  sheet.put(top, COLUMN.label, heading, "heading").shade(top, COLUMN.letter, COLUMN.source, "heading");
  sheet
    .put(top + 1, COLUMN.letter, "#", "columnHeaderLeft")
    .put(top + 1, COLUMN.label, "Month", "columnHeaderLeft");
  ["Share", "MGOs", "Leads", "Responses"].forEach((each, index) =>
    sheet.put(top + 1, COLUMN.default + index, each, "columnHeader"),
  );
  const first = top + 2;
  const passed = (down: number) => f`ROW(${months.share.at(0, down)})-ROW(${months.share.fixed(0)})`;
  for (let index = 0; index < 12; index += 1) {
    const month = f`CHOOSE(MOD(${settings.fiscalStartMonth}-1+${passed(index)},12)+1,${NAMES})`;
    sheet
      .put(first + index, COLUMN.letter, String(index + 1), "noteBeside")
      .put(first + index, COLUMN.label, month, "label");
  }
  sheet.fill(
    months.share,
    { row: first, column: COLUMN.default },
    (_, down) => f`IF(${months.seasonal},${months.setup.at(0, down)},1/${months.perYear})`,
    { style: "calculation", format: "percent" },
  );
  sheet.fill(
    months.mgos,
    { row: first, column: COLUMN.override },
    (_, down) => f`IF(${target}="","",${target}*${months.share.at(0, down)})`,
    { style: "calculation", format: "tenths" },
  );
  const [leads, responses] = [new Ref("months' leads", 1, 12), new Ref("months' responses", 1, 12)];
  const over = (of: Ref, rate: Ref, down: number) =>
    f`IF(OR(${of.at(0, down)}="",${rate}=0),"",${of.at(0, down)}/${rate})`;
  sheet.fill(
    leads,
    { row: first, column: COLUMN.used },
    (_, down) => over(months.mgos, inputs.line_g.used, down),
    { style: "calculation", format: "whole" },
  );
  sheet.fill(
    responses,
    { row: first, column: COLUMN.source },
    (_, down) => over(leads, inputs.line_f.used, down),
    { style: "calculation", format: "whole" },
  );
  quarters(sheet, model);
}

function quarters(
  sheet: SheetBuilder,
  { months, target, targetSource, per, inputs, segments, lines }: Model,
): void {
  const [top, column] = [ROW.targets, COLUMN.scenarios];
  sheet.put(top, column, "In short", "heading").shade(top, column + 1, COLUMN.last, "heading");
  let row: number = top;
  const line = (
    label: string,
    ref: Ref,
    content: Content,
    { format = "tenths", note }: { format?: "tenths" | "whole"; note: Content },
  ) => {
    row += 1;
    sheet
      .put(row, column, label, "label")
      .fill(ref, { row, column: column + 1 }, () => content, { style: "calculation", format });
    sheet.put(row, column + 2, note, "noteBeside").shade(row, column + 3, COLUMN.last, "noteBeside");
  };
  const parts = (count: Ref) => f`IF(${target}="","",${target}/${count})`;
  line("A year", target, f`IF(${segments.whole},${segments.total},${lines.needed.chosen})`, {
    format: "whole",
    note: f`"from "&IF(${targetSource}="Segments","the segments","line L")`,
  });
  line("A quarter", per.quarter, f`IF(${target}="","",${target}/4)`, { note: "the year ÷ 4" });
  line("A month", per.month, parts(months.perYear), { note: "the year ÷ 12" });
  line("A week", per.week, parts(months.weeks), { note: f`"the year ÷ "&${months.weeks}` });
  line(
    "A partner",
    per.partner,
    f`IF(OR(${target}="",${inputs.line_a.used}=0),"",${target}/${inputs.line_a.used})`,
    { note: "the year ÷ line A" },
  );
  sheet.put(top + 7, column, "By season", "heading").shade(top + 7, column + 1, COLUMN.last, "heading");
  for (let index = 0; index < 4; index += 1) {
    const row = top + 8 + index;
    sheet.put(row, column, `Q${index + 1}`, "label");
    sheet.put(
      row,
      column + 2,
      index === 0
        ? f`IF(${months.seasonal},"by Setup's seasonality","evenly: Setup has no seasonality")`
        : null,
      "noteBeside",
    );
    sheet.shade(row, column + 3, COLUMN.last, "noteBeside");
  }
  sheet.fill(
    months.quarters,
    { row: top + 8, column: column + 1 },
    (_, down) =>
      f`IF(${target}="","",SUM(${months.mgos.at(0, 3 * down)}:${months.mgos.at(0, 3 * down + 2)}))`,
    { style: "calculation", format: "tenths" },
  );
}

/** Months' shares as Setup has them, and the number of months and weeks in a year. */
export function seasonsBlock(block: CalculationBlock, { months }: Model): void {
  const [names, setup] = [new Ref("names of the shares", 1, 12), new Ref("seasonality on Setup", 1, 12)];
  block.heading("Seasonality", ["Setting", "On Setup", "Used"]);
  block.list([
    labelColumn(SEASONALITY.map((_, index) => `Share of month ${index + 1}`)),
    { ref: names, content: (down) => SEASONALITY[down]!.key, style: "note" },
    {
      ref: setup,
      content: (down) => lookedUp("cam_settings[Value]", "cam_settings[Setting]", names.at(0, down)),
      style: "link",
    },
    {
      ref: months.setup,
      content: (down) => {
        const cell = setup.at(0, down);
        return f`IF(ISNUMBER(${cell}),IF(AND(${cell}>=0,${cell}<=1),${cell},""),"")`;
      },
    },
  ]);
  const tolerance = new Ref("seasonality tolerance");
  block.single("Months in a year", months.perYear, 12, "whole");
  block.single("Weeks in a year", months.weeks, WEEKS, "whole");
  block.single("Tolerance of the total", tolerance, SEASONALITY_TOLERANCE);
  block.single(
    "Seasonal",
    months.seasonal,
    f`AND(COUNT(${months.setup})=${months.perYear},ROUND(ABS(SUM(${months.setup})-1),9)<=${tolerance})`,
  );
}

/** Whose target the year's is. */
export function targetBlock(block: CalculationBlock, { targetSource, segments }: Model): void {
  block.heading("Target");
  block.single("Comes from", targetSource, f`IF(${segments.whole},"Segments","Line L")`);
}
