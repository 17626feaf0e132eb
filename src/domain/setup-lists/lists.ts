import { capabilityMetricRows } from "../capabilities/capability-metric-rows";
import { readCadenceRule } from "../cadence/cadence-rule";
import { type CadenceRow, DEFAULT_CADENCE, namesIn } from "../program/cadence";
import { DEFAULT_LEVELS, REGISTERED, REQUIREMENTS } from "../program/levels";
import { DEFAULT_METRIC_WEIGHTS } from "../program/metric-weights";
import { defaultMetricRows, PERFORMANCE_CATEGORY } from "../program/metrics";
import { DEFAULT_STAGES } from "../program/setup";
import { MOST_TIERS } from "../finance/rebate-tier";
import { nameKey } from "../shared/excel-text";
import {
  dealsTable,
  levelsTable,
  metricsTable,
  partnersTable,
  productsTable,
  resultsTable,
  scoresTable,
  stagesTable,
} from "../shared/tables/catalogue";
import { actionsTable } from "../shared/tables/capabilities-tables";
import { accountsTable } from "../shared/tables/relations-tables";
import { cadenceLogTable, cadenceTable } from "../shared/tables/cadence-tables";
import { rebateTiersTable } from "../shared/tables/finance-tables";
import { metricWeightsTable } from "../shared/tables/scorecard-tables";
import type { TableDefinition } from "../shared/tables/table-definition";
import { columnField, isEmptyCell, type ListProblem, type ListRow, type SetupList } from "./list-rows";

const any = (table: unknown) => table as TableDefinition;
const number = (value: unknown) => (typeof value === "number" ? value : null);

const stages: SetupList = {
  table: any(stagesTable),
  references: [{ table: any(dealsTable), field: "stage" }],
  defaults: DEFAULT_STAGES,
  fields: [
    columnField(stagesTable, "stage"),
    columnField(stagesTable, "class", { help: "What the stage means for a deal that stands in it." }),
    columnField(stagesTable, "probability", {
      help: "Counts for deals without a probability of their own.",
    }),
  ],
  problems: (rows) => [
    ...rows.flatMap((row, at): ListProblem[] =>
      isEmptyCell(row["class"])
        ? [{ at, message: "Class is blank: say whether deals in this stage are open, won or lost." }]
        : [],
    ),
    ...(["Open", "Won"] as const)
      .filter((wanted) => !rows.some((row) => row["class"] === wanted))
      .map((wanted): ListProblem => ({
        at: null,
        advice: true,
        message: `No stage is ${wanted}: no deal would count as ${wanted.toLowerCase()}.`,
      })),
  ],
};

const products: SetupList = {
  table: any(productsTable),
  references: [dealsTable, accountsTable].map((table) => ({ table: any(table), field: "product" })),
  defaults: [],
  fields: [
    columnField(productsTable, "product"),
    columnField(productsTable, "family"),
    columnField(productsTable, "listPrice", {
      help: "What a deal that the CRM exports without an amount counts, from the next import on.",
    }),
  ],
  problems: () => [],
};

const levels: SetupList = {
  table: any(levelsTable),
  defaults: DEFAULT_LEVELS as readonly ListRow[],
  order: "order",
  references: [
    { table: any(partnersTable), field: "tier" },
    { table: any(scoresTable), field: "level" },
    { table: any(cadenceTable), field: "levels", several: true, separator: "," },
  ],
  fields: [
    columnField(levelsTable, "level"),
    columnField(levelsTable, "annualRevenue", {
      help: "Won in the twelve months to the as-of date; blank asks for nothing.",
    }),
    columnField(levelsTable, "certifications", { minimum: 0 }),
    columnField(levelsTable, "requiredTasks"),
    columnField(levelsTable, "capabilitiesScore", { minimum: 0, maximum: 100 }),
    columnField(levelsTable, "servicingShare"),
    columnField(levelsTable, "countsInfluencedRevenue"),
    columnField(levelsTable, "benefits"),
    columnField(levelsTable, "discount"),
    columnField(levelsTable, "rebateRate"),
    columnField(levelsTable, "mdfShare"),
  ],
  problems: lowerThanBelow,
};

