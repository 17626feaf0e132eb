import {
  capabilitiesScorecard,
  type CapabilityOverrides,
} from "../../src/domain/capabilities/capabilities-scorecard";
import { setupChange } from "../../src/domain/program/setup";
import { type SerialDate, serialOf } from "../../src/domain/shared/serial-date";
import type { AnswerRow } from "../../src/domain/shared/tables/capabilities-tables";
import {
  dealsTable,
  levelsTable,
  partnersTable,
  resultsTable,
  type PartnerRow,
} from "../../src/domain/shared/tables/catalogue";
import { certificatesTable } from "../../src/domain/shared/tables/relations-tables";
import { capabilitiesScorecardChange } from "../../src/sheets/capabilities-scorecard/change";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import type { Scalar } from "../../src/xlsx/data/workbook-data";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import {
  ACME,
  answered,
  AS_OF,
  assessedTables,
  BEFORE,
  core,
  dataOf,
  ofItself,
} from "./capabilities-example";
import { expectedCapabilities } from "./capabilities-parity";
import type { MemoryTables } from "./memory-tables";
import { type ExpectedNames, nameDifferences } from "./parity";
import { planWorkbook } from "./sheet-plan-workbook";

/** One definition of the Capabilities Scorecard with figures worked out by hand: the domain and the sheet have to give them. */
export interface CapabilitiesCase {
  name: string;
  asOf: SerialDate;
  /** Before the sheet is built, which records the assessments. */
  tables: MemoryTables;
  overrides?: CapabilityOverrides;
  /** Some of the sheet's names. */
  expected: ExpectedNames;
}

/** The core set with only so many of its twenty questions answered. */
const firstOfCore = (level: number, count: number) =>
  Object.fromEntries(Object.entries(core(level)).slice(0, count));

type Peer = Partial<PartnerRow> & { answers: Partial<AnswerRow>[] };

/** Others by what they are, each with a level for every core question a quarter ago. */
const others = (levels: readonly number[], more: Partial<PartnerRow> = {}, name = "Peer"): Peer[] =>
  levels.map((level, index) => ({
    partner: `${name} ${index}`,
    ...more,
    answers: answered(`${name} ${index}`, BEFORE, core(level)),
  }));

/** Acme, in Activate and Silver, with its answers, and others. Nobody has sold anything: only answers count. */
function caseTables(own: readonly Partial<AnswerRow>[], peers: readonly Peer[] = []): MemoryTables {
  const tables = assessedTables([...own, ...peers.flatMap(({ answers }) => answers)])
    .with(dealsTable, [])
    .with(resultsTable, []);
  const rows = peers.map(({ answers: _, ...row }, index) => ({
    partnerId: `P-${index + 2}`,
    status: "Active",
    ...row,
  }));
  return tables.with(partnersTable, [
    { partnerId: "P-1", partner: ACME, status: "Active", lifeStage: "Activate", tier: "Silver" },
    ...rows,
  ]);
}

const asked = (levels: Readonly<Record<string, number>>, day = AS_OF) => answered(ACME, day, levels);
const activate = { lifeStage: "Activate" };

const COMPLETENESS_CASES: readonly CapabilitiesCase[] = [
  {
    name: "one question of the core set gives 100, provisional: no rank, no colour",
    asOf: AS_OF,
    tables: caseTables(asked({ "fit-philosophy-1": 5 }), others([2, 2, 3, 3, 4, 4], activate)),
    expected: {
      score: [100],
      status: ["Provisional"],
      provisional: [true],
      rank: [null],
      rank_of: [null],
      peers: [6],
      core_completeness: [0.05],
    },
  },
  {
    name: "eleven of twenty are too few",
    asOf: AS_OF,
    tables: caseTables(asked(firstOfCore(4, 11)), others([2, 2, 3, 3, 4, 4], activate)),
    expected: {
      score: [75],
      status: ["Provisional"],
      provisional: [true],
      rank: [null],
      core_completeness: [0.55],
    },
  },
  {
    name: "twelve of twenty are enough, however few of all questions they are",
    asOf: AS_OF,
    tables: caseTables(asked(firstOfCore(4, 12)), others([2, 2, 3, 3, 4, 5], activate)),
    expected: {
      score: [75],
      status: ["Yellow"],
      provisional: [false],
      rank: [2],
      rank_of: [7],
      core_completeness: [0.6],
    },
  },
  {
    name: "every question outside the core set makes nothing complete: core and full stand apart",
    asOf: AS_OF,
    tables: caseTables(asked({ "fit-philosophy-2": 5, "fit-verticals-2": 5, "fit-openness-2": 5 })),
    expected: { provisional: [true], core_completeness: [0], status: ["Provisional"] },
  },
  {
    name: "a provisional score counts for no level: the requirement is open, not missed",
    asOf: AS_OF,
    tables: caseTables(asked({ "fit-philosophy-1": 1 })).with(levelsTable, [
      { level: "Silver", order: 1, capabilitiesScore: 50 },
    ]),
    expected: { score: [1], provisional: [true], level: [""] },
  },
  {
    name: "nothing changes to or from a provisional score, metrics do",
    asOf: AS_OF,
    tables: caseTables([...asked({ "fit-philosophy-1": 1 }, BEFORE), ...asked(core(3))]),
    expected: {
      score: [50],
      provisional: [false],
      change: [null],
      metric_change: [49, ...Array.from({ length: 24 }, () => null)],
    },
  },
];

