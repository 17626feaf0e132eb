import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, joined } from "../shared/formula";
import type { Model } from "./model";

/** The score of each column over the metrics measured there, and the word for it. */
export function scoreBlock(block: CalculationBlock, model: Model): void {
  const { lines, weights, settings, score, status, calendar } = model;
  const weighted = (i: number) =>
    joined(
      lines.map(({ refs }) => f`${refs.weight}*N(${refs.score.at(i)})`),
      "+",
    );
  block.heading("Score", ["Q1", "Q2", "Q3", "Q4", "To date"]);
  block.across(
    "Score",
    score,
    (i) => f`IF(${weights.measured.at(i)}=0,"",(${weighted(i)})/${weights.measured.at(i)})`,
    { format: "score", note: "0 to 100: weight × score of what is measured ÷ its weight" },
  );
  const rounded = (i: number) => f`ROUND(${score.at(i)},9)`;
  const green = f`ROUND(${settings.green},9)`;
  const yellow = f`ROUND(MIN(${settings.green},${settings.yellow}),9)`;
  const coloured = (i: number) =>
    f`IF(${rounded(i)}>=${green},IF(${weights.flags.at(i)}>0,"Yellow","Green"),IF(${rounded(i)}>=${yellow},"Yellow","Red"))`;
  block.across(
    "Status",
    status,
    (i) =>
      f`IF(${score.at(i)}="","Not scored",IF(${calendar.early.at(i)},"Early",IF(${weights.complete.at(i)},${coloured(i)},"Provisional")))`,
  );
  block.single(
    "Measured",
    model.current.measured,
    f`IF(${weights.total}=0,0,${weights.measured.fixed(CURRENT_COLUMN)}/${weights.total})`,
    "percent",
  );
}
