import fc from "fast-check";
import { readMetrics, readOwnMetrics, resultMetrics } from "../../../../src/domain/program/metrics";
import { pasteResults } from "../../../../src/domain/scorecard/performance/paste-results";
import { serialOf } from "../../../../src/domain/shared/serial-date";
import {
  metricsTable,
  partnersTable,
  resultsTable,
  type PartnerRow,
  type ResultRow,
} from "../../../../src/domain/shared/tables/catalogue";
import {
  fieldsOf,
  type Columns,
  type RowOf,
  type TableDefinition,
} from "../../../../src/domain/shared/tables/table-definition";

const MARKS = { decimalSeparator: ".", groupSeparator: "," };
const Q4 = serialOf(2026, 10, 1);
const Q3 = serialOf(2026, 7, 1);
const rowOf = <C extends Columns>(table: TableDefinition<C>, given: Partial<RowOf<C>>) =>
  ({ ...Object.fromEntries(fieldsOf(table).map((field) => [field, null])), ...given }) as RowOf<C>;
const partner = (name: string, aliases: string | null = null): PartnerRow =>
  rowOf(partnersTable, { partnerId: `P-${name}`, partner: name, aliases });
const result = (given: Partial<ResultRow>): ResultRow => rowOf(resultsTable, { period: Q4, ...given });
const METRIC_ROWS = [
  rowOf(metricsTable, { metric: "NPS", category: "Performance", unit: "number" }),
  rowOf(metricsTable, { metric: "Target accounts", category: "Performance", unit: "number" }),
];
const CONTEXT = {
  partnerRows: [partner("Acme", "Acme Group"), partner("Bolt"), partner("Müller GmbH")],
  results: [
    result({ partner: "Acme", metric: "training_certs", target: 4, actual: 2, basis: "Recorded" }),
    result({ partner: "Bolt", metric: "required_tasks", target: 1, actual: 0.5, basis: "Closed" }),
  ],
  metrics: resultMetrics([...readMetrics(METRIC_ROWS), ...readOwnMetrics(METRIC_ROWS)]),
  period: Q4,
  fiscalStartMonth: 1,
  marks: MARKS,
  decided: {} as Record<string, string | null>,
};
const paste = (text: string, given: Partial<typeof CONTEXT> = {}) =>
  pasteResults(text, { ...CONTEXT, ...given });
const written = (text: string, given: Partial<typeof CONTEXT> = {}) =>
  paste(text, given).changes.flatMap(({ table, upserts }) => (table.name === "cam_results" ? upserts : []));
const key = (name: string, metric: string, period = Q4) => ({ partner: name, period, metric });

test("a line a partner, a column a metric, by any of its names; what was agreed is a target", () => {
  const text = [
    "Partner\tCertifications\tCertifications (target)\tTasks done\tNPS\tTarget accounts\tShoe size",
    "acme\t3\t5\t80%\t40\t12\t38",
    "ACME group\t3\t\t\t\t\t",
    "Bolt\t1\t\t\t\t\t",
  ].join("\r\n");
  const read = paste(text);
  expect(written(text)).toEqual([
    { ...key("Acme", "training_certs"), actual: 3, target: 5, basis: "Agreed" },
    { ...key("Acme", "required_tasks"), actual: 0.8 },
    { ...key("Acme", "NPS"), actual: 40 },
    { ...key("Acme", "Target accounts"), actual: 12 },
    { ...key("Bolt", "training_certs"), actual: 1 },
  ]);
  expect(read.differences[0]).toMatchObject({ partner: "Acme", field: "actual", before: 2, after: 3 });
  expect([read.ignored, read.problems, read.unknown]).toEqual([["Shoe size"], [], []]);
});

test("without a header line: partner, certifications, tasks", () => {
  expect(written("Acme\t2\t75\nBolt\t4\t\n")).toEqual([
    { ...key("Acme", "required_tasks"), actual: 0.75 },
    { ...key("Bolt", "training_certs"), actual: 4 },
  ]);
  expect(paste("Acme\t2\t75").unchanged).toBe(1);
});

