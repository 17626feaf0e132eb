import { LEVEL_POINTS } from "../../domain/capabilities/framework";
import { FAR_APART, type Respondent } from "../../domain/program-stage/program-answers";
import {
  PROGRAM_LEVELS,
  PROGRAM_QUESTIONS,
  PROGRAM_STAGES,
} from "../../domain/program-stage/program-questions";
import { TREND_DAYS } from "../../domain/program-stage/program-stage";
import { MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import { programAnswersTable } from "../../domain/shared/tables/program-tables";
import type { LineCells, PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import type { CalculationBlock } from "../shared/calculation-block";
import { equalTo, escaped, f, type Formula } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { Model, QuestionKey } from "./model";

export const answerCells = tableCells(programAnswersTable);
/** Which gaps are picked: disagreements before all others, then what it is worth, then key questions, then the order of the list. */
export const APART_FIRST = 1_000_000;
const [A_POINT, KEY_FIRST] = [1000, 100];

/** What levels mean and are worth, and which day's answers count of each who was asked. */
export function daysBlock(block: CalculationBlock, model: Model): void {
  const { levels, meanings, worth, days, earlier, limits, inputs } = model;
  block
    .across("Level", levels, (index) => index + 1, "whole")
    .across("It means", meanings, (index) => PROGRAM_LEVELS[index]!)
    .across("It is worth", worth, (index) => LEVEL_POINTS[index]!, "whole")
    .single("Two answers are far apart from", limits.apart, FAR_APART, "whole")
    .single("Compared with answers older by, days", limits.trend, TREND_DAYS, "whole");
  dayLines(block, model, days, f`<=${inputs.as_of.used}`);
  block.single(
    "The assessment before, up to",
    earlier.limit,
    f`IF(${days.day}=0,0,${days.day}-${limits.trend})`,
    "date",
  );
  dayLines(block, model, earlier, f`<=${earlier.limit}`);
}

type Days = Record<"chief" | "cam" | "day" | "chiefUsed" | "camUsed", Ref>;

function dayLines(block: CalculationBlock, { levels, questions }: Model, days: Days, upTo: Formula): void {
  const day = answerCells.column("assessedOn");
  const known = f`ISNUMBER(MATCH(${answerCells.column("level")},${levels},0))*ISNUMBER(MATCH(${escaped(answerCells.column("questionId"))},${questions.id},0))`;
  const latest = (who: Respondent) =>
    f`IFERROR(SUMPRODUCT(MAX((${answerCells.column("respondent")}="${who}")*${known}*(${day}${upTo})*${day})),0)`;
  const used = (own: Ref) => f`IF(${own}=0,0,IF(${own}>=EDATE(${days.day}+1,-${MONTHS_A_YEAR}),${own},0))`;
  block
    .single("Chief answered on", days.chief, latest("Chief"), {
      format: "date",
      note: "Of levels 1 to 5 of questions that there are",
    })
    .single("CAM answered on", days.cam, latest("CAM"), "date")
    .single("The later of both", days.day, f`MAX(${days.chief},${days.cam})`, "date")
    .single("Chief's answers that count", days.chiefUsed, used(days.chief), {
      format: "date",
      note: "Within twelve months of the later ones",
    })
    .single("CAM's answers that count", days.camUsed, used(days.cam), "date");
}

/** Question by question what was answered now and before, and its place among the gaps. */
export function questionColumns({
  levels,
  worth,
  days,
  earlier,
  limits,
  verdict,
}: Model): PageColumns<QuestionKey, QuestionKey> {
  const levelOf =
    (who: Respondent, day: Ref) =>
    ({ id }: LineCells<QuestionKey>) => {
      const raw = f`SUMIFS(${answerCells.column("level")},${answerCells.column("assessedOn")},${day},${answerCells.column("respondent")},"${who}",${answerCells.column("questionId")},${equalTo(id)})`;
      return f`IF(${day}=0,"",IF(ISNUMBER(MATCH(${raw},${levels},0)),${raw},""))`;
    };
  const points = (level: keyof LineCells<QuestionKey>) => (line: LineCells<QuestionKey>) =>
    f`IFERROR(INDEX(${worth},MATCH(${line[level]},${levels},0)),"")`;
  const mean = (a: CellRef, b: CellRef) => f`IF(COUNT(${a},${b})=0,"",AVERAGE(${a},${b}))`;
  const worthOf = (level: CellRef) => f`IFERROR(INDEX(${worth},MATCH(${level},${levels},0)),0)`;
  return {
    id: { title: "Question", cell: (_, row) => PROGRAM_QUESTIONS[row]!.id },
    stage: {
      title: "Stage",
      format: "whole",
      cell: (_, row) => PROGRAM_STAGES.indexOf(PROGRAM_QUESTIONS[row]!.stage) + 1,
    },
    key: {
      title: "Key question",
      format: "whole",
      cell: (_, row) => (PROGRAM_QUESTIONS[row]!.isKey ? 1 : 0),
    },
    chief: { title: "Chief", format: "whole", cell: levelOf("Chief", days.chiefUsed) },
    cam: { title: "CAM", format: "whole", cell: levelOf("CAM", days.camUsed) },
    chiefPoints: { title: "Chief, points", format: "whole", cell: points("chief") },
    camPoints: { title: "CAM, points", format: "whole", cell: points("cam") },
    level: { title: "Level", format: "decimal", cell: ({ chief, cam }) => mean(chief, cam) },
    points: {
      title: "Points",
      format: "decimal",
      cell: ({ chiefPoints, camPoints }) => mean(chiefPoints, camPoints),
    },
    disagree: {
      title: "Far apart",
      format: "whole",
      cell: ({ chief, cam }) =>
        f`IF(COUNT(${chief},${cam})=2,IF(ABS(${chief}-${cam})>=${limits.apart},1,0),0)`,
    },
    chiefBefore: { title: "Chief before", format: "whole", cell: levelOf("Chief", earlier.chiefUsed) },
    camBefore: { title: "CAM before", format: "whole", cell: levelOf("CAM", earlier.camUsed) },
    before: {
      title: "Points before",
      format: "decimal",
      cell: ({ chiefBefore, camBefore }) => {
        const both = f`COUNT(${chiefBefore},${camBefore})`;
        return f`IF(${both}=0,"",(${worthOf(chiefBefore)}+${worthOf(camBefore)})/${both})`;
      },
    },
    order: {
      title: "Order of gaps",
      format: "general",
      cell: ({ points: own, stage, key, disagree }, row) =>
        f`IF(OR(${own}="",${verdict.number}=""),"",IF(AND(ROUND(N(${own}),9)<100,${stage}<=N(${verdict.number})),(1-${disagree})*${APART_FIRST}+ROUND(${own},9)*${A_POINT}+(1-${key})*${KEY_FIRST}+${row + 1},""))`,
    },
  };
}
