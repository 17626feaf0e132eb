import { type CalculationBlock, labelColumn } from "../shared/calculation-block";
import { escaped, f } from "../shared/formula";
import type { Model } from "./model";

/** What cam_mdf says of each campaign's request. */
export function mdfBlock(block: CalculationBlock, { ids: at, mdf }: Model, ids: readonly string[]): void {
  const cell = (column: string, down: number) => f`INDEX(cam_mdf[${column}],${mdf.found.at(0, down)})`;
  const amount = (column: string) => (down: number) =>
    f`IF(${mdf.found.at(0, down)}="","",IF(ISNUMBER(${cell(column, down)}),${cell(column, down)},""))`;
  const words = (column: string) => (down: number) =>
    f`IF(${mdf.found.at(0, down)}="","",${cell(column, down)}&"")`;
  block.heading("MDF requests", ["Row there", "Requested", "Approved", "Status", "Approver"]);
  block.list([
    labelColumn(ids),
    {
      ref: mdf.found,
      content: (down) =>
        f`IF(${at.at(0, down)}="","",IFERROR(MATCH(${escaped(at.at(0, down))},cam_mdf[Campaign ID],0),""))`,
      style: "link",
      format: "whole",
    },
    { ref: mdf.requested, content: amount("Requested"), style: "link", format: "money" },
    { ref: mdf.approved, content: amount("Approved"), style: "link", format: "money" },
    { ref: mdf.status, content: words("Status"), style: "link" },
    { ref: mdf.approver, content: words("Approver"), style: "link" },
  ]);
}
