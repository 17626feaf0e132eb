import { COMPARISONS } from "../../domain/finance/rebate-roi";
import { barText, blocksIn } from "../kit/bars";
import type { PageColumns } from "../kit/columns";
import { f, type FormulaCell } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { shortened } from "../shared/words";
import { type Model, NAME_CHARACTERS, type RatedKey, type ShownKey, type SideKey } from "./model";
import { isYear } from "./sums";

type Compared = keyof Model["compared"]["qoq"];

/** What a comparison says, of the one that is chosen. */
const chosenOf = (model: Model, key: Compared, row: number) =>
  f`IF(${isYear(model)},${model.compared.yoy[key].at(0, row)},${model.compared.qoq[key].at(0, row)})`;

/** Partners by what their rebates brought, the worst on top: a bar to the left is margin that the rebate did not earn. */
export function ratedLines(
  model: Model,
  { below, above }: { below: number; above: number },
): PageColumns<RatedKey, Exclude<RatedKey, "place" | "position">> {
  const { partners, byPartner, rated, scale } = model;
  const position = (row: number) => rated.position.at(0, row);
  const taken = (of: Ref) => (_: unknown, row: number) => f`INDEX(${of},${position(row)})`;
  const chosen = (key: "increment" | "revenueReturn" | "measured") => (_: unknown, row: number) =>
    f`IF(${isYear(model)},INDEX(${byPartner.yoy[key]},${position(row)}),INDEX(${byPartner.qoq[key]},${position(row)}))`;
  const share = (roi: FormulaCell, sign: "-" | "") =>
    f`IF(OR(${roi}="",N(${scale})<=0),"",IF(${sign}N(${roi})>0,${sign}${roi}/${scale},""))`;
  return {
    partner: {
      title: "Partner",
      look: "text",
      cell: (line, row) => shortened(taken(partners.name)(line, row), NAME_CHARACTERS),
    },
    rebate: { title: "Rebate paid", format: "money", cell: taken(partners.rebate) },
    increment: { title: "Additional revenue", format: "money", cell: chosen("increment") },
    revenueReturn: { title: "Revenue return", format: "wholePercent", cell: chosen("revenueReturn") },
    roi: { title: "Margin ROI", format: "wholePercent", cell: taken(partners.roi) },
    below: {
      title: "Below cost",
      look: "below",
      cell: ({ roi }) => barText(share(roi, "-"), blocksIn(below)),
    },
    above: {
      title: "Above it",
      look: "above",
      cell: ({ roi }) => barText(share(roi, ""), blocksIn(above)),
    },
    measured: {
      title: "Quarters measured",
      format: "whole",
      cell: (line, row) => chosen("measured")(line, row),
    },
    remark: {
      title: "Remarks",
      look: "remark",
      cell: ({ roi, rebate }, row) => {
        const known = f`COUNTIFS(cam_partners[Partner],INDEX(${partners.criterion},${position(row)}))>0`;
        const nothing = f`IF(ROUND(N(${rebate}),9)<=0,"No rebate","No earlier revenue")`;
        return f`IF(${known},IF(${roi}="",${nothing},""),"Not in Partners")`;
      },
    },
  };
}

/** Each row of the period: what was paid, what was sold, what it is compared with, and why where nothing can be said. */
export function quarterLines(model: Model): PageColumns<ShownKey, ShownKey> {
  const { lines } = model;
  const own = (ref: Ref) => (_: unknown, row: number) => f`${ref.at(0, row)}`;
  const over = (gain: "increment" | "gain") => (_: unknown, row: number) => {
    const rebate = chosenOf(model, "rebate", row);
    return f`IF(${chosenOf(model, "state", row)}="Measured",(${chosenOf(model, gain, row)}-${rebate})/${rebate},"")`;
  };
  return {
    partner: {
      title: "Partner",
      look: "text",
      cell: (line, row) => shortened(own(lines.partner)(line, row), NAME_CHARACTERS),
    },
    period: { title: "Quarter from", format: "date", cell: own(lines.period) },
    rebate: { title: "Rebate paid", look: "taken", format: "money", cell: own(lines.rebate) },
    revenue: { title: "Revenue", format: "money", cell: own(lines.revenue) },
    source: { title: "From", cell: own(lines.source) },
    baseline: { title: "Baseline", format: "money", cell: (_, row) => chosenOf(model, "baseline", row) },
    baselineSource: { title: "From", cell: (_, row) => chosenOf(model, "source", row) },
    revenueReturn: { title: "Revenue return", format: "wholePercent", cell: over("increment") },
    roi: { title: "Margin ROI", format: "wholePercent", cell: over("gain") },
    remark: {
      title: "Remarks",
      look: "remark",
      cell: (_, row) => {
        const state = chosenOf(model, "state", row);
        const odd = f`IF(${lines.offQuarter.at(0, row)}=1,"Not a quarter's start",IF(${lines.known.at(0, row)}=0,"Not in Partners",""))`;
        return f`IF(${lines.position.at(0, row)}="","",IF(${state}="Measured",${odd},${state}))`;
      },
    },
  };
}

/** Both comparisons: a typed baseline counts in its own alone. */
export function sideLines({ totals }: Model): PageColumns<SideKey, SideKey> {
  const own =
    (key: "rebate" | "increment" | "revenueReturn" | "marginRoi" | "measured") => (_: unknown, row: number) =>
      f`${totals[COMPARISONS[row]!.id][key]}`;
  return {
    label: {
      title: "Compared with the",
      look: "text",
      cell: (_, row) => COMPARISONS[row]!.label.toLowerCase(),
    },
    rebate: { title: "Rebate measured", format: "money", cell: own("rebate") },
    increment: { title: "Additional revenue", format: "money", cell: own("increment") },
    revenueReturn: { title: "Revenue return", format: "wholePercent", cell: own("revenueReturn") },
    roi: { title: "Margin ROI", format: "wholePercent", cell: own("marginRoi") },
    measured: { title: "Quarters measured", format: "whole", cell: own("measured") },
  };
}
