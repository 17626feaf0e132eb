import { isRunning } from "../capabilities/action-state";
import { idMaker } from "../capabilities/action-plan";
import { nameKey } from "../shared/excel-text";
import { addMonths } from "../shared/serial-date";
import type { ActionRow } from "../shared/tables/capabilities-tables";
import type { ProgramAssessment } from "./program-stage";

/** The program's own actions are nobody's of the partners, so they have an ID of their own and name none. */
const PROGRAM = { partnerId: "PROGRAM", partner: null };
/** How long an action that was done or dropped is not set again: the program is assessed once a year. */
const REST_MONTHS = 12;

/**
 * What the gaps of an assessment write to `cam_actions`, with their days: ours, without a partner. A gap whose action runs is followed by
 * it and keeps its day; one whose action ended within twelve months rests.
 */
export function gapActions(
  { gaps, day }: Pick<ProgramAssessment, "gaps" | "day">,
  actions: readonly ActionRow[],
): Partial<ActionRow>[] {
  if (day === null) return [];
  const since = addMonths(day, -REST_MONTHS);
  const known = new Set(
    actions
      .filter((row) => isRunning(row) || (row.due !== null && row.due >= since))
      .map(({ from }) => nameKey(from)),
  );
  const newId = idMaker(PROGRAM, actions);
  return gaps.flatMap(({ question, disagree, due }) => {
    const from = `Program life-stage ${question.id}`;
    if (known.has(nameKey(from))) return [];
    return [
      {
        actionId: newId(),
        partner: null,
        metric: question.topic,
        action: question.action,
        owner: null,
        ownerSide: "Us",
        vendorResource: question.tool,
        due,
        status: "Open",
        priority: question.isKey || disagree ? "High" : "Medium",
        from,
      },
    ];
  });
}
