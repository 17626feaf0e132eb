import type { PerformanceScorecard } from "../../src/domain/scorecard/performance/scorecard-types";
import { nearlyEqual } from "../../src/domain/shared/rounding";
import { callCamFunction, type CamFunctionId } from "../../src/functions/registry";
import type { Scalar } from "../../src/xlsx/data/workbook-data";
import { outcome } from "./function-vectors";

const CURRENT = 4;

/**
 * Where ATTAINMENT and PARTNERSCORE over a built scorecard's own cells differ from the scores it shows, one line a cell; empty when they agree.
 * A target that is met, or that nothing reaches, is the sheet's to judge: such a line comes in as it was scored.
 */
export function functionDifferences(
  { lines }: PerformanceScorecard,
  named: (name: string) => readonly Scalar[],
  cap: number,
): string[] {
  const call = (id: CamFunctionId, ...args: unknown[]) =>
    outcome((...values) => callCamFunction(id, values), args).value;
  const compared = (name: string, value: unknown, shown: Scalar | undefined) =>
    typeof value === "number" && typeof shown === "number" && nearlyEqual(value, shown)
      ? []
      : [`${name}: ${String(value)} by the functions, ${String(shown)} on the sheet`];
  const metrics = lines.map(({ metric, weight }) => ({
    ...metric,
    weight,
    cells: [0, 1, 2, 3, CURRENT].map((column) => {
      const [actual, target, score, status] = ["actual", "target", "score", "status"].map(
        (part) => named(`${metric.name}_${part}`)[column],
      );
      return { actual, target, score, judged: status === "Target met" || target === "" };
    }),
  }));
  const attained = metrics.flatMap(({ name, lowerIsBetter, cells }) =>
    cells.flatMap(({ actual, target, score, judged }, column) =>
      typeof score !== "number" || judged
        ? []
        : compared(
            `${name}_score ${column}`,
            100 * Number(call("ATTAINMENT", actual, target, lowerIsBetter, cap)),
            score,
          ),
    ),
  );
  const current = metrics.map(({ cells, ...metric }) => ({ ...metric, ...cells[CURRENT]! }));
  const [score] = named("score");
  if (typeof score !== "number") return attained;
  const column = (pick: (line: (typeof current)[number]) => unknown) => current.map((line) => [pick(line)]);
  const points = call(
    "PARTNERSCORE",
    column((line) => (typeof line.score !== "number" ? null : line.judged ? line.score / 100 : line.actual)),
    column((line) => (line.judged ? 1 : line.target)),
    column(({ weight }) => weight),
    column(({ lowerIsBetter, judged }) => lowerIsBetter && !judged),
    cap,
  );
  return [...attained, ...compared("score", points, score)];
}
