import { type CalculationBlock, labelColumn } from "../shared/calculation-block";
import { escaped, f } from "../shared/formula";
import { InputsPanel } from "../shared/inputs-panel";
import { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { COLUMN, INPUT_COLUMNS } from "./layout";
import { mgoWeight } from "./mgo-values";
import type { Model } from "./model";

export interface ListedPartner {
  partner: string;
  partnerId: string;
  /** Undefined keeps what the sheet holds, null clears it. */
  weight?: number | null | undefined;
}

/** What a partner's line can hold. */
const NAME_CHARACTERS = 27;
const shortName = (name: string) =>
  name.length > NAME_CHARACTERS ? `${name.slice(0, NAME_CHARACTERS - 1).trimEnd()}…` : name;
/** First column of what each partner gets. */
const SHARES = 7;

/** Whole MGOs for each partner, by weight; they add up. Returns the row below. */
export function sharedOutTable(
  sheet: SheetBuilder,
  top: number,
  model: Model,
  list: readonly ListedPartner[],
): number {
  const { partners } = model;
  const panel = new InputsPanel(sheet, top, {
    label: COLUMN.label,
    ...INPUT_COLUMNS,
    last: SHARES - 1,
  }).heading("Shared out to the partners, by weight");
  sheet.put(top, SHARES, "MGOs", "heading").shade(top, SHARES + 1, COLUMN.last, "heading");
  ["Share", "A year", "A quarter", "A month"].forEach((each, index) =>
    sheet.put(top + 1, SHARES + index, each, "columnHeader"),
  );
  list.forEach(({ partner, partnerId, weight }, down) =>
    panel.assumption(
      partners.inputs[down]!,
      {
        assumption: mgoWeight(shortName(partner), partnerId),
        default: f`IF(${partners.targeted},${partners.annual.at(0, down)},1)`,
        source: f`IF(${partners.targeted},"Annual target","All alike")`,
      },
      weight,
    ),
  );
  shareColumns(sheet, model, top + 2, list.length);
  return top + 3 + list.length;
}

/** Each partner's share and MGOs beside its weight, and all of them below. */
function shareColumns(sheet: SheetBuilder, model: Model, row: number, count: number): void {
  const { partners, toShare } = model;
  const share = new Ref("partners' shares", 1, count);
  sheet.fill(
    share,
    { row, column: SHARES },
    (_, down) => f`IF(${partners.sum}<=0,"",${partners.used.at(0, down)}/${partners.sum})`,
    { style: "calculation", format: "percent" },
  );
  sheet.fill(
    partners.mgos,
    { row, column: SHARES + 1 },
    (_, down) =>
      f`IF(OR(${partners.sum}<=0,${toShare.used}=""),"",${partners.whole.at(0, down)}+IF(${partners.rank.at(0, down)}<${partners.left},1,0))`,
    { style: "calculation", format: "whole" },
  );
  const part = (parts: Ref | number) => (_: number, down: number) =>
    f`IF(${partners.mgos.at(0, down)}="","",${partners.mgos.at(0, down)}/${parts})`;
  sheet.fill(new Ref("partners' quarters", 1, count), { row, column: SHARES + 2 }, part(4), {
    style: "calculation",
    format: "tenths",
  });
  sheet.fill(new Ref("partners' months", 1, count), { row, column: SHARES + 3 }, part(model.months.perYear), {
    style: "calculation",
    format: "tenths",
  });
  const total = row + count;
  sheet
    .put(total, COLUMN.label, "Together", "totalLabel")
    .shade(total, COLUMN.first, SHARES - 1, "totalNote")
    .put(total, SHARES, f`SUM(${share})`, { style: "total", format: "percent" })
    .put(total, SHARES + 1, f`SUM(${partners.mgos})`, { style: "total", format: "whole" })
    .shade(total, SHARES + 2, COLUMN.last, "total");
}

/** The largest remainders: whole parts first, then one more for those with the largest rest, of equal ones the earlier. */
export function partnersBlock(
  block: CalculationBlock,
  { partners, toShare }: Model,
  list: readonly ListedPartner[],
): void {
  block.heading("Partners", [
    "Name",
    "Annual target",
    "Weight",
    "Quota",
    "Whole part",
    "Rest",
    "Rank of the rest",
  ]);
  if (list.length) quotasList(block, { partners, toShare }, list);
  block.single("By annual target", partners.targeted, list.length ? f`SUM(${partners.annual})>0` : false);
  block.single("Weight of all", partners.sum, list.length ? f`SUM(${partners.used})` : 0);
  block.single(
    "Left after the whole parts",
    partners.left,
    list.length ? f`N(${toShare.used})-SUM(${partners.whole})` : 0,
    "whole",
  );
}

function quotasList(
  block: CalculationBlock,
  { partners, toShare }: Pick<Model, "partners" | "toShare">,
  list: readonly ListedPartner[],
): void {
  const names = new Ref("partners' names", 1, list.length);
  const rows = f`ROW(${partners.rest})`;

  block.list([
    labelColumn(list.map((_, index) => `Partner ${index + 1}`)),
    { ref: names, content: (down) => list[down]!.partner, style: "note" },
    {
      ref: partners.annual,
      content: (down) =>
        f`IFERROR(MAX(0,N(INDEX(cam_partners[Annual target],MATCH(${escaped(names.at(0, down))},cam_partners[Partner],0)))),0)`,
      style: "link",
      format: "money",
    },
    { ref: partners.used, content: (down) => f`${partners.inputs[down]!.used}`, format: "general" },
    {
      ref: partners.quota,
      content: (down) =>
        f`IF(${partners.sum}<=0,0,ROUND(N(${toShare.used})*${partners.used.at(0, down)}/${partners.sum},9))`,
      format: "general",
    },
    { ref: partners.whole, content: (down) => f`INT(${partners.quota.at(0, down)})`, format: "whole" },
    {
      ref: partners.rest,
      content: (down) => f`ROUND(${partners.quota.at(0, down)}-${partners.whole.at(0, down)},9)`,
      format: "general",
    },
    {
      ref: partners.rank,
      content: (down) =>
        f`SUMPRODUCT((${partners.rest}>${partners.rest.at(0, down)})+(${partners.rest}=${partners.rest.at(0, down)})*(${rows}<ROW(${partners.rest.at(0, down)})))`,
      format: "whole",
    },
  ]);
}
