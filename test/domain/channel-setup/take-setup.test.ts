import fc from "fast-check";
import { exportedSetup, setupProblems } from "../../../src/domain/channel-setup/given-setup";
import { takeSetup, takingProblems } from "../../../src/domain/channel-setup/take-setup";
import type { LackedAnswer } from "../../../src/domain/channel-setup/lacked-rows";
import { CHANNEL_SETTINGS, OWN_SETTINGS } from "../../../src/domain/channel-setup/whose-settings";
import { setupVersion, setupVersionRow } from "../../../src/domain/program/setup-version";
import { SETTING_DEFINITIONS } from "../../../src/domain/program/settings";
import { TABLES_VERSION, VERSION_ROW } from "../../../src/domain/program/tables-version";
import { cadenceLogTable, cadenceTable } from "../../../src/domain/shared/tables/cadence-tables";
import { answersTable, questionsTable } from "../../../src/domain/shared/tables/capabilities-tables";
import {
  dealsTable,
  levelsTable,
  metricsTable,
  partnersTable,
  productsTable,
  settingsTable,
  stagesTable,
} from "../../../src/domain/shared/tables/catalogue";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { defaultMetricRows } from "../../../src/domain/program/metrics";
import { MemoryTables } from "../../support/memory-tables";

const DAY = serialOf(2026, 11, 30);
const level = (name: string, order: number, annualRevenue: number | null = null) => ({
  level: name,
  order,
  annualRevenue,
});
const LEVELS = [level("Silver", 1), level("Gold", 2, 100_000)];

/** The channel's own workbook, which has exported its Setup. */
const channel = () =>
  new MemoryTables()
    .with(settingsTable, [
      { setting: "Currency", value: "EUR" },
      { setting: "Growth on last year", value: 0.2 },
      { setting: "MDF budget a quarter", value: 99 },
    ])
    .with(levelsTable, LEVELS);
const fileOf = (from: MemoryTables) => {
  const { tables, own } = exportedSetup(from, DAY);
  from.apply([own]);
  return new MemoryTables().apply(tables);
};
const cam = () =>
  new MemoryTables()
    .with(settingsTable, [
      { setting: "Currency", value: "EUR" },
      { setting: "MDF budget a quarter", value: 5_000 },
    ])
    .with(partnersTable, [
      { partnerId: "1", partner: "North", tier: "Gold" },
      { partnerId: "2", partner: "South", tier: "Platinum" },
    ]);

test("every setting is the channel's or a CAM's own", () => {
  const all = [...CHANNEL_SETTINGS, ...OWN_SETTINGS].map(({ key }) => key).sort();
  expect(all).toEqual(SETTING_DEFINITIONS.map(({ key }) => key).sort());
});

test("an export counts up, holds the channel's settings alone and names the lists that it lacks", () => {
  const from = channel();
  const first = exportedSetup(from, DAY);
  expect(first.version).toBe(1);
  from.apply([first.own]);
  expect(exportedSetup(from, DAY).version).toBe(2);
  const [settings, levels] = first.tables;
  expect(settings!.upserts.map(({ setting }) => setting)).toEqual([
    "Currency",
    "Growth on last year",
    "Setup version",
  ]);
  expect(levels!.upserts).toHaveLength(2);
  expect(first.remarks.join(" ")).toContain("This workbook has no Stages, Metrics");
});

test("what is no Setup, or a newer one, is refused in words", () => {
  expect(takingProblems(cam(), cam())).toEqual([expect.stringContaining('no row "Setup version"')]);
  const newer = fileOf(channel()).apply([
    {
      table: settingsTable as never,
      upserts: [{ setting: VERSION_ROW.setting, value: TABLES_VERSION + 1 }],
    },
  ]);
  expect(takingProblems(cam(), newer)).toEqual([expect.stringContaining("Update the add-in first.")]);
});

test("amounts of another currency are not taken", () => {
  const dollars = cam().apply([
    { table: settingsTable as never, upserts: [{ setting: "Currency", value: "usd" }] },
  ]);
  expect(takingProblems(dollars, fileOf(channel()))).toEqual([expect.stringContaining("are in EUR")]);
});

