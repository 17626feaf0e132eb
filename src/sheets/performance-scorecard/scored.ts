import { readByScorecards } from "../../domain/scorecard/performance/left-out-rows";
import { performanceScorecardDefinition } from "./definition";

/** The tables whose rows a scorecard counts. */
export const SCORED = { tables: performanceScorecardDefinition.tables.filter(readByScorecards) };
