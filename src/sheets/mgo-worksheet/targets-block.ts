import { SEASONALITY_TOLERANCE } from "../../domain/shared/bounds";
import { SEASONALITY } from "../../domain/program/settings";
import { WEEKS } from "../../domain/marketing/mgo-lines";
import { MONTH_NAMES } from "../../domain/shared/plain-words";
import { type CalculationBlock, labelColumn } from "../shared/calculation-block";
import { f, quoted } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { lookedUp } from "../shared/settings-block";
import { groupedText } from "../shared/words";
import { COLUMN } from "./layout";
import type { Model } from "./model";

const NAMES = MONTH_NAMES.map(quoted).join(",");

/** A year's MGOs by month of the fiscal year, with the leads and responses that they take; returns the row below. */
export function monthsTable(sheet: SheetBuilder, top: number, model: Model): number {
  const { months, target, inputs, settings } = model;
  const heading = f`"A year's "&IF(${target}="","MGOs",${groupedText(target)}&" MGOs")&", month by month"`;
  sheet
    .put(top, COLUMN.label, heading, "heading")
    .shade(top, COLUMN.first, COLUMN.last, "heading")
    .put(top + 1, COLUMN.label, "Month", "columnHeaderLeft");
  ["Share", "MGOs", "Leads", "Responses"].forEach((each, index) =>
    sheet.put(top + 1, COLUMN.first + index, each, "columnHeader"),
  );
  const row = top + 2;
  const note = COLUMN.first + 4;
  const passed = (down: number) => f`ROW(${months.share.at(0, down)})-ROW(${months.share.fixed(0)})`;
  for (let index = 0; index < 12; index += 1)
    sheet
      .put(
        row + index,
        COLUMN.label,
        f`CHOOSE(MOD(${settings.fiscalStartMonth}-1+${passed(index)},12)+1,${NAMES})`,
        "label",
      )
      .put(
        row + index,
        note,
        index === 0
          ? f`IF(${months.seasonal},"by Setup's seasonality","evenly: Setup has no seasonality")`
          : null,
        "noteBeside",
      );
  sheet
    .fill(
      months.share,
      { row, column: COLUMN.first },
      (_, down) => f`IF(${months.seasonal},${months.setup.at(0, down)},1/${months.perYear})`,
      { style: "calculation", format: "percent" },
    )
    .fill(
      new Ref("months' MGOs, as shown", 1, 12),
      { row, column: COLUMN.first + 1 },
      (_, down) => f`IF(${months.whole.at(0, down)}="","",${months.whole.at(0, down)})`,
      { style: "calculation", format: "whole" },
    );
  const [leads, responses] = [new Ref("months' leads", 1, 12), new Ref("months' responses", 1, 12)];
  const over = (of: Ref, rate: Ref, down: number) =>
    f`IF(OR(${of.at(0, down)}="",${rate}=0),"",${of.at(0, down)}/${rate})`;
  sheet
    .fill(
      leads,
      { row, column: COLUMN.first + 2 },
      (_, down) => over(months.mgos, inputs.line_g.used, down),
      {
        style: "calculation",
        format: "whole",
      },
    )
    .fill(responses, { row, column: COLUMN.first + 3 }, (_, down) => over(leads, inputs.line_f.used, down), {
      style: "calculation",
      format: "whole",
    });
  return row + 12;
}

/** What the year's target comes to: exact by month, quarter and week, and in whole MGOs that add up. */
export function partsBlock(block: CalculationBlock, model: Model): void {
  const { months, target, per, inputs, segments, lines } = model;
  const part = (count: Ref | number) => f`IF(${target}="","",${target}/${count})`;
  block
    .heading("The year and its parts")
    .single("A year", target, f`IF(${segments.whole},${segments.total},${lines.needed.chosen})`, "whole")
    .single("A quarter", per.quarter, part(4), "general")
    .single("A month", per.month, part(months.perYear), "general")
    .single("A week", per.week, part(months.weeks), "general")
    .single(
      "A partner",
      per.partner,
      f`IF(OR(${target}="",${inputs.line_a.used}=0),"",${target}/${inputs.line_a.used})`,
      "general",
    );
  /** What a running sum grows by in whole MGOs. */
  const whole = (values: Ref, down: number) => {
    const own = values.at(0, down);
    const upTo = f`SUM(${values.fixed(0)}:${own})`;
    return f`IF(${own}="","",INT(ROUND(${upTo},9))-INT(ROUND(${upTo}-${own},9)))`;
  };
  block.heading("By month", ["MGOs", "Whole"]).list([
    labelColumn(Array.from({ length: 12 }, (_, index) => `Month ${index + 1}`)),
    {
      ref: months.mgos,
      content: (down) => f`IF(${target}="","",${target}*${months.share.at(0, down)})`,
      format: "general",
    },
    { ref: months.whole, content: (down) => whole(months.mgos, down), format: "whole" },
  ]);
  block.heading("By quarter", ["MGOs", "Whole"]).list([
    labelColumn(Array.from({ length: 4 }, (_, index) => `Q${index + 1}`)),
    {
      ref: months.quarters,
      content: (down) =>
        f`IF(${target}="","",SUM(${months.mgos.at(0, 3 * down)}:${months.mgos.at(0, 3 * down + 2)}))`,
      format: "general",
    },
    { ref: months.quartersWhole, content: (down) => whole(months.quarters, down), format: "whole" },
  ]);
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
