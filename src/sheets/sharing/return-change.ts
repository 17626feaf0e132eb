import type { TableSource } from "../../domain/program/setup";
import type { FormPart } from "../../domain/return-form/make-form";
import type { Returned } from "../../domain/return-form/read-return";
import { returnedRowChanges } from "../../domain/return-form/returned-rows";
import { mergeChanges } from "../../domain/shared/tables/table-change";
import { answersChange } from "../capabilities-scorecard/answers-change";
import type { ChangeSet } from "../shared/change-set";

/** What a partner says on its form, in the workbook's tables: its answers about itself stand beside ours, those about us are marked as its own. */
export function returnChange(
  own: TableSource,
  { partner, answeredOn, rows, answers }: Returned,
  parts: readonly FormPart[],
): ChangeSet {
  const taken = rows.filter(({ part }) => parts.includes(part));
  const answered = parts.includes("questions") && Object.keys(answers).length > 0;
  const given = answered
    ? answersChange(own, { partner, assessedOn: answeredOn, answers, by: "Partner" }).tables
    : [];
  return {
    label: `Take what ${partner} returned`,
    tables: mergeChanges([...returnedRowChanges(taken), ...given]),
    sheets: [],
  };
}
