import { REGISTERED, REQUIREMENTS, type RequirementId } from "../../domain/program/levels";
import { CAPABILITIES_KIND } from "../../domain/scorecard/performance/level-facts";
import { levelsTable } from "../../domain/shared/tables/catalogue";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, joined, quoted } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { Model } from "./model";

const column = (id: RequirementId) => `cam_levels[${levelsTable.columns[id].header}]`;
const POSITION = "(ROW(cam_levels[Level])-MIN(ROW(cam_levels[Level]))+1)";

/** The earned level: the highest row of cam_levels whose non-blank requirements are all met. */
export function levelBlock(block: CalculationBlock, model: Model): void {
  const { level: l, deals: d, partner, inputs } = model;
  const [day, kind] = [new Ref("assessed on"), new Ref("capabilities kind")];
  const asOf = inputs.as_of.used;
  const assessed = f`(cam_scores[Partner]=${partner.name})*(cam_scores[Kind]=${kind})*ISNUMBER(cam_scores[Score])*(cam_scores[As of]<=${asOf})`;
  block.heading("Level");
  block.single("Kind of the capabilities score", kind, CAPABILITIES_KIND);
  block.single("Assessed on", day, f`IFERROR(SUMPRODUCT(MAX(${assessed}*cam_scores[As of])),0)`, "date");
  const score = f`SUMIFS(cam_scores[Score],cam_scores[Partner],${partner.criterion},cam_scores[Kind],${kind},cam_scores[As of],${day})`;
  block.single("Capabilities score", l.facts.capabilitiesScore, f`IF(${day}=0,"",${score})`, "score");
  block.single("Revenue, 12 months", l.facts.annualRevenue, f`${d.trailingWon}`, "money");

  const met = (id: RequirementId): Formula => {
    const has = l.facts[id];
    const enough =
      id === "annualRevenue"
        ? f`ROUND(${has}+${d.influenced}*(cam_levels[Counts influenced revenue]="Yes"),9)>=${column(id)}`
        : f`IF(${has}="",-1,ROUND(${has},9))>=${column(id)}`;
    return f`((${column(id)}="")+(${enough})>0)`;
  };
  const all = joined(
    REQUIREMENTS.map(({ id }) => met(id)),
    "*",
  );
  block.single(
    "Row earned",
    l.earnedRow,
    f`SUMPRODUCT(MAX((cam_levels[Level]<>"")*${all}*${POSITION}))`,
    "whole",
    "Of cam_levels; 0 = below all of them",
  );
  const following = f`IFERROR(INDEX(cam_levels[Level],${l.earnedRow}+1)&"","")`;
  block.single(
    "Row to reach",
    l.targetRow,
    f`IF(${following}="",${l.earnedRow},${l.earnedRow}+1)`,
    "whole",
    "At the top, the row earned",
  );
  block.single(
    "Earned level",
    l.earned,
    f`IF(${l.earnedRow}=0,${quoted(REGISTERED)},INDEX(cam_levels[Level],${l.earnedRow}))`,
  );
  block.single(
    "Level that sets targets",
    l.targetName,
    f`IF(${l.targetRow}=0,"",INDEX(cam_levels[Level],${l.targetRow}))`,
  );
}

/** What the level to reach asks for, what the partner has of it and what is missing. */
export function requirementCells(
  model: Model,
  id: RequirementId,
): { has: Formula; needs: Formula; missing: Formula } {
  const { level: l, deals: d } = model;
  const cell = (name: string) => f`INDEX(${name},${l.targetRow})`;
  const influenced = f`IF(${l.targetRow}=0,0,IF(${cell("cam_levels[Counts influenced revenue]")}="Yes",${d.influenced},0))`;
  return {
    has:
      id === "annualRevenue"
        ? f`${l.facts[id]}+${influenced}`
        : f`IF(AND(${l.facts[id]}="",${l.needs[id]}<>""),"Not measured",${l.facts[id]})`,
    needs: f`IF(${l.targetRow}=0,"",IF(${cell(column(id))}="","",${cell(column(id))}))`,
    missing: f`IF(OR(${l.next}="",${l.needs[id]}=""),"",MAX(0,${l.needs[id]}-N(${l.has[id]})))`,
  };
}