test("a row that cannot be read, and a list that nobody could save, keep a Setup from being exported or taken", () => {
  const broken = channel()
    .with(levelsTable, [...LEVELS, { level: "Odd", order: "third" as never }])
    .with(stagesTable, [{ stage: "Verbal", class: null, probability: null }]);
  expect(setupProblems(broken)).toEqual([
    expect.stringContaining("Levels, row 3, Order:"),
    expect.stringContaining("Stages, Verbal: Class is blank"),
  ]);
  expect(takingProblems(cam(), fileOf(broken)).length).toBeGreaterThan(0);
});

test("settings and rows are added and changed; a CAM's own stay", () => {
  const own = cam().with(levelsTable, [level("Silver", 1), level("Gold", 2, 50_000), level("Platinum", 3)]);
  const given = fileOf(channel());
  const keep = { "Levels: Platinum": "keep" as const };
  const { settings, lists, changes } = takeSetup(own, given, keep);
  expect(settings).toEqual([{ label: "Growth on last year", kind: "rate", before: 0.1, after: 0.2 }]);
  expect(lists).toEqual([
    expect.objectContaining({
      sheet: "Levels",
      added: [],
      changed: [
        { name: "Gold", cells: [{ label: "Annual revenue", kind: "money", before: 50_000, after: 100_000 }] },
      ],
    }),
  ]);
  own.apply(changes!);
  const rows = own.table(settingsTable).rows;
  expect(rows.find(({ setting }) => setting === "MDF budget a quarter")?.value).toBe(5_000);
  expect(setupVersion(rows)).toBe(1);
  expect(takeSetup(own, given, keep).changes).toEqual([]);
});

describe("what partners, deals or answers have and the Setup lacks is asked", () => {
  const answered = (own: MemoryTables, given: MemoryTables, answers: Record<string, LackedAnswer>) => {
    const { open, changes } = takeSetup(own, given, answers);
    return { open: open.map(({ id }) => id), changes };
  };
  test("a level: it stays, goes, or another takes its place", () => {
    const levels = [level("Silver", 1), level("Platinum", 2), level("Old", 3)];
    const own = () => cam().with(levelsTable, levels);
    const given = fileOf(channel());
    expect(answered(own(), given, {}).open).toEqual(["Levels: Platinum"]);
    const after = (answer: LackedAnswer) => {
      const tables = own();
      tables.apply(answered(tables, given, { "Levels: Platinum": answer }).changes!);
      return {
        levels: tables.table(levelsTable).rows.map((row) => row.level),
        tiers: tables.table(partnersTable).rows.map(({ tier }) => tier),
      };
    };
    expect(after("keep")).toEqual({ levels: ["Silver", "Platinum", "Gold"], tiers: ["Gold", "Platinum"] });
    expect(after("remove")).toEqual({ levels: ["Silver", "Gold"], tiers: ["Gold", "Platinum"] });
    expect(after({ becomes: "Gold" })).toEqual({ levels: ["Silver", "Gold"], tiers: ["Gold", "Gold"] });
    expect(answered(own(), given, { "Levels: Platinum": { becomes: "Nowhere" } }).open).toHaveLength(1);
  });
  test("a level and a stage that this workbook does not list either", () => {
    const own = cam().with(dealsTable, [{ dealId: "D", partner: "North", stage: "Lost it" }]);
    const given = fileOf(channel().with(stagesTable, [{ stage: "Lost", class: "Lost" }]));
    expect(answered(own, given, {}).open).toEqual(["Levels: Platinum", "Stages: Lost it"]);
    const all = { "Levels: Platinum": "keep", "Stages: Lost it": { becomes: "Lost" } } as const;
    own.apply(answered(own, given, all).changes!);
    expect(own.table(dealsTable).rows[0]!.stage).toBe("Lost");
    expect(own.table(partnersTable).rows[1]!.tier).toBe("Platinum");
  });
  test("a product, a question and an activity in use; those that nobody uses go", () => {
    const given = fileOf(
      channel()
        .with(productsTable, [{ product: "Pump" }])
        .with(questionsTable, [{ questionId: "q1" }])
        .with(cadenceTable, [{ activity: "Call", levels: null, everyMonths: 1 }]),
    );
    const own = new MemoryTables()
      .with(productsTable, [{ product: "Valve" }, { product: "Unused" }])
      .with(dealsTable, [{ dealId: "D", partner: "North", product: "Valve" }])
      .with(questionsTable, [{ questionId: "mine" }])
      .with(answersTable, [{ partner: "North", assessedOn: DAY, questionId: "mine", level: 3 }])
      .with(cadenceTable, [{ activity: "Visit", levels: "Gold", everyMonths: 3 }])
      .with(cadenceLogTable, [{ logId: "1", partner: "North", activity: "Visit" }]);
    const { open } = answered(own, given, {});
    expect(open).toEqual(["Questions: mine", "Products: Valve", "Cadence rules: Visit"]);
    const keep = Object.fromEntries(open.map((id) => [id, "keep" as const]));
    own.apply(answered(own, given, keep).changes!);
    expect(own.table(productsTable).rows.map(({ product }) => product)).toEqual(["Valve", "Pump"]);
  });
  test("an activity that stays follows the new name of its level", () => {
    const own = cam()
      .with(levelsTable, [level("Gold", 1), level("Platinum", 2)])
      .with(cadenceTable, [{ activity: "Visit", levels: "Platinum, Gold", everyMonths: 3 }]);
    const given = fileOf(
      channel()
        .with(levelsTable, [level("Gold", 1), level("Premier", 2)])
        .with(cadenceTable, []),
    );
    const answers = { "Levels: Platinum": { becomes: "Premier" }, "Cadence rules: Visit": "keep" } as const;
    own.apply(answered(own, given, answers).changes!);
    expect(own.table(cadenceTable).rows.map(({ levels }) => levels)).toEqual(["Premier, Gold"]);
    expect(own.table(levelsTable).rows).toMatchObject([{ level: "Gold" }, { level: "Premier" }]);
  });
});

