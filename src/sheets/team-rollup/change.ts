import type { Team } from "../../domain/team/team";
import type { ChangeSet } from "../shared/change-set";
import { teamRollupDefinition } from "./definition";
import { teamRollupSheet } from "./sheet";

/** Everything that building the team's roll-up writes: one sheet, of what was read of the workbooks. */
export function teamRollupChange(team: Team): ChangeSet {
  return {
    label: `Build ${teamRollupDefinition.title}`,
    tables: [],
    sheets: [teamRollupSheet(team)],
  };
}
