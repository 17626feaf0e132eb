import { METRIC_DEFAULTS } from "../../domain/program/metrics";
import { SETTINGS, type SettingDefinition } from "../../domain/program/settings";
import type { CalculationBlock } from "../shared/calculation-block";
import { escaped, f, type Formula, quoted } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { NumberFormat } from "../shared/styles";
import type { Model } from "./model";

const FORMATS: Readonly<Record<SettingDefinition["kind"], NumberFormat | undefined>> = {
  date: "date",
  money: "money",
  rate: "percent",
  whole: "whole",
  number: "general",
  text: undefined,
  choice: undefined,
};

/** What a table holds at the row of `key`; "" where the row or its cell is blank. */
function lookedUp(column: string, keyColumn: string, key: Ref): Formula {
  const cell = f`INDEX(${column},MATCH(${key},${keyColumn},0))`;
  return f`IFERROR(IF(${cell}="","",${cell}),"")`;
}

/** The choice as it is written here, whatever its case on Setup. */
function chosen(setup: Ref, choices: readonly string[], otherwise: Formula): Formula {
  return choices.reduceRight(
    (rest, choice) => f`IF(TRIM(${setup})=${quoted(choice)},${quoted(choice)},${rest})`,
    otherwise,
  );
}

/**
 * Settings and metrics as Setup has them now, beside what counts while a cell there is blank or unusable: the same rule as
 * domain/program/settings.ts.
 */
export function setupBlock(
  block: CalculationBlock,
  model: Model,
  builtIn: Partial<Record<keyof typeof SETTINGS, number>>,
): void {
  block.heading("Settings", ["On Setup", "Built in", "From", "To", "Used"]);
  for (const [key, definition] of Object.entries(SETTINGS) as [keyof typeof SETTINGS, SettingDefinition][]) {
    const { name, kind, minimum, maximum } = definition;
    const [label, setup, fallback, from, to] = ["name", "on Setup", "built in", "from", "to"].map(
      (part) => new Ref(`${name} ${part}`),
    ) as [Ref, Ref, Ref, Ref, Ref];
    const otherwise = f`IF(${fallback}="","",${fallback})`;
    const value = kind === "whole" || kind === "date" ? f`INT(${setup})` : f`${setup}`;
    const used =
      kind === "text"
        ? f`IF(${setup}="",${otherwise},TRIM(${setup}))`
        : kind === "choice"
          ? chosen(setup, definition.choices ?? [], otherwise)
          : f`IF(ISNUMBER(${setup}),IF(AND(${setup}>=${from},OR(${to}="",${setup}<=${to})),${value},${otherwise}),${otherwise})`;
    const format = FORMATS[kind];
    block.cells(label, name, [
      {
        ref: setup,
        content: lookedUp("cam_settings[Value]", "cam_settings[Setting]", label),
        style: "link",
        format,
      },
      {
        ref: fallback,
        content: builtIn[key] ?? (definition.defaultValue === "" ? null : definition.defaultValue),
        format,
      },
      { ref: from, content: minimum ?? null, format: "general" },
      { ref: to, content: maximum ?? null, format: "general" },
      { ref: model.settings[key], content: used, format },
    ]);
  }
  metricsBlock(block, model);
}

function metricsBlock(block: CalculationBlock, model: Model): void {
  block.heading("Metrics", [
    "Weight",
    "Built in",
    "Green",
    "Built in",
    "Yellow",
    "Built in",
    "Default target",
    "Weight used",
    "Green used",
    "Yellow used",
  ]);
  for (const { id, weight, green, yellow } of METRIC_DEFAULTS) {
    const refs = model.metrics[id];
    const label = new Ref(`${id} id`);
    const [w, w0, g, g0, y, y0] = ["w", "w0", "g", "g0", "y", "y0"].map(
      (part) => new Ref(`${id} ${part}`),
    ) as [Ref, Ref, Ref, Ref, Ref, Ref];
    const setup = (column: string) => lookedUp(`cam_metrics[${column}]`, "cam_metrics[Metric]", label);
    const or = (given: Ref, builtIn: Ref) => f`IF(ISNUMBER(${given}),${given},${builtIn})`;
    block.cells(label, id, [
      { ref: w, content: setup("Weight"), style: "link" },
      { ref: w0, content: weight },
      { ref: g, content: setup("Green"), style: "link" },
      { ref: g0, content: green },
      { ref: y, content: setup("Yellow"), style: "link" },
      { ref: y0, content: yellow },
      { ref: refs.defaultTarget, content: setup("Default target"), style: "link" },
      { ref: refs.configured, content: f`MAX(0,${or(w, w0)})` },
      { ref: refs.green, content: or(g, g0) },
      { ref: refs.yellow, content: f`MIN(${refs.green},${or(y, y0)})` },
    ]);
  }
  const configured = METRIC_DEFAULTS.map(({ id, revenue }) => ({
    ref: model.metrics[id].configured,
    revenue,
  }));
  const total = (wanted: readonly Ref[]) =>
    f`SUM(${wanted.slice(1).reduce((text, ref) => f`${text},${ref}`, f`${wanted[0]!}`)})`;
  block.single("Weight of all metrics", model.weights.total, total(configured.map(({ ref }) => ref)));
  block.single(
    "Weight of revenue metrics",
    model.weights.revenue,
    total(configured.filter((each) => each.revenue).map(({ ref }) => ref)),
  );
  block.single(
    "Weight of the others",
    model.weights.others,
    f`${model.weights.total}-${model.weights.revenue}`,
  );
}

/** The partner's row of cam_partners and the criterion that only its own name matches. */
export function partnerBlock(block: CalculationBlock, model: Model, partner: string): void {
  const { name, key, criterion, row, since, annualTarget, coverage, dealSize } = model.partner;
  const numeric = (column: string) =>
    f`IF(${row}="","",IF(ISNUMBER(INDEX(cam_partners[${column}],${row})),INDEX(cam_partners[${column}],${row}),""))`;
  block.heading("Partner");
  block.single("Partner", name, partner);
  block.single("Name without wildcards", key, escaped(name));
  block.single("Criterion", criterion, f`"="&${key}`);
  block.single("Row of cam_partners", row, f`IFERROR(MATCH(${key},cam_partners[Partner],0),"")`, "whole");
  block.single("Partner since", since, numeric("Partner since"), "date");
  block.single("Annual target", annualTarget, numeric("Annual target"), "money");
  block.single("Coverage", coverage, numeric("Coverage"), "multiple");
  block.single("Default deal size", dealSize, numeric("Default deal size"), "money");
  block.single("Tolerance of checks", model.tolerance, 1e-9);
}