const PEER_CASES: readonly CapabilitiesCase[] = [
  {
    name: "four of the same life-stage, four others: the level's too few, all eight",
    asOf: AS_OF,
    tables: caseTables(asked(core(3)), [
      ...others([1, 2, 4, 5], activate),
      ...others([1, 2, 4, 4], { lifeStage: "Mature", tier: "Gold" }, "Other"),
    ]),
    expected: { peer_group: ["all"], peers: [8], rank: [5], rank_of: [9] },
  },
  {
    name: "five of the same life-stage are peers, and nobody else",
    asOf: AS_OF,
    tables: caseTables(asked(core(3)), [
      ...others([1, 2, 3, 4, 5], activate),
      ...others([5, 5, 5], { lifeStage: "Mature" }, "Other"),
    ]),
    expected: {
      peer_group: ["life-stage"],
      peers: [5],
      rank: [3],
      rank_of: [6],
      category_peers: [50, 50, 50, 50, null],
    },
  },
  {
    name: "five of the same level, where the life-stage has too few",
    asOf: AS_OF,
    tables: caseTables(asked(core(3)), [
      ...others([1, 2, 4, 5], activate),
      ...others([2, 2, 2, 2, 5], { lifeStage: "Mature", tier: "silver" }, "Other"),
    ]),
    expected: { peer_group: ["level"], peers: [5], rank: [2], category_peers: [25, 25, 25, 25, null] },
  },
  {
    name: "four others in all are no peers: no median, no rank",
    asOf: AS_OF,
    tables: caseTables(asked(core(3)), others([1, 2, 4, 5], activate)),
    expected: {
      peer_group: ["none"],
      peers: [4],
      rank: [null],
      rank_of: [null],
      category_peers: Array.from({ length: 5 }, () => null),
      peer_median: Array.from({ length: 25 }, () => null),
    },
  },
  {
    name: "provisional assessments, prospects and inactive partners are nobody's peers",
    asOf: AS_OF,
    tables: caseTables(asked(core(3)), [
      ...others([1, 2, 4, 5], activate),
      {
        partner: "One answer",
        ...activate,
        answers: answered("One answer", BEFORE, { "fit-philosophy-1": 5 }),
      },
      ...others([5], { ...activate, status: "Prospect" }, "Prospect"),
      ...others([5], { ...activate, status: "Inactive" }, "Inactive"),
    ]),
    expected: { peer_group: ["none"], peers: [4], rank: [null] },
  },
];

const [JUNE, LAST_DAY] = [serialOf(2026, 6, 30), serialOf(2026, 12, 31)];

/** Half of the year's plan is won in January and nothing after it: all of the plan to the end of June, half of it to that of December. */
const sold = (own: readonly Partial<AnswerRow>[]): MemoryTables => {
  const tables = caseTables(own).with(dealsTable, [
    { dealId: "D1", partner: ACME, stage: "Won", amount: 200_000, closedOn: serialOf(2026, 1, 15) },
  ]);
  Object.assign(tables.rows(partnersTable)[0]!, { annualTarget: 400_000 });
  return tables;
};
const assessed = (level: number, ...performance: readonly (number | null)[]) => [
  ...Array.from({ length: 20 }, () => level),
  ...performance,
];

const PERFORMANCE_CASES: readonly CapabilitiesCase[] = [
  {
    name: "answers of June take June's performance, though the sheet is built in December",
    asOf: LAST_DAY,
    tables: sold(asked(core(3), JUNE)),
    // Without open deals nothing of the pipeline is there: the lowest of the scale.
    expected: {
      metric_scores: assessed(50, 100, 1, null, null, null),
      category_scores: [50, 50, 50, 50, 50.5],
    },
  },
  {
    name: "the same answers in December: what has changed is the performance of six months",
    asOf: LAST_DAY,
    tables: sold([...asked(core(3), JUNE), ...asked(core(3), LAST_DAY)]),
    expected: {
      metric_scores: assessed(50, 50, 1, null, null, null),
      metric_change: assessed(0, -50, 0, null, null, null),
      change: [0.15 * (25.5 - 50.5)],
    },
  },
  {
    name: "as of June, both built in December: June's",
    asOf: LAST_DAY,
    overrides: { as_of: JUNE + 1 },
    tables: sold([...asked(core(3), JUNE), ...asked(core(3), LAST_DAY)]),
    expected: { metric_scores: assessed(50, 100, 1, null, null, null), change: [null] },
  },
];

