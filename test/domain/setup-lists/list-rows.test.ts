import fc from "fast-check";
import {
  addRow,
  editedRows,
  followingChanges,
  listChange,
  type ListDraft,
  listProblems,
  moveRow,
  NO_DRAFT,
  removeRow,
  replacedRows,
  typeInto,
} from "../../../src/domain/setup-lists/list-rows";
import { SETUP_LISTS, type SetupListId } from "../../../src/domain/setup-lists/lists";
import { changedSource } from "../../../src/domain/program/changed-source";
import { cadenceTable } from "../../../src/domain/shared/tables/cadence-tables";
import { levelsTable, partnersTable, stagesTable } from "../../../src/domain/shared/tables/catalogue";
import { MemoryTables } from "../../support/memory-tables";
import { STAGES } from "../../support/scorecard-example";

const { stages, levels, metrics, weights, rebateBands, cadence } = SETUP_LISTS;
const empty = () => new MemoryTables();
const withStages = () => new MemoryTables().with(stagesTable, STAGES);

const at = (
  list: (typeof SETUP_LISTS)[SetupListId],
  tables: MemoryTables,
  draft: ListDraft,
  name: string,
) => {
  const found = editedRows(list, tables, draft).find(({ row }) => row[list.table.key[0]!] === name);
  if (!found) throw new Error(`${name} is not in the list.`);
  return found;
};

test("nothing typed, and what is there already typed, change nothing", () => {
  const tables = withStages();
  expect(listChange(stages, tables, NO_DRAFT)).toBeNull();
  const same = typeInto(NO_DRAFT, at(stages, tables, NO_DRAFT, "Open"), { class: "Open", probability: 0.5 });
  expect(listChange(stages, tables, same)).toBeNull();
});

test("only the cells that change are written; rows come and go by their keys", () => {
  const tables = withStages();
  const typed = typeInto(NO_DRAFT, at(stages, tables, NO_DRAFT, "Open"), { probability: 0.4 });
  const less = removeRow(stages, editedRows(stages, tables, typed), typed, at(stages, tables, typed, "Lost"));
  const more = addRow(stages, editedRows(stages, tables, less), less);
  const added = editedRows(stages, tables, more).at(-1)!;
  const draft = typeInto(more, added, { stage: " Verbal ", class: "Open" });
  expect(listChange(stages, tables, draft)).toMatchObject({
    upserts: [
      { stage: "Open", probability: 0.4 },
      { stage: "Verbal", class: "Open", probability: null },
    ],
    removals: [expect.objectContaining({ stage: "Lost" })],
  });
});

test("a workbook without the table gets the list whole, as it counted so far", () => {
  const draft = typeInto(NO_DRAFT, at(levels, empty(), NO_DRAFT, "Gold"), { certifications: 5 });
  const { upserts, removals } = listChange(levels, empty(), draft)!;
  expect([upserts.map(({ level, certifications }) => [level, certifications]), removals]).toEqual([
    [
      ["Silver", 2],
      ["Gold", 5],
      ["Platinum", 8],
    ],
    undefined,
  ]);
});

test("levels are ranked by their place, whoever moves, comes or goes", () => {
  const tables = new MemoryTables().with(levelsTable, [
    { level: "Top", order: 3 },
    { level: "Low", order: 1 },
    { level: "Mid", order: 2 },
  ]);
  const names = (draft: ListDraft) => editedRows(levels, tables, draft).map(({ row }) => row["level"]);
  const rows = (draft: ListDraft) => editedRows(levels, tables, draft);
  expect(names(NO_DRAFT)).toEqual(["Low", "Mid", "Top"]);
  const up = moveRow(levels, rows(NO_DRAFT), NO_DRAFT, { at: 2, by: -1 });
  expect(names(up)).toEqual(["Low", "Top", "Mid"]);
  expect(listChange(levels, tables, up)!.upserts).toEqual([
    { level: "Top", order: 2 },
    { level: "Mid", order: 3 },
  ]);
  const less = removeRow(levels, rows(up), up, rows(up)[0]!);
  const more = addRow(levels, rows(less), less);
  const first = moveRow(levels, rows(more), more, { at: 2, by: -1 });
  const named = typeInto(
    first,
    rows(first).find(({ key }) => key === null)!,
    { level: "New" },
  );
  expect(rows(named).map(({ row }) => [row["level"], row["order"]])).toEqual([
    ["Top", 1],
    ["New", 2],
    ["Mid", 3],
  ]);
});