/** A level that asks for less than the one below it can be earned without that one. */
function lowerThanBelow(rows: readonly ListRow[]): ListProblem[] {
  return rows.flatMap((row, at) =>
    REQUIREMENTS.flatMap(({ id, label }): ListProblem[] => {
      const below = rows[at - 1];
      const [asks, asked] = [number(row[id]), number(below?.[id])];
      return asked !== null && (asks ?? 0) < asked && !isEmptyCell(row["level"])
        ? [
            {
              at,
              advice: true,
              message: `${String(row["level"])} asks for less than ${String(below?.["level"])}: ${label}.`,
            },
          ]
        : [];
    }),
  );
}

const BUILT_IN = new Set(
  [...defaultMetricRows(), ...capabilityMetricRows()].map(({ metric }) => nameKey(metric)),
);
const OWN_AT_MOST = 5;
const isPerformance = (row: ListRow) =>
  nameKey(String(row["category"] ?? "")) === nameKey(PERFORMANCE_CATEGORY);

const metrics: SetupList = {
  table: any(metricsTable),
  references: [resultsTable, actionsTable].map((table) => ({ table: any(table), field: "metric" })),
  defaults: defaultMetricRows() as unknown as readonly ListRow[],
  fields: [
    columnField(metricsTable, "metric", {
      help: "One of your own is fed from Results, under the same name.",
    }),
    columnField(metricsTable, "category", {
      help: `${PERFORMANCE_CATEGORY} for one of your own, which then counts in the Performance Scorecard.`,
    }),
    columnField(metricsTable, "unit", {
      help: "What it is measured in; of one of your own: money, number or share.",
    }),
    columnField(metricsTable, "lowerIsBetter"),
    columnField(metricsTable, "weight", {
      minimum: 0,
      help: "Counts where the weights by life-stage have none; 0 leaves the metric out.",
    }),
    columnField(metricsTable, "defaultTarget"),
    columnField(metricsTable, "redFlagFloor", {
      minimum: 0,
      help: "A score below it keeps the whole score from being green; 0: none.",
    }),
    columnField(metricsTable, "green", { minimum: 0 }),
    columnField(metricsTable, "yellow", { minimum: 0 }),
  ],
  keeps: (row) =>
    BUILT_IN.has(nameKey(String(row["metric"] ?? "")))
      ? "One of the scorecards' own metrics stays; a weight of 0 leaves it out."
      : null,
  problems: (rows) => {
    const own = rows.filter(
      (row) => isPerformance(row) && !BUILT_IN.has(nameKey(String(row["metric"] ?? ""))),
    );
    return [
      ...rows.flatMap((row, at): ListProblem[] =>
        (number(row["yellow"]) ?? 0) > (number(row["green"]) ?? Infinity)
          ? [{ at, message: "Yellow begins above Green: give a lower Yellow." }]
          : [],
      ),
      ...(own.length > OWN_AT_MOST
        ? [
            {
              at: null,
              message: `${own.length} metrics of your own: the scorecard has room for ${OWN_AT_MOST}. Remove some, or give them another category.`,
            },
          ]
        : []),
    ];
  },
};

const WEIGHTS = ["plan", "pipeline", "dealSize", "certificates", "tasks"] as const;

const weights: SetupList = {
  table: any(metricWeightsTable),
  namesStay: true,
  defaults: DEFAULT_METRIC_WEIGHTS as unknown as readonly ListRow[],
  fields: [
    columnField(metricWeightsTable, "lifeStage", {
      kind: "choice",
      choices: partnersTable.columns.lifeStage.choices!,
    }),
    ...WEIGHTS.map((field) => columnField(metricWeightsTable, field, { minimum: 0 })),
  ],
  problems: (rows) =>
    rows.flatMap((row, at): ListProblem[] =>
      WEIGHTS.every((field) => row[field] === 0)
        ? [{ at, message: "All weights are 0: nothing would be scored. Give one of them a weight." }]
        : [],
    ),
};