test("our own metrics stay whatever the Setup says", () => {
  const own = new MemoryTables().with(metricsTable, defaultMetricRows());
  const given = fileOf(channel().with(metricsTable, [{ metric: "nps", category: "Performance" }]));
  const { lists, open, changes } = takeSetup(own, given, {});
  expect(open).toEqual([]);
  expect(lists.flatMap(({ lacked }) => lacked).every(({ stays }) => stays !== null)).toBe(true);
  expect(changes!.flatMap(({ removals = [] }) => removals)).toEqual([]);
});

test("whatever two workbooks hold: taken once, all of the channel's counts, and a second time changes nothing", () => {
  const names = fc.constantFrom("Silver", "Gold", "gold ", "Platinum", "Premier");
  const list = fc.uniqueArray(fc.record({ level: names, order: fc.integer({ min: 1, max: 9 }) }), {
    selector: ({ level: name }) => name.trim().toLowerCase(),
    maxLength: 4,
  });
  const answer = fc.constantFrom<LackedAnswer | "first">("keep", "remove", "first");
  fc.assert(
    fc.property(list, list, fc.array(names, { maxLength: 4 }), answer, (ours, theirs, tiers, given) => {
      const own = new MemoryTables()
        .with(settingsTable, [setupVersionRow(1, DAY)])
        .with(levelsTable, ours)
        .with(
          partnersTable,
          tiers.map((tier, index) => ({ partnerId: String(index), partner: `P${index}`, tier })),
        );
      const file = fileOf(channel().with(levelsTable, theirs));
      const first = theirs[0]?.level;
      const chosen: LackedAnswer = given === "first" ? (first ? { becomes: first } : "keep") : given;
      const answers = Object.fromEntries(
        takeSetup(own, file, {}).lists.flatMap(({ lacked }) => lacked.map(({ id }) => [id, chosen])),
      );
      const { open, changes } = takeSetup(own, file, answers);
      expect(open).toEqual([]);
      own.apply(changes!);
      const after = own.table(levelsTable).rows;
      const kept = chosen === "keep" ? after.length : theirs.length;
      expect(after).toHaveLength(kept);
      for (const row of theirs) expect(after).toContainEqual(expect.objectContaining({ order: row.order }));
      expect(own.table(partnersTable).rows).toHaveLength(tiers.length);
      expect(takeSetup(own, file, answers).changes).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