test("a row whose key changes takes the place of the one that it was", () => {
  const row = { activity: "QBR", levels: "Gold", everyMonths: 3, due: "30 days after" };
  const tables = new MemoryTables().with(cadence.table as never, [row as never]);
  const draft = typeInto(NO_DRAFT, at(cadence, tables, NO_DRAFT, "QBR"), { levels: "Gold, Platinum" });
  const change = listChange(cadence, tables, draft)!;
  expect(change).toMatchObject({
    upserts: [],
    moved: [{ from: { activity: "QBR", levels: "Gold" }, to: { activity: "QBR", levels: "Gold, Platinum" } }],
  });
  expect(change.removals).toBeUndefined();
  tables.apply([change]);
  expect(tables.table(cadence.table).rows).toEqual([
    expect.objectContaining({ ...row, levels: "Gold, Platinum" }),
  ]);
});

test("rows may change names with each other, and a new row may take a name that is given up", () => {
  const tables = withStages();
  const one = typeInto(NO_DRAFT, at(stages, tables, NO_DRAFT, "Open"), { stage: "Won" });
  const two = typeInto(one, at(stages, tables, NO_DRAFT, "Won"), { stage: "Open" });
  const rest = typeInto(two, at(stages, tables, NO_DRAFT, "Lost"), { stage: "Gone" });
  const more = addRow(stages, editedRows(stages, tables, rest), rest);
  const draft = typeInto(more, editedRows(stages, tables, more).at(-1)!, { stage: "Lost", class: "Lost" });
  const shown = editedRows(stages, tables, draft).map(({ row }) => [row["stage"], row["class"]]);
  const change = listChange(stages, tables, draft)!;
  const seen = changedSource(tables, [change]).table(stagesTable).rows;
  tables.apply([change]);
  for (const rows of [seen, tables.table(stagesTable).rows])
    expect(rows.map((row) => [row.stage, row.class])).toEqual(shown);
});

test("where a name stands elsewhere, it follows", () => {
  const tables = new MemoryTables()
    .with(levelsTable, [{ level: "Gold", order: 1 }])
    .with(partnersTable, [
      { partnerId: "1", partner: "A", tier: "gold" },
      { partnerId: "2", partner: "B", tier: "Silver" },
    ])
    .with(cadenceTable, [{ activity: "QBR", levels: "Gold, Platinum", everyMonths: 3 }]);
  const draft = typeInto(NO_DRAFT, at(levels, tables, NO_DRAFT, "Gold"), { level: " Top " });
  const changes = followingChanges(levels, tables, draft);
  expect(changes.map((change) => [change.table.name, replacedRows(change, tables)])).toEqual([
    ["cam_partners", 1],
    ["cam_cadence", 1],
  ]);
  const seen = changedSource(tables, changes);
  tables.apply(changes);
  for (const source of [seen, tables]) {
    expect(source.table(partnersTable).rows.map(({ tier }) => tier)).toEqual(["Top", "Silver"]);
    expect(source.table(cadenceTable).rows[0]!.levels).toBe("Top, Platinum");
  }
});

