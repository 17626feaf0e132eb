import { CREDIBILITY } from "../../domain/marketing/mdf-credibility";
import { NOT_READY } from "../../domain/marketing/mdf-gate";
import type { PageColumns } from "../kit/columns";
import { escaped, f, type Formula, type FormulaCell } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { Model, RowKey, BudgetSettings } from "./model";
import { mdf, partners } from "./tables";

/** Groups of the list, in its order; 0 is not in it. */
const [RANKED, DECLINED] = [1, 4] as const;
export const [RESERVED, UNRANKED] = [2, 3] as const;

const flag = (holds: Formula) => f`IF(${holds},1,0)`;

/** Whether a request is ready, how far it is believed, and its place: the same rules as domain/marketing/mdf-budget.ts. */
export function placeColumns(
  model: Model,
  settings: BudgetSettings,
): PageColumns<
  RowKey,
  "lastUsed" | "reasons" | "oldest" | "credibility" | "reserved" | "group" | "key" | "place"
> {
  const { rows: all } = model;
  /** Over the rows of the same partner. */
  const ofPartner = (partner: FormulaCell, what: FormulaCell) => f`(${all.partner}=${partner})*${what}`;
  return {
    lastUsed: {
      title: "Last spent + 1",
      format: "whole",
      cell: ({ due, partner }) => f`IF(${due}=0,0,SUMPRODUCT(MAX(${ofPartner(partner, all.usedOn)})))`,
    },
    reasons: {
      title: "Not ready",
      cell: ({ due, campaign, own, partner, lastUsed, number }) => {
        const when = (holds: Formula, reason: keyof typeof NOT_READY) =>
          f`IF(${holds},${`"${NOT_READY[reason]}, "`},"")`;
        const used = f`(${all.usedOn}=${lastUsed})*${all.unproven}`;
        const proof = f`IF(${lastUsed}=0,FALSE,SUMPRODUCT(${ofPartner(partner, used)})>0)`;
        const claim = f`SUMPRODUCT(${ofPartner(partner, all.late)})>0`;
        const owner = f`TRIM(${mdf.text("leadOwner", number)})=""`;
        return f`IF(${due}=0,"",${when(f`${campaign}=""`, "plan")}&${when(f`${own}=0`, "otherPartner")}&${when(proof, "proof")}&${when(claim, "claim")}&${when(owner, "leadOwner")})`;
      },
    },
    oldest: {
      title: "Oldest that counts",
      format: "general",
      cell: ({ due, partner }) =>
        f`IF(${due}=0,0,MAX(1,SUMPRODUCT(LARGE(${ofPartner(partner, all.provenKey)},${CREDIBILITY.campaigns}))))`,
    },
    credibility: {
      title: "Believed",
      format: "wholePercent",
      cell: ({ due, partner, oldest }) => {
        const counts = f`(${all.provenKey}>=${oldest})`;
        const sum = (what: Ref) => f`SUMPRODUCT(${ofPartner(partner, f`${counts}*${what}`)})`;
        const reached = f`MAX(${CREDIBILITY.least},MIN(${CREDIBILITY.most},${sum(all.brought)}/${sum(all.promised)}))`;
        return f`IF(${due}=0,"",IF(SUMPRODUCT(${ofPartner(partner, counts)})=0,${CREDIBILITY.unknown},${reached}))`;
      },
    },
    reserved: {
      title: "Of the reserve",
      format: "whole",
      cell: ({ due, partner }) => {
        const row = f`MATCH(${escaped(partner)},${partners.column("partner")},0)`;
        const stage = f`IFERROR(${partners.at("lifeStage", row)},"")`;
        const isNew = f`OR(${stage}="Onboard",${stage}="Activate")`;
        return f`IF(${due}=0,0,IF(ROUND(${settings.mdfReserve},9)<=0,0,${flag(isNew)}))`;
      },
    },
    group: {
      title: "Group",
      format: "whole",
      cell: ({ due, status, vendorReturn, decided, reasons, reserved }) => {
        const open = f`AND(${decided}=0,${reasons}<>"")`;
        return f`IF(${due}=0,0,IF(${status}="Declined",${DECLINED},IF(OR(${vendorReturn}="",${open}),${UNRANKED},IF(${reserved}=1,${RESERVED},${RANKED}))))`;
      },
    },
    key: {
      title: "Ranks by",
      format: "twoDecimals",
      cell: ({ group, vendorReturn, credibility }) =>
        f`IF(AND(${group}>0,${group}<${UNRANKED}),ROUND(${vendorReturn}*${credibility},9),0)`,
    },
    place: {
      title: "Place",
      format: "whole",
      cell: ({ group, key }, row) => {
        const above = (column: Ref, own: CellRef) =>
          f`(${column.fixed(0, 0)}:${column.at(0, row - 1)}=${own})`;
        const equal = row === 0 ? f`0` : f`SUMPRODUCT(${above(all.group, group)}*${above(all.key, key)})`;
        const earlierGroups = f`SUMPRODUCT((${all.group}>0)*(${all.group}<${group}))`;
        const better = f`SUMPRODUCT((${all.group}=${group})*(${all.key}>${key}))`;
        return f`IF(${group}=0,"",1+${earlierGroups}+${better}+${equal})`;
      },
    },
  };
}
