import { REQUIREMENTS, type RequirementId } from "../../domain/program/levels";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import { requirementCells, requirementFormat } from "../shared/level-block";
import { Ref } from "../shared/reference";
import { plainMoneyText } from "../shared/words";
import type { Model } from "./model";

/** Short enough for a column. */
const LABELS: Readonly<Record<RequirementId, string>> = {
  annualRevenue: "Revenue",
  certifications: "Certificates",
  requiredTasks: "Tasks",
  capabilitiesScore: "Capabilities",
  servicingShare: "Servicing",
};

/** What the level to reach asks for, what the partner has of it, and which requirements stand on the page. */
export function requirementsBlock(block: CalculationBlock, model: Model): void {
  const { level, requirements } = model;
  const ids = REQUIREMENTS.map(({ id }) => id);
  block.heading("The level to reach", Object.values(LABELS));
  for (const part of ["has", "needs", "missing"] as const)
    block.cells(
      new Ref(`${part} of the level`),
      { has: "Has", needs: "Needs", missing: "Missing" }[part],
      ids.map((id) => ({
        ref: level[part][id],
        content: requirementCells(level, id)[part],
        format: requirementFormat(id),
      })),
    );
  block.single(
    "Next level",
    level.next,
    f`IF(${level.targetRow}=${level.earnedRow},"",INDEX(cam_levels[Level],${level.targetRow}))`,
  );
  block.single("Level earned", level.shown, f`${level.earned}`);
  block.across("Requirement", requirements.label, (i) => LABELS[ids[i]!]);
  block.across("Has of needs", requirements.figure, (i) => figure(model, ids[i]!));
  block.across("Share", requirements.share, (i) => share(model, ids[i]!), "percent");
  const asked = (i: number) => f`IF(${level.needs[ids[i]!]}="",0,1)`;
  block.across(
    "Place on the page",
    requirements.place,
    (i) => (i === 0 ? asked(0) : f`${requirements.place.at(i - 1)}+${asked(i)}`),
    { format: "whole", note: "Only what the level asks for" },
  );
  block.list(
    [
      {
        title: "On the page",
        ref: requirements.asked,
        content: (row) => f`IFERROR(MATCH(${row + 1},${requirements.place},0),"")`,
      },
    ],
    "value",
  );
}

function figure({ level }: Model, id: RequirementId): Formula {
  const [has, needs] = [level.has[id], level.needs[id]];
  const isShare = id === "requiredTasks" || id === "servicingShare";
  const text = (cell: Ref) =>
    id === "annualRevenue"
      ? plainMoneyText(cell)
      : isShare
        ? f`INT(ROUND(100*${cell},9))&" %"`
        : f`INT(ROUND(10*${cell},9))/10`;
  return f`IF(${needs}="","",IF(ISNUMBER(${has}),${text(has)},"–")&"/"&${text(needs)})`;
}

function share({ level }: Model, id: RequirementId): Formula {
  const [has, needs] = [level.has[id], level.needs[id]];
  return f`IF(OR(${needs}="",NOT(ISNUMBER(${has}))),"",IF(N(${needs})<=0,1,${has}/${needs}))`;
}
