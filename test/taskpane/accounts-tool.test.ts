import { accountsTable } from "../../src/domain/shared/tables/relations-tables";
import { typeAccounts, typeCell } from "../../src/taskpane/panes/accounts/accounts-draft";
import { ACCOUNTS_TOOL } from "../../src/taskpane/panes/accounts/accounts-page";
import { accountTables, openAt, richAccounts, wonAt } from "../support/accounts-example";
import { ACME, AS_OF } from "../support/scorecard-example";
import { testTool } from "../support/test-tool";

const open = (tables = richAccounts(), partner = ACME) =>
  testTool(ACCOUNTS_TOOL, { tables, today: AS_OF, partner });
type Tool = ReturnType<typeof open>;
const paste = (tool: Tool, text: string) =>
  tool.type((draft) => typeAccounts(draft, ACME, () => ({ text, decided: {} })));
const rowOf = (tool: Tool, account: string, product: string) =>
  tool
    .now()
    .snapshot.table(accountsTable)
    .rows.find((row) => row.account === account && row.product === product);

test("whoever comes without a partner chooses one first; without an account nothing is built", () => {
  const none = open(accountTables([]), "");
  expect(none.screens().map(({ id, blocked }) => [id, blocked])).toEqual([
    ["partner", true],
    ["list", true],
    ["targets", true],
    ["review", true],
  ]);
  none.choose(ACME);
  expect(none.screens().map(({ id, blocked }) => [id, blocked])).toEqual([
    ["partner", false],
    ["list", false],
    ["targets", false],
    ["review", true],
  ]);
  paste(none, "Northwind\nDelta Foods");
  expect(none.screens().at(-1)).toMatchObject({ blocked: false, next: "Build account plan" });
});

test("a pasted name that differs by case, spaces or legal form is asked about, and left out until it is decided", () => {
  const tool = open(accountTables([wonAt("1", ["Delta Foods", "Core"])]));
  paste(tool, "Account\tProduct\tSector\nDELTA FOODS GmbH\tPlus\tFood\nNorthwind\tPlus\tRetail");
  const { pasted, rows } = tool.now().live;
  expect(pasted!.alike).toMatchObject([{ name: "DELTA FOODS GmbH", account: "Delta Foods" }]);
  expect(rows.map(({ account }) => account)).toEqual(["Northwind"]);
  tool.type((draft) => typeAccounts(draft, ACME, () => ({ decided: { "DELTA FOODS GmbH": "Delta Foods" } })));
  expect(tool.now().live.rows.map(({ account }) => account)).toEqual(["Delta Foods", "Northwind"]);
  tool.build();
  expect(rowOf(tool, "Delta Foods", "Plus")).toMatchObject({ sector: "Food" });
  expect(tool.draft()).toEqual(ACCOUNTS_TOOL.empty);
});

test("what is typed of a cell counts at once; Competitor and Not suitable leave whitespace", () => {
  const tool = open();
  const figures = () => new Map(tool.figures());
  const [first] = tool.now().live.plan.targets;
  const before = tool.now().live.summary;
  tool.type((draft) => typeCell(draft, ACME, first!, { nextStep: "Ask for a demo" }));
  expect(figures().get("With a next step")).toBe(
    `${before.withStep + (first!.row?.nextStep ? 0 : 1)} of ${before.accounts}`,
  );
  for (const position of ["Competitor", "Not suitable"]) {
    tool.type((draft) => typeCell(draft, ACME, first!, { position }));
    const { plan, summary } = tool.now().live;
    expect(plan.targets).not.toContainEqual(
      expect.objectContaining({ account: first!.account, product: first!.product }),
    );
    expect(summary.whitespaceValue).toBeCloseTo(before.whitespaceValue! - first!.value!, 9);
  }
});

test("a target is written with its day and band; once it is a deal it is done, and nothing of it is whitespace", () => {
  const target = { account: "Amber", product: "Plus", estimatedValue: 12_000 };
  const known = { relationship: 5, triggerKind: "Project", trigger: AS_OF + 9 };
  const tables = accountTables([], [{ ...target, ...known }]);
  const tool = open(tables);
  const cell = tool.now().live.plan.targets[0]!;
  tool.type((draft) => typeCell(draft, ACME, cell, { setOn: AS_OF, band: cell.band, who: "Ana" }));
  const { done, sheets } = tool.build();
  expect([done.title, sheets.map(({ kind }) => kind)]).toEqual([
    `Account plan of ${ACME} is ready`,
    ["account-plan"],
  ]);
  expect(rowOf(tool, "Amber", "Plus")).toMatchObject({
    ...{ setOn: AS_OF, band: "Medium", who: "Ana", estimatedValue: 12_000, relationship: 5 },
  });
  // 15 % of 12,000; and of Core by its list price, which nobody made a target.
  expect(tool.now().live).toMatchObject({ targets: 1, matched: 0, summary: { expected: 1800 + 150 } });
  const later = open(
    accountTables(
      [openAt("1", ["amber", "PLUS"], { registeredOn: AS_OF })],
      [{ ...target, ...known, setOn: AS_OF, band: "Medium" }],
    ),
  );
  expect(later.now().live).toMatchObject({ targets: 1, matched: 1, summary: { expected: 150 } });
  expect(later.now().live.plan.accounts[0]!.cells.map(({ position }) => position)).toEqual([
    "Whitespace",
    "Registered",
    "Whitespace",
  ]);
});