describe("says in words what is wrong:", () => {
  const problems = (
    list: (typeof SETUP_LISTS)[SetupListId],
    name: string,
    cells: Record<string, string | number | null>,
  ) => {
    const draft = typeInto(NO_DRAFT, at(list, empty(), NO_DRAFT, name), cells);
    return listProblems(list, empty(), draft).map(({ message, advice }) =>
      advice ? `? ${message}` : message,
    );
  };

  test.each([
    [
      stages,
      "Open",
      { class: null },
      "Class is blank: say whether deals in this stage are open, won or lost.",
    ],
    [stages, "Won", { class: "Lost" }, "? No stage is Won: no deal would count as won."],
    [stages, "Open", { probability: 1.2 }, "Probability is 120 %: give a rate from 0 % to 100 %."],
    [levels, "Gold", { capabilitiesScore: 120 }, "Capabilities score is 120: give a number from 0 to 100."],
    [levels, "Gold", { certifications: 1 }, "? Gold asks for less than Silver: Certifications."],
    [metrics, "perf_to_plan", { yellow: 99 }, "Yellow begins above Green: give a lower Yellow."],
    [
      weights,
      "Onboard",
      { pipeline: 0, certificates: 0, tasks: 0 },
      "All weights are 0: nothing would be scored. Give one of them a weight.",
    ],
    [
      cadence,
      "Partner view",
      { levels: "Gold, Diamond" },
      '? "Diamond" is not known here: give some of Silver, Gold, Platinum, Registered, separated by commas.',
    ],
    [
      cadence,
      "Partner view",
      { everyMonths: null },
      "Every (months) is blank: say after how many months it is due again.",
    ],
  ] as const)("%#", (list, name, cells, message) => {
    expect(problems(list, name, cells)).toContain(message);
  });

  test("the lists that a workbook begins with have none", () => {
    for (const list of Object.values(SETUP_LISTS)) expect(listProblems(list, empty(), NO_DRAFT)).toEqual([]);
  });

  test("a new row without a name, and one with a name that is there", () => {
    const nameless = addRow(stages, editedRows(stages, empty(), NO_DRAFT), NO_DRAFT);
    expect(listProblems(stages, empty(), nameless)[0]!.message).toBe("Stage is blank: give the row a name.");
    const twice = typeInto(nameless, editedRows(stages, empty(), nameless).at(-1)!, {
      stage: "won",
      class: "Won",
    });
    expect(listProblems(stages, empty(), twice).map(({ message }) => message)).toEqual([
      "won stands in the list already: change that row, or give this one another name.",
    ]);
  });

  test("rebate bands: a start twice or blank, no rate, a rate below that of less revenue, more than there is room for", () => {
    const band = (revenueFrom: number | null, rebateRate: number | null) => ({ revenueFrom, rebateRate });
    const problemsOf = (...added: ReturnType<typeof band>[]) =>
      listProblems(rebateBands, empty(), { ...NO_DRAFT, added }).map(({ at: row, message, advice }) =>
        [row, advice ? "?" : "", message].join(" "),
      );
    expect(problemsOf(band(100_000, 0.02), band(0, 0.01), band(500_000, 0.03))).toEqual([]);
    expect(problemsOf(band(5, 0.1), band(5, 0.2), band(null, 0.3), band(9, null), band(9.5, 0))).toEqual([
      "1  5 stands in the list already: change that row, or type another figure here.",
      "2  Revenue from is blank: type it, or remove the row.",
      "3  Rebate rate is blank: give the rate that counts from there.",
      "4 ? A band below has a higher rate: whoever sells more is paid at a lower one.",
    ]);
    expect(problemsOf(band(-1, 0.1), band(1, 1.5))).toEqual([
      expect.stringContaining("Revenue from is −1"),
      expect.stringContaining("Rebate rate is 150 %"),
    ]);
    const eleven = Array.from({ length: 11 }, (_, index) => band(index, 0.01));
    expect(problemsOf(...eleven)).toEqual(["  11 bands: Rebate ROI has room for 10. Remove some."]);
    expect(problemsOf(...eleven.slice(1))).toEqual([]);
  });

  test("the scorecards' own metrics stay, and there is room for five of the program's", () => {
    expect(metrics.keeps!({ metric: "perf_to_plan" })).toMatch(/stays; a weight of 0/);
    expect(metrics.keeps!({ metric: "satisfaction" })).toBeNull();
    const draft = Array.from({ length: 6 }).reduce<ListDraft>((before, _, index) => {
      const more = addRow(metrics, editedRows(metrics, empty(), before), before);
      const cells = { metric: `own ${index}`, category: "performance" };
      return typeInto(more, editedRows(metrics, empty(), more).at(-1)!, cells);
    }, NO_DRAFT);
    expect(listProblems(metrics, empty(), draft).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^6 metrics of your own: the scorecard has room for 5\./),
    ]);
  });
});

const step = fc.record({
  what: fc.constantFrom("add" as const, "remove" as const, "move" as const, "type" as const),
  at: fc.nat(5),
  value: fc.integer({ min: 0, max: 1000 }),
});

test("whatever is added, removed, moved and typed, the workbook then holds what the page showed", () => {
  fc.assert(
    fc.property(fc.constantFrom("levels" as const, "products" as const), fc.array(step), (id, steps) => {
      const list = SETUP_LISTS[id];
      const field = list.fields[0]!.key;
      const tables = new MemoryTables().with(list.table as never, list.defaults as never);
      let draft = NO_DRAFT;
      steps.forEach(({ what, at: place, value }, index) => {
        const rows = editedRows(list, tables, draft);
        const chosen = rows[place % Math.max(1, rows.length)];
        if (what === "add") {
          draft = addRow(list, rows, draft);
          const added = editedRows(list, tables, draft).find(({ row }) => row[field] === null)!;
          draft = typeInto(draft, added, { [field]: `New ${index}` });
        } else if (!chosen) return;
        else if (what === "remove") draft = removeRow(list, rows, draft, chosen);
        else if (what === "type" && value % 3 === 0)
          draft = typeInto(draft, chosen, { [field]: `Name ${index}` });
        else if (what === "type")
          draft = typeInto(draft, chosen, { [list.fields.at(-1)!.key]: value / 1000 });
        else if (list.order && rows.length > 1)
          draft = moveRow(list, rows, draft, { at: place % (rows.length - 1), by: 1 });
      });
      const shown = editedRows(list, tables, draft).map(({ row }) => row);
      const change = listChange(list, tables, draft);
      if (change) tables.apply([change]);
      const known = Object.fromEntries(Object.keys(list.table.columns).map((each) => [each, null]));
      const stored = editedRows(list, tables, NO_DRAFT).map(({ row }) => row);
      const whole = shown.map((row) => ({ ...known, ...row }));
      // Without an order new rows stand below the others, as they do on the page.
      expect(stored).toEqual(whole);
      if (list.order)
        expect(stored.map((row) => row[list.order!])).toEqual(stored.map((_, rank) => rank + 1));
    }),
    { numRuns: 60 },
  );
});
