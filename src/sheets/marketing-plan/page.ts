import { checkLine, footChecks, standsOnce } from "../kit/checks";
import { TOLERANCE } from "../../domain/shared/bounds";
import { attentionText } from "./page-words";
import type { CalculationBlock } from "../shared/calculation-block";
import { type Check, putFoot, ties } from "../shared/foot";
import { f, type Formula } from "../shared/formula";
import { putCards, putMessage, putTitle } from "../shared/head";
import { partnerText } from "../shared/partner-block";
import type { SheetBuilder } from "../shared/sheet-builder";
import { amountsIn, shortMoneyText } from "../shared/words";
import { COLUMN, type Rows } from "./layout";
import type { Model } from "./model";

/** Title, cards and the gap in one line. */
export function headBlock(sheet: SheetBuilder, model: Model, rows: Rows): void {
  const {
    partner,
    quarter,
    planned: { total },
    inputs,
    gap,
    settings,
    actual,
  } = model;
  const goal = inputs.mgo_goal.used;
  putTitle(
    sheet,
    { row: rows.title, column: COLUMN.tactic },
    f`${partner.name}&" – Marketing plan – "&${quarter.name}`,
    f`"CAM: "&${partnerText(partner, "CAM", "Unassigned")}&"  ·  Contractual level: "&${partnerText(partner, "Tier", "none")}&"  ·  Life-stage: "&${partnerText(partner, "Life-stage", "not set")}&"  ·  "&${amountsIn(settings.currency)}&", "&${settings.amountBasis}`,
  );
  const percent = (value: Formula | typeof gap) => f`IF(${value}="","–",ROUND(100*${value},0)&" %")`;
  const money = (value: typeof gap) =>
    f`IF(${value}="","–",${shortMoneyText(f`N(${value})`, settings.currency)})`;
  putCards(sheet, rows.cards, [
    {
      columns: [1, 3],
      label: "MGOs planned",
      value: f`IF(${total.mgos}="","–",ROUND(${total.mgos},1))`,
      format: "tenths",
      note: f`IF(${goal}="","no goal yet","of "&ROUND(${goal},1)&IF(${gap}>0,", "&ROUND(${gap},1)&" missing",": goal reached"))`,
    },
    {
      columns: [4, 6],
      label: "Revenue expected",
      value: money(total.revenue),
      note: f`IF(${total.deals}="","–",ROUND(${total.deals},1)&" deals")`,
    },
    {
      columns: [7, 9],
      label: "Cost",
      value: money(total.cost),
      note: f`"MDF asked: "&${money(total.mdfAsk)}`,
    },
    {
      columns: [10, 12],
      label: "Margin ROI",
      value: percent(total.roi),
      note: f`"Revenue return on MDF: "&${percent(total.revenueReturn)}`,
    },
    {
      columns: [13, 15],
      label: "Margin ROI, verified",
      value: percent(actual.total.roi),
      note: f`IF(${actual.total.revenue}="","nothing has come back yet",${shortMoneyText(f`N(${actual.total.revenue})`, settings.currency)}&" revenue so far")`,
    },
  ]);
  putMessage(sheet, rows.message, [COLUMN.tactic, COLUMN.last], f`${model.text}`);
  for (const spacer of [rows.cards - 1, rows.message - 1, rows.message + 1]) sheet.height(spacer, 8);
}

/** What must tie, and what must be there. */
export function checksBlock(block: CalculationBlock, model: Model, leftOut: number, empty: boolean): void {
  const { checks, found, ids, facts, partner, quarter, months, planned, variance, tolerance, inputs } = model;
  const own = (from: Formula) =>
    f`COUNTIFS(cam_campaigns[Partner],${partner.criterion},cam_campaigns[Quarter],">="&${quarter.start},cam_campaigns[Quarter],"<"&${from})`;
  block.heading("Checks");
  block.single("Tolerance of checks", tolerance, TOLERANCE);
  block.single(
    "Campaigns here that Campaigns has not",
    checks.found,
    empty ? 0 : f`ROWS(${ids})-COUNT(${found})`,
    "whole",
  );
  block.single("Campaigns of the plan that stand there", checks.listed, own(f`${quarter.end}`), "whole");
  block.single("Rows left out", checks.leftOut, leftOut, {
    format: "whole",
    note: "When the sheet was built: rows of Campaigns that could not be read",
  });
  block.single("Cells that cannot be read", checks.unreadable, f`SUM(${model.unreadable})`, "whole");
  block.single(
    "Months add up to the plan",
    checks.months,
    f`IF(SUMPRODUCT(ISNUMBER(${facts.month})*ISNUMBER(${facts.quarter}))<${empty ? 0 : f`ROWS(${ids})`},TRUE,${ties(f`SUM(${months.cost})`, f`N(${planned.total.cost})`, tolerance)})`,
    { note: "Where every campaign has a month" },
  );
  const parts = f`N(${variance.volume.total})+N(${variance.rate.total})`;
  block.single(
    "Variance parts add up to the total",
    checks.variance,
    ties(parts, f`N(${variance.total.total})`, tolerance),
  );
  block.single(
    "Built for as many quarters as are asked for",
    checks.quarters,
    f`${inputs.quarters.used}=${quarter.built}`,
  );
  checkLine(block, standsOnce(checks.partner, partner));
  block.single(
    "All of them",
    checks.all,
    f`AND(${checks.found}=0,${checks.listed}=COUNT(${found}),${checks.leftOut}=0,${checks.unreadable}=0,${checks.months},${checks.variance},${checks.quarters},${checks.partner}=1)`,
  );
}

export function footBlock(sheet: SheetBuilder, model: Model, rows: Rows): void {
  const { checks, found, months, planned, variance, quarter, partner } = model;
  const listed: Check[] = [
    {
      ok: f`${checks.found}=0`,
      failure: f`" "&${checks.found}&" campaigns of this sheet are no longer in Campaigns: build it again."`,
    },
    {
      ok: f`${checks.listed}=COUNT(${found})`,
      failure: f`" Campaigns has "&${checks.listed}&" rows of this plan, the sheet "&COUNT(${found})&": build it again."`,
    },
    {
      ok: f`${checks.leftOut}=0`,
      failure: f`" "&${checks.leftOut}&" rows of Campaigns could not be read when this was built."`,
    },
    {
      ok: f`${checks.unreadable}=0`,
      failure: f`" "&${checks.unreadable}&" cells of Campaigns hold what cannot be read."`,
    },
    {
      ok: f`${checks.months}`,
      failure: f`" Months and plan differ by "&ROUND(SUM(${months.cost})-N(${planned.total.cost}),2)&" of cost: is a month outside the plan's quarters?"`,
    },
    {
      ok: f`${checks.variance}`,
      failure: f`" Variance parts and total differ by "&ROUND(N(${variance.volume.total})+N(${variance.rate.total})-N(${variance.total.total}),2)&"."`,
    },
    {
      ok: f`${checks.quarters}`,
      failure: f`" It was built for "&${quarter.built}&" quarters: build it again."`,
    },
    ...footChecks([standsOnce(checks.partner, partner)]),
  ];
  putFoot(sheet, {
    row: rows.foot,
    columns: [COLUMN.tactic, COLUMN.last],
    all: checks.all,
    checks: listed,
    notes: { ref: model.notes, content: attentionText(model) },
    legend:
      "Campaigns, their actuals and MDF requests are rows of Campaigns and MDF: change them there, and this page follows.",
    legendColumns: [COLUMN.tactic, COLUMN.month, COLUMN.first, COLUMN.first + 2],
  });
}