/** What Acme answers about itself. */
const own = (levels: Readonly<Record<string, number>>, day: SerialDate) => ofItself(ACME, day, levels);

const row25 = (...first: readonly (number | null)[]) =>
  Array.from({ length: 25 }, (_, index) => first[index] ?? null);
const apartIds = (...ids: readonly string[]) => Array.from({ length: 8 }, (_, index) => ids[index] ?? null);

const OWN_VIEW_CASES: readonly CapabilitiesCase[] = [
  {
    name: "a partner's own answers change no score; two levels or more apart are named, the furthest first",
    asOf: AS_OF,
    tables: caseTables([
      ...asked({ ...core(3), "fit-openness-1": 1 }),
      ...own({ "fit-philosophy-1": 1, "fit-verticals-1": 4, "fit-openness-1": 5 }, BEFORE),
    ]),
    expected: {
      metric_scores: [50, 50, 1, ...Array.from({ length: 17 }, () => 50), null, null, null, null, null],
      own_answered_on: [BEFORE],
      own_scores: row25(1, 75, 100),
      own_category_scores: [176 / 3, null, null, null, null],
      views_apart: [2],
      apart_questions: apartIds("fit-openness-1", "fit-philosophy-1"),
    },
  },
  {
    name: "of its own answers the latest day up to the as-of date counts, about us none, and alone they are no assessment",
    asOf: AS_OF,
    tables: caseTables([
      ...own({ "fit-philosophy-1": 2, "fit-philosophy-2": 4 }, BEFORE),
      ...own({ "fit-philosophy-1": 5 }, AS_OF + 1),
      ...own({ "view-1": 5 }, AS_OF),
    ]),
    expected: {
      score: [null],
      status: ["Not scored"],
      own_answered_on: [BEFORE],
      own_scores: row25(50),
      own_category_scores: [50, null, null, null, null],
      views_apart: [0],
      apart_questions: apartIds(),
    },
  },
  {
    name: "a partner that answered nothing about itself has no view of its own",
    asOf: AS_OF,
    tables: caseTables(asked(core(3))),
    expected: {
      own_answered_on: [null],
      own_scores: row25(),
      views_apart: [null],
      apart_questions: apartIds(),
    },
  },
];

const CERTIFICATE_CASES: readonly CapabilitiesCase[] = [
  {
    name: "certificates valid on the day are what a level asks for; one that ended, is not passed yet or is another's is none",
    asOf: AS_OF,
    tables: caseTables(asked(core(3)))
      .with(levelsTable, [
        { level: "Silver", order: 1, certifications: 1 },
        { level: "Gold", order: 2, certifications: 2 },
        { level: "Platinum", order: 3, certifications: 3 },
      ])
      .with(certificatesTable, [
        { certificateId: "1", partner: ACME, validTo: AS_OF },
        { certificateId: "2", partner: ACME, passedOn: AS_OF },
        { certificateId: "3", partner: ACME, validTo: AS_OF - 1 },
        { certificateId: "4", partner: ACME, passedOn: AS_OF + 1 },
        { certificateId: "5", partner: "Bold" },
      ]),
    expected: { level: ["Gold"], next_level: ["Platinum"] },
  },
];

export const CAPABILITIES_CASES: readonly CapabilitiesCase[] = [
  ...COMPLETENESS_CASES,
  ...PEER_CASES,
  ...PERFORMANCE_CASES,
  ...OWN_VIEW_CASES,
  ...CERTIFICATE_CASES,
];

export interface BuiltCapabilities {
  tables: MemoryTables;
  plan: SheetPlan;
  xlsx: () => Promise<Uint8Array>;
}

/** A case as it is once its sheet is built: its assessments are recorded, and everybody's who was never recorded. */
export function builtCapabilities({ tables, asOf, overrides = {} }: CapabilitiesCase): BuiltCapabilities {
  tables.apply(setupChange(tables));
  const change = capabilitiesScorecardChange(tables, { partner: ACME, asOf, overrides });
  tables.apply(change.tables);
  const plan = change.sheets[0]!;
  return { tables, plan, xlsx: () => writeWorkbookData(planWorkbook(tables, [plan])) };
}

/** What the domain says of a case that is built. */
export function namesOf({ asOf, overrides = {} }: CapabilitiesCase, tables: MemoryTables): ExpectedNames {
  return expectedCapabilities(
    capabilitiesScorecard({ data: dataOf(tables), partner: ACME, asOf, overrides }),
  );
}

/** Where a calculated sheet says something else than the case or the domain, one line a cell. */
export function wrongInCapabilities(
  each: CapabilitiesCase,
  tables: MemoryTables,
  named: (name: string) => Scalar[],
): string[] {
  return [...nameDifferences(each.expected, named), ...nameDifferences(namesOf(each, tables), named)];
}