test("bare shares are per cent where one of their column is more than everything, else fractions", () => {
  const tasks = (...cells: string[]) =>
    written(["Partner;Tasks", `Acme;${cells[0]}`, `Müller GmbH;${cells[1]}`].join("\n")).map(
      ({ actual }) => actual,
    );
  expect(tasks("80", "1")).toEqual([0.8, 0.01]);
  expect(tasks("0.8", "1")).toEqual([0.8, 1]);
  expect(tasks("80%", "1")).toEqual([0.8, 1]);
});

test("a quarter may stand in a column; rows without one are of the quarter that was chosen", () => {
  const text = "Quarter\tPartner\tCerts\nFY2026 Q3\tBolt\t1\n\tBolt\t2\nspring\tBolt\t3\n2026-08-31\tAcme\t4";
  expect(written(text)).toEqual([
    { ...key("Bolt", "training_certs", Q3), actual: 1 },
    { ...key("Bolt", "training_certs"), actual: 2 },
    { ...key("Acme", "training_certs", Q3), actual: 4 },
  ]);
  expect(paste(text).problems).toEqual([{ line: 4, column: "", message: "“spring” is no quarter." }]);
});

test("names that no partner has are asked about; an answer is kept as an alias, or leaves them out", () => {
  const text = "Partner\tCertifications\nMuller\t1\nNobody\t2\nNobody\t3";
  expect(paste(text).unknown).toEqual([
    { name: "Muller", proposed: "Müller GmbH" },
    { name: "Nobody", proposed: null },
  ]);
  expect(paste(text).changes).toEqual([]);
  const { unknown, changes, problems } = paste(text, { decided: { Muller: "Müller GmbH", Nobody: null } });
  expect([unknown, problems]).toEqual([[], []]);
  expect(changes.map(({ upserts }) => upserts)).toEqual([
    [{ ...key("Müller GmbH", "training_certs"), actual: 1 }],
    [{ partnerId: "P-Müller GmbH", aliases: "Muller" }],
  ]);
});

test("what cannot be read, is said twice, or is of a closed quarter is named by its line and changes nothing", () => {
  const text =
    "Partner\tCertifications\tTasks\nAcme\tsix\t120%\nBolt\t-1\t70%\nMüller GmbH\t1\t\nMüller GmbH\t2\t\n\t5\t";
  const { differences, problems } = paste(text);
  expect(differences).toEqual([]);
  expect(problems).toEqual([
    { line: 2, column: "Certifications", message: "“six” is no number of it." },
    { line: 2, column: "Tasks", message: "“120%” is more than 100 %." },
    { line: 3, column: "Certifications", message: "“-1” is below 0." },
    { line: 3, column: "Tasks", message: "The quarter is closed for Bolt; it stays as it is." },
    {
      line: 4,
      column: "Certifications",
      message: "Müller GmbH has several figures, in lines 4, 5; keep one of them.",
    },
    { line: 6, column: "", message: "The row names no partner." },
  ]);
});

test("a target that a build recorded is agreed once somebody pastes it", () => {
  expect(written("Partner;Certifications target\nAcme;4")).toEqual([
    { ...key("Acme", "training_certs"), target: 4, basis: "Agreed" },
  ]);
  const agreed = [result({ partner: "Acme", metric: "training_certs", target: 4, basis: "Agreed" })];
  expect(paste("Partner;Certifications target\nAcme;4", { results: agreed })).toMatchObject({
    unchanged: 1,
    changes: [],
  });
});

test("a table of which no column is a metric takes nothing and names its columns", () => {
  const { taken, ignored, changes } = paste("Partner\tShoe size\nAcme\tlarge");
  expect([taken, ignored, changes]).toEqual([[], ["Shoe size"], []]);
});

test("whatever is pasted, only partners and metrics of the workbook get figures, none below 0, no key twice", () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "Partner",
      "Acme",
      "bolt",
      "Certs",
      "Tasks target",
      "Quarter",
      "FY2026 Q4",
      "3",
      "80%",
      "",
    ),
    fc.string(),
  );
  const line = fc.array(cell, { maxLength: 5 }).map((cells) => cells.join("\t"));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const rows = written(lines.join("\n"));
      const keys = rows.map(({ partner: name, period, metric }) => `${name} ${period} ${metric}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const row of rows) {
        expect(["Acme", "Bolt", "Müller GmbH"]).toContain(row.partner);
        expect(CONTEXT.metrics.map(({ id }) => id)).toContain(row.metric);
        for (const figure of [row.target, row.actual])
          if (figure !== undefined) expect(figure).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
