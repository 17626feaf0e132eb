import { METRIC_DEFAULTS } from "../../domain/program/metrics";
import { SETTING_DEFINITIONS } from "../../domain/program/settings";
import type { Assumption } from "../../domain/shared/assumption";
import { blocks, code, markdownTable } from "./markdown";

/** What stands on Setup: settings and metrics with what counts until somebody changes them. */
export function setupSection(): string {
  return blocks(
    "## Settings",
    "Rows of `cam_settings`. Blank takes the default; what cannot be used takes it too and is reported.",
    markdownTable(
      ["setting", "accepts", "default", "where the default comes from"],
      SETTING_DEFINITIONS.map((each) => [each.key, accepts(each), standard(each), each.source]),
    ),
    "## Metrics",
    "Rows of `cam_metrics`: the metrics of the Performance Scorecard, by the ids that `cam_results` uses too. Weights are shares on any " +
      "scale; 0 leaves a metric out.",
    markdownTable(
      ["metric", "name", "unit", "weight", "green from", "yellow from", "measured as"],
      METRIC_DEFAULTS.map(({ id, label, unit, weight, green, yellow, source }) => [
        code(id),
        label,
        unit,
        String(weight),
        String(green),
        String(yellow),
        source,
      ]),
    ),
  );
}

function accepts({ kind, choices, minimum, maximum, unit }: Assumption): string {
  if (choices) return choices.join(" · ");
  if (kind === "date" || kind === "text") return kind;
  const bounds = [
    ...(minimum === undefined ? [] : [`from ${minimum}`]),
    ...(maximum === undefined ? [] : [`to ${maximum}`]),
  ];
  return [kind === "whole" ? "whole number" : "number", ...bounds, `(${unit})`].join(" ");
}

function standard({ default: value }: Assumption): string {
  return value === null || value === "" ? "blank" : String(value);
}
