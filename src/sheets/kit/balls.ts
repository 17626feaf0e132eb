import { f, type Formula, type FormulaCell, holdsOneOf } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { Position } from "../shared/sheet-plan";
import type { StatusWords } from "./columns";

const GOOD = ["Green", "Target met"] as const;
const COLOURS = [...GOOD, "Yellow", "Red"] as const;
const [BALL, RING] = ["●", "○"];
/** Signs that differ in shape as well, for columns too narrow for a word. */
const SIGNS = { green: BALL, yellow: "▲", red: "◆" } as const;

/** Words with their ball, by colour: for a list's column of states that are not those of scores. */
export function ballWords({ green, yellow, red }: StatusWords): StatusWords {
  const withBall = (words: readonly string[]) => words.map((word) => `${BALL} ${word}`);
  return { green: withBall(green), yellow: withBall(yellow), red: withBall(red) };
}

/** What a cell with a ball or a sign holds, by colour: for a list's column of them, and for a block. */
export const BALL_WORDS: StatusWords = {
  green: [...GOOD.map((word) => `${BALL} ${word}`), SIGNS.green],
  yellow: [`${BALL} Yellow`, SIGNS.yellow],
  red: [`${BALL} Red`, SIGNS.red],
};

/** A status as it is shown: "● Green", or a ring where there is no colour, "○ Not measured"; blank where the status is. */
export function ballText(status: FormulaCell, coloured: readonly string[] = COLOURS): Formula {
  return f`IF(${status}="","",IF(${holdsOneOf(status, coloured)},"${BALL} ","${RING} ")&${status})`;
}

/** A status as a sign: a ball, a triangle, a diamond, a ring where there is no colour; blank before its period begins. */
export function signText(status: FormulaCell): Formula {
  const coloured = f`IF(${status}="Yellow","${SIGNS.yellow}",IF(${status}="Red","${SIGNS.red}","${RING}"))`;
  return f`IF(${holdsOneOf(status, ["", "Not begun"])},"",IF(${holdsOneOf(status, GOOD)},"${SIGNS.green}",${coloured}))`;
}

/** The ball of a status that stands, as the bare word, in a cell of the calculations: that one has the public name. */
export function putBall(sheet: SheetBuilder, at: Position, status: Ref): Ref {
  const ball = new Ref("ball");
  sheet.fill(ball, at, () => ballText(status), "status").statusRules(ball, ball.at(0), BALL_WORDS);
  return ball;
}
