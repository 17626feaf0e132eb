import { type CalculationBlock, labelColumn } from "../shared/calculation-block";
import { f, type Formula, joined } from "../shared/formula";
import type { Model } from "./model";

const column = (name: string) => f`cam_mdf[${name}]`;
const DECIDED = f`((${column("Status")}="Approved")+(${column("Status")}="Spent")+(${column("Status")}="Verified"))`;
const has = (name: string) => f`ISNUMBER(${column(name)})`;
const hasNot = (name: string) => f`(1-${has(name)})`;
const OPEN = f`(${column("Status")}<>"Declined")`;
/** Of which requests each kind of money counts; the firmer kinds go first. */
const COUNTS = {
  verified: f`${OPEN}*${has("Verified")}`,
  spent: f`${OPEN}*${hasNot("Verified")}*${has("Spent")}`,
  agreed: f`${OPEN}*${hasNot("Verified")}*${hasNot("Spent")}*${DECIDED}`,
} as const;

/** What cam_mdf says of each campaign's requests; the vendor's money in it as domain's actual-mdf.ts. */
export function mdfBlock(block: CalculationBlock, model: Model, ids: readonly string[]): void {
  const { ids: at, mdf, partner, actual } = model;
  /** Requests on the campaign that its own partner made. */
  const own = (down: number) =>
    f`(LEN(${at.at(0, down)})>0)*(${column("Campaign ID")}=${at.at(0, down)})*(${column("Partner")}=${partner.name})`;
  const number = (mask: (down: number) => Formula) => (down: number) => f`SUMPRODUCT(${mask(down)})`;
  const sum = (mask: Formula, amount: string, down: number) =>
    f`SUMPRODUCT(${own(down)}*${mask},${column(amount)})`;
  const agreed = (down: number) =>
    f`${sum(COUNTS.agreed, "Approved", down)}+${sum(f`${COUNTS.agreed}*${hasNot("Approved")}`, "Requested", down)}`;
  const some = (mask: Formula, amount: Formula, down: number) =>
    f`IF(SUMPRODUCT(${own(down)}*${mask})=0,"",${amount})`;
  block.heading("MDF requests", [
    "Requests",
    "Not declined",
    "Requested",
    "Approved",
    "Verified",
    "Spent, not verified",
    "Agreed, not spent",
    "The vendor's money",
    "Status",
    "Stands on",
  ]);
  block.list([
    labelColumn(ids),
    { ref: mdf.count, content: number(own), style: "link", format: "whole" },
    { ref: mdf.open, content: number((down) => f`${own(down)}*${OPEN}`), style: "link", format: "whole" },
    {
      ref: mdf.requested,
      content: (down) => some(has("Requested"), sum(has("Requested"), "Requested", down), down),
      style: "link",
      format: "money",
    },
    {
      ref: mdf.approved,
      content: (down) => some(has("Approved"), sum(has("Approved"), "Approved", down), down),
      style: "link",
      format: "money",
    },
    {
      ref: mdf.verified,
      content: (down) => some(COUNTS.verified, sum(COUNTS.verified, "Verified", down), down),
      style: "link",
      format: "money",
    },
    {
      ref: mdf.spent,
      content: (down) => some(COUNTS.spent, sum(COUNTS.spent, "Spent", down), down),
      style: "link",
      format: "money",
    },
    {
      ref: mdf.agreed,
      content: (down) =>
        some(f`${COUNTS.agreed}*((${has("Approved")}+${has("Requested")})>0)`, agreed(down), down),
      style: "link",
      format: "money",
    },
    {
      ref: mdf.known,
      content: (down) => {
        const parts = [mdf.verified, mdf.spent, mdf.agreed].map((each) => each.at(0, down));
        const none = f`COUNT(${joined(parts, ",")})=0`;
        return f`IF(${mdf.count.at(0, down)}=0,"",IF(${mdf.open.at(0, down)}=0,0,IF(${none},"",SUM(${joined(parts, ",")}))))`;
      },
      format: "money",
    },
    { ref: mdf.status, content: (down) => statusOf(model, own(down), down), style: "link" },
    {
      ref: mdf.source,
      content: (down) => {
        const planned = f`IF(${actual.rows.mdfAsk.at(0, down)}="","","Planned")`;
        const firm = f`IF(${mdf.agreed.at(0, down)}<>"","Approved",IF(${mdf.spent.at(0, down)}<>"","Spent","Verified"))`;
        return f`IF(${mdf.known.at(0, down)}="",${planned},IF(${mdf.open.at(0, down)}=0,"Declined",${firm}))`;
      },
    },
  ]);
}

/** How the first request stands; of several how many there are. */
function statusOf({ mdf }: Model, own: Formula, down: number): Formula {
  const count = mdf.count.at(0, down);
  const rows = f`ROW(${column("Campaign ID")})`;
  const first = f`INDEX(${column("Status")},SUMPRODUCT(${own}*(${rows}-MIN(${rows})+1)))&""`;
  return f`IF(${count}=0,"",IF(${count}=1,${first},${count}&" requests"))`;
}