const cadence: SetupList = {
  table: any(cadenceTable),
  references: [{ table: any(cadenceLogTable), field: "activity" }],
  defaults: DEFAULT_CADENCE as readonly ListRow[],
  fields: [
    columnField(cadenceTable, "activity"),
    columnField(cadenceTable, "everyMonths", { minimum: 1, maximum: 60 }),
    columnField(cadenceTable, "levels"),
    columnField(cadenceTable, "lifeStages"),
    columnField(cadenceTable, "looksAt"),
    columnField(cadenceTable, "due"),
    columnField(cadenceTable, "minutes", { minimum: 0, maximum: 480 }),
    columnField(cadenceTable, "purpose"),
    columnField(cadenceTable, "about"),
    columnField(cadenceTable, "doneBy"),
  ],
  problems: (rows, source) => {
    const there = source.table(levelsTable);
    const known = [
      ...(there.exists ? there.rows : DEFAULT_LEVELS).map(({ level }) => level ?? ""),
      REGISTERED,
    ];
    const lifeStages = partnersTable.columns.lifeStage.choices!;
    return rows.flatMap((row, at): ListProblem[] => [
      ...(isEmptyCell(row["everyMonths"])
        ? [{ at, message: "Every (months) is blank: say after how many months it is due again." }]
        : unread(row as CadenceRow).map((message): ListProblem => ({ at, message, advice: true }))),
      ...unknownNames(row["levels"], known).map((message): ListProblem => ({ at, message, advice: true })),
      ...unknownNames(row["lifeStages"], lifeStages).map((message): ListProblem => ({
        at,
        message,
        advice: true,
      })),
    ]);
  },
};

/** What of a row the routine does not understand: it counts for nothing until that is put right. */
function unread(row: CadenceRow): string[] {
  const read = readCadenceRule(row);
  return typeof read === "string" ? [read] : [];
}

function unknownNames(cell: unknown, known: readonly string[]): string[] {
  return namesIn(typeof cell === "string" ? cell : null)
    .filter((name) => !known.some((each) => nameKey(each) === nameKey(name)))
    .map((name) => `"${name}" is not known here: give some of ${known.join(", ")}, separated by commas.`);
}

const rebateBands: SetupList = {
  table: any(rebateTiersTable),
  defaults: [],
  fields: [
    columnField(rebateTiersTable, "revenueFrom"),
    columnField(rebateTiersTable, "rebateRate", { help: "What a partner earns from there on." }),
  ],
  problems: (rows) => [
    ...rows.flatMap((row, at): ListProblem[] => {
      const [from, rate] = [number(row["revenueFrom"]), number(row["rebateRate"])];
      if (from === null) return [];
      if (rate === null)
        return [{ at, message: "Rebate rate is blank: give the rate that counts from there." }];
      const below = rows.filter((other) => (number(other["revenueFrom"]) ?? Infinity) < from);
      return below.some((other) => (number(other["rebateRate"]) ?? 0) > rate)
        ? [
            {
              at,
              advice: true,
              message: "A band below has a higher rate: whoever sells more is paid at a lower one.",
            },
          ]
        : [];
    }),
    ...(rows.length > MOST_TIERS
      ? [
          {
            at: null,
            message: `${rows.length} bands: Rebate ROI has room for ${MOST_TIERS}. Remove some.`,
          },
        ]
      : []),
  ],
};

/** The lists of Setup in the order in which the pane shows them. */
export const SETUP_LISTS = { stages, levels, metrics, weights, rebateBands, products, cadence } as const;
export type SetupListId = keyof typeof SETUP_LISTS;
