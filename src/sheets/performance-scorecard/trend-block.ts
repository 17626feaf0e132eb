import { PERFORMANCE_KIND } from "../../domain/scorecard/score-kinds";
import { MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import type { CellRef } from "../shared/reference";
import { monthText, shortMoneyText, shortMonth } from "../shared/words";
import { amount, from, ofPartner, upTo } from "../shared/deal-sums";
import type { Model } from "./model";

const LAST = MONTHS_A_YEAR - 1;

/** The line of twelve months: scores where they are known for all of them, else what was won in the twelve months to each. */
export function trendBlock(block: CalculationBlock, model: Model): void {
  const { trend, inputs } = model;
  const asOf = inputs.as_of.used;
  const end = (index: number) =>
    index === LAST ? f`${asOf}` : f`EDATE(DATE(YEAR(${asOf}),MONTH(${asOf}),1),${index - LAST + 1})-1`;
  block.heading("Twelve months");
  block.single("Kind of the scores", trend.kind, PERFORMANCE_KIND);
  block.list(
    [
      { title: "Month", ref: trend.month, content: (row) => monthText(trend.end.at(0, row)) },
      {
        title: "Shown",
        ref: trend.shown,
        content: (row) =>
          f`IF(${trend.of}="Score",${trend.score.at(0, row)},${wonTo(model, trend.end.at(0, row))})`,
        format: "tenths",
      },
      { title: "To", ref: trend.end, content: end, format: "date" },
      { title: "Scored on", ref: trend.day, content: (row) => scoredOn(model, row), format: "date" },
      { title: "Score", ref: trend.score, content: (row) => scoreThen(model, row), format: "score" },
    ],
    "value",
  );
  block.single("Shown is", trend.of, f`IF(COUNT(${trend.score})=${MONTHS_A_YEAR},"Score","Won")`, {
    note: "Scores once all months have one; Won: in the twelve months to each month's end",
  });
  finding(block, model);
}

function scoredOn({ partner, trend }: Model, row: number): Formula {
  const known = f`(cam_scores[Partner]=${partner.name})*(cam_scores[Kind]=${trend.kind})*ISNUMBER(cam_scores[Score])*(cam_scores[Provisional]<>"Yes")*(cam_scores[As of]<=${trend.end.at(0, row)})`;
  return row === LAST ? f`""` : f`IFERROR(SUMPRODUCT(MAX(${known}*cam_scores[As of])),0)`;
}

function scoreThen({ partner, trend, score, current }: Model, row: number): Formula {
  if (row === LAST) return f`IF(${current.provisional},"",${score.fixed(CURRENT_COLUMN)})`;
  const day = trend.day.at(0, row);
  return f`IF(${day}=0,"",SUMIFS(cam_scores[Score],cam_scores[Partner],${partner.criterion},cam_scores[Kind],${trend.kind},cam_scores[As of],${day}))`;
}

function wonTo({ partner }: Model, end: CellRef): Formula {
  return amount("Won", ofPartner(partner), from("Closed on", f`EDATE(${end}+1,-12)`), upTo("Closed on", end));
}

/** What the line says; of a partner of less than four quarters nothing has grown or fallen. */
function finding(block: CalculationBlock, { partner, trend, inputs, settings }: Model): void {
  const since = partner.since;
  block.single(
    "Four quarters of it",
    trend.known,
    f`IF(${since}="",TRUE,INT(N(${since}))<=EDATE(${inputs.as_of.used}+1,-12))`,
    { note: "Before that nothing of a partner has grown or fallen" },
  );
  const [first, last] = [trend.shown.fixed(0, 0), trend.shown.fixed(0, LAST)];
  block.single(
    "Change",
    trend.change,
    f`IF(${trend.of}="Score",ROUND(${last}-${first},0),IF(ROUND(${first},9)<=0,"",ROUND(100*(${last}-${first})/${first},0)))`,
    { format: "general", note: "Of the score, or per cent of what was won" },
  );
  const month = shortMonth(trend.end.fixed(0, 0));
  const change = trend.change;
  const moved = f`IF(${change}>0,"up ","down ")&ABS(${change})`;
  const score = f`IF(${trend.known},IF(${change}=0,"Score as in "&${month},"Score "&${moved}&" since "&${month}),"Score by month")`;
  const compared = f`IF(${change}=0,", as in "&${month},", "&${moved}&" % since "&${month})`;
  block.single(
    "Won in words",
    trend.won12,
    f`"Won in 12 months: "&${shortMoneyText(last, settings.currency)}`,
  );
  block.single(
    "In a few words",
    trend.finding,
    f`IF(${trend.of}="Score",${score},${trend.won12}&IF(${trend.known},IF(${change}="","",${compared}),""))`,
  );
}
