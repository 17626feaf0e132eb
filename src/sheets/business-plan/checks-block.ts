import { TOLERANCE } from "../../domain/shared/bounds";
import { footChecks, standsOnce } from "../kit/checks";
import { type Check, putFoot, ties } from "../shared/foot";
import { f, type Formula, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { Content } from "../shared/page-builder";
import type { SheetBuilder } from "../shared/sheet-builder";
import { shortMoneyText } from "../shared/words";
import { COLUMN, INPUT_COLUMNS, ROW, TIME } from "./layout";
import type { Model } from "./model";

/** What must tie, in the calculation; the foot of the second page says whether it does. Returns the first free row. */
export function checksBlock(
  sheet: SheetBuilder,
  model: Model,
  row: number,
  inputRows: readonly [number, number],
): number {
  const { checks, figures, cumulative, partner, promises, tolerance, sideBySide, scenarioNames, inputs } =
    model;
  const year = figures.net.years;
  const scenario = inputs["scenario"]!.used;
  const once = standsOnce(checks.partner, partner);
  const lines: readonly [string, Ref, Content][] = [
    ["Tolerance of checks", tolerance, TOLERANCE],
    ["Years add up to the months", checks.years, ties(f`SUM(${year})`, figures.net.total, tolerance)],
    [
      "Quarters add up to the months",
      checks.quarters,
      ties(f`SUM(${figures.net.quarters})`, figures.net.total, tolerance),
    ],
    [
      "The scenario shown is one of the three",
      checks.scenario,
      ties(f`INDEX(${sideBySide.net},MATCH(${scenario},${scenarioNames},0))`, figures.net.total, tolerance),
    ],
    [
      "Cumulative ends at the net",
      checks.cumulative,
      ties(cumulative.total, f`SUM(${figures.net.months})`, tolerance),
    ],
    [
      "Commitments add up to the deals",
      checks.commitments,
      ties(f`SUM(${promises.deals})`, figures.deals.total, tolerance),
    ],
    [once.label, once.ref, once.value],
    ["Typed values that do not count", checks.typed, uncounted(inputRows)],
    [
      "All of them",
      checks.page,
      f`AND(${checks.years},${checks.quarters},${checks.scenario},${checks.cumulative},${checks.commitments},${checks.partner}=1,${checks.typed}=0)`,
    ],
  ];
  sheet.put(row, COLUMN.label, "Checks", "heading").shade(row, COLUMN.first, COLUMN.last, "heading");
  lines.forEach(([label, ref, content], index) =>
    sheet
      .put(row + 1 + index, COLUMN.label, label, "label")
      .fill(ref, { row: row + 1 + index, column: COLUMN.first }, () => content, {
        style: "calculation",
        format: "general",
      }),
  );
  return row + 1 + lines.length;
}

/** Cells in which something stands that the field does not accept; a heading above them is none. */
export function uncounted([first, last]: readonly [number, number]): Formula {
  const column = (index: number) => {
    const letter = String.fromCharCode(65 + index);
    return `$${letter}$${first + 1}:$${letter}$${last + 1}`;
  };
  const [typed, used] = [column(INPUT_COLUMNS.override), column(INPUT_COLUMNS.used)];
  return f`SUMPRODUCT((LEN(${typed})>0)*(${typed}<>${used})*(${typed}<>"Type here"))`;
}

/** Checks, warnings and the legend at the foot of the second page. */
export function footBlock(sheet: SheetBuilder, model: Model): void {
  const { checks, figures, cumulative, promises, partner } = model;
  const differ = (what: string, one: Formula | Ref, other: Formula | Ref) =>
    f`" ${what} differ by "&ROUND(${one}-${other},2)&"."`;
  const listed: Check[] = [
    {
      ok: f`${checks.years}`,
      failure: differ("Years and months", f`SUM(${figures.net.years})`, figures.net.total),
    },
    {
      ok: f`${checks.quarters}`,
      failure: differ("Quarters and months", f`SUM(${figures.net.quarters})`, figures.net.total),
    },
    { ok: f`${checks.scenario}`, failure: f`" The scenario shown is not the one of the table."` },
    {
      ok: f`${checks.cumulative}`,
      failure: differ("Cumulative and net", cumulative.total, figures.net.total),
    },
    {
      ok: f`${checks.commitments}`,
      failure: differ("Commitments and deals", f`SUM(${promises.deals})`, figures.deals.total),
    },
    ...footChecks([standsOnce(checks.partner, partner)]),
    {
      ok: f`${checks.typed}=0`,
      failure: f`" "&${checks.typed}&IF(${checks.typed}=1," typed value does"," typed values do")&" not count: out of range or of the wrong kind; the default counts."`,
    },
  ];
  putFoot(sheet, {
    row: ROW.foot,
    columns: [COLUMN.label, COLUMN.last],
    all: checks.page,
    checks: listed,
    notes: { ref: model.notes, text: model.result.warning },
    legend: "Assumptions stand below; no tax is in it.",
    legendColumns: [COLUMN.label, COLUMN.first, COLUMN.first + 2, COLUMN.first + 4],
  });
}

/** Years in which the people who deliver would have to bring in more than is usual; "" without any. */
export function warningCells(sheet: SheetBuilder, model: Model, row: number): number {
  const { result, figures, calendar, settings } = model;
  const limit = settings.servicesPerFte;
  const over = (year: number) => {
    const months = f`SUMIFS(${calendar.delivery.months},${calendar.year.months},${calendar.year.years.fixed(year)})`;
    return f`(ROUND(${figures.servicesRevenue.years.fixed(year)}-${limit}*${months}/12,9)>0)`;
  };
  const years = Array.from({ length: TIME.counts.years }, (_, year) => over(year));
  const named = joined(
    years.map((each, year) => f`IF(${each},", year ${year + 1}","")`),
    "&",
  );
  sheet
    .put(row, COLUMN.label, "Years with too few to deliver", "label")
    .fill(result.overloaded, { row, column: COLUMN.first }, () => joined(years, "+"), {
      style: "calculation",
      format: "whole",
    });
  sheet
    .put(row + 1, COLUMN.label, "Warning", "label")
    .fill(
      result.warning,
      { row: row + 1, column: COLUMN.first },
      () =>
        f`IF(${result.overloaded}=0,"","More than "&${shortMoneyText(limit, settings.currency)}&" of services a delivery FTE"&${named}&": plan more people.")`,
      "calculation",
    );
  return row + 2;
}
