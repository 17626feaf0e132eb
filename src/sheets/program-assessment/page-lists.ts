import { GAP_DAYS } from "../../domain/program-stage/program-stage";
import { PROGRAM_QUESTIONS, PROGRAM_STAGES } from "../../domain/program-stage/program-questions";
import { ballText, ballWords } from "../kit/balls";
import { barText, blocksIn } from "../kit/bars";
import type { PageColumns } from "../kit/columns";
import { f, type FormulaCell, joined, quoted } from "../shared/formula";
import { APART_FIRST } from "./answers";
import type { AnswerKey, GapKey, Model, StageLineKey } from "./model";

const [HOLDS, NEXT, LATER] = ["Holds", "Now", "Later"];
const KEY_SIGN = "★";
const QUESTIONS_A_STAGE = PROGRAM_QUESTIONS.length / PROGRAM_STAGES.length;
/** Of the page's columns the one with the bars. */
export const BAR_WIDTH = 40;

/** Four bars, the program's stage marked, and what keeps each stage from holding. */
export function stageLines({ stages, verdict, limits }: Model): PageColumns<StageLineKey, StageLineKey> {
  const at = (column: keyof typeof stages, row: number) => stages[column].at(0, row);
  return {
    label: {
      title: "Stage",
      look: "text",
      cell: (_, row) => f`IF(${at("number", row)}=N(${verdict.number}),"▶ ","")&${at("name", row)}`,
    },
    shown: {
      title: "Score",
      format: "score",
      cell: (_, row) => f`IF(${at("score", row)}="","–",${at("score", row)})`,
    },
    bar: {
      title: "of 100",
      look: "bar",
      cell: (_, row) =>
        barText(f`IF(${at("score", row)}="","",${at("score", row)}/100)`, blocksIn(BAR_WIDTH)),
    },
    words: {
      title: "What it takes",
      look: "text",
      cell: (_, row) => {
        const [score, key, answered] = [at("score", row), at("keyLevel", row), at("answered", row)];
        const question = PROGRAM_QUESTIONS.find((each) => each.isKey && each.stage === PROGRAM_STAGES[row])!;
        const name = quoted(`${question.id} ${KEY_SIGN}`);
        const missing = f`${answered}&" of ${QUESTIONS_A_STAGE} questions answered"`;
        const low = f`"needs "&${limits.holds}&", scores "&ROUND(N(${score}),0)`;
        const keyLow = f`IF(${key}="",${name}&" not answered",${name}&" at level "&ROUND(N(${key}),1)&", needs "&${limits.key})`;
        return f`IF(${score}="",${missing},IF(ROUND(N(${score}),9)<${limits.holds},${low},IF(${at("holds", row)}=1,"holds",${keyLow})))`;
      },
    },
    mark: {
      title: "Status",
      look: "status",
      words: ballWords({ green: [HOLDS], yellow: [NEXT], red: [] }),
      cell: (_, row) => {
        const number = at("number", row);
        const word = f`IF(${verdict.number}="","",IF(${at("holds", row)}=1,"${HOLDS}",IF(${number}=${verdict.number},"${NEXT}","${LATER}")))`;
        return ballText(word, [HOLDS, NEXT]);
      },
    },
    moved: { title: "Change", format: "change", cell: (_, row) => f`${at("change", row)}` },
    star: { title: `${KEY_SIGN} level`, format: "decimal", cell: (_, row) => f`${at("keyLevel", row)}` },
  };
}

type PlaceKey = "place" | "picked" | "listed" | "row" | "days";

/** Which questions the gaps are, and how long each may take. */
export function gapPlaces({ questions, gaps }: Model): PageColumns<GapKey, PlaceKey> {
  return {
    place: { title: "Place", format: "whole", always: true, cell: (_, row) => row + 1 },
    picked: {
      title: "Picked",
      format: "general",
      always: true,
      cell: ({ place }) => f`IFERROR(SMALL(${questions.order},${place}),"")`,
    },
    listed: {
      title: "Listed by",
      format: "general",
      always: true,
      // Key questions stand before the others, behind what two people see differently.
      cell: ({ picked }) =>
        f`IF(${picked}="","",${picked}-IF(N(${picked})<${APART_FIRST},0,INDEX(${questions.key},MATCH(${picked},${questions.order},0))*${APART_FIRST / 2}))`,
    },
    row: {
      title: "Row",
      format: "whole",
      always: true,
      cell: ({ place }) =>
        f`IFERROR(MATCH(INDEX(${gaps.picked},MATCH(SMALL(${gaps.listed},${place}),${gaps.listed},0)),${questions.order},0),"")`,
    },
    days: { title: "Days", format: "whole", always: true, cell: (_, row) => GAP_DAYS[row]! },
  };
}

/** The five gaps to begin with: what it is about, what to do first and with which tool, and until when. */
export function gapLines({ questions, days }: Model): PageColumns<GapKey, Exclude<GapKey, PlaceKey>> {
  const chosen = (texts: readonly string[], row: FormulaCell) =>
    f`CHOOSE(${row},${joined(texts.map(quoted), ",")})`;
  return {
    label: {
      title: "Gap",
      look: "text",
      cell: ({ row }) =>
        f`INDEX(${questions.id},${row})&IF(INDEX(${questions.key},${row})=1," ${KEY_SIGN}","")`,
    },
    level: {
      title: "Level",
      look: "status",
      format: "decimal",
      cell: ({ row }) => f`INDEX(${questions.level},${row})`,
    },
    topic: {
      title: "About",
      look: "text",
      cell: ({ row }) =>
        f`${chosen(
          PROGRAM_QUESTIONS.map(({ topic }) => topic),
          row,
        )}&IF(INDEX(${questions.disagree},${row})=1,": we disagree","")`,
    },
    action: {
      title: "Begin with · tool",
      look: "text",
      cell: ({ row }) =>
        chosen(
          PROGRAM_QUESTIONS.map(({ action, tool }) => `${action} · ${tool}`),
          row,
        ),
    },
    due: {
      title: "By",
      format: "date",
      cell: ({ days: more }) => f`${days.day}+${more}`,
    },
    chief: { title: "Chief", format: "whole", cell: ({ row }) => f`INDEX(${questions.chief},${row})` },
    cam: { title: "CAM", format: "whole", cell: ({ row }) => f`INDEX(${questions.cam},${row})` },
  };
}

/** All twenty with what was answered. */
export function answerLines({ questions, meanings }: Model): PageColumns<AnswerKey, AnswerKey> {
  const at = (column: keyof typeof questions, row: number) => questions[column].at(0, row);
  return {
    label: {
      title: "Question",
      look: "text",
      cell: (_, row) => {
        const { id, isKey } = PROGRAM_QUESTIONS[row]!;
        return isKey ? `${id} ${KEY_SIGN}` : id;
      },
    },
    mean: { title: "Level", look: "status", format: "decimal", cell: (_, row) => f`${at("level", row)}` },
    question: { title: "Is it so?", look: "passage", cell: (_, row) => PROGRAM_QUESTIONS[row]!.question },
    meaning: {
      title: "Answered",
      look: "passage",
      cell: (_, row) =>
        f`IF(${at("level", row)}="","Not answered",IF(${at("disagree", row)}=1,"We disagree",INDEX(${meanings},ROUND(${at("level", row)},0))))`,
    },
    worth: { title: "Points", format: "decimal", cell: (_, row) => f`${at("points", row)}` },
    chiefShown: { title: "Chief", format: "whole", cell: (_, row) => f`${at("chief", row)}` },
    camShown: { title: "CAM", format: "whole", cell: (_, row) => f`${at("cam", row)}` },
  };
}
