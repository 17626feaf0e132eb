/** @jest-environment jsdom */
import { tokens } from "@fluentui/react-components";
import { act, screen, waitFor, within } from "@testing-library/react";
import { partnersTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { programTable, rebatesTable } from "../../src/domain/shared/tables/finance-tables";
import { mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import { serialOf } from "../../src/domain/shared/serial-date";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { PNL_LINES } from "../../src/domain/finance/pnl-lines";
import { KeystrokeModel } from "../support/keystroke-model";
import { FINANCE_AS_OF, financeExample } from "../support/finance-example";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, choosePartner, currentStep, openPane, type Pane, TODAY } from "./support";

let pane: Pane;
const workbook = new MemoryWorkbook();

beforeAll(async () => {
  const asOf = changeTable(settingsTable, [{ setting: "As-of date", value: FINANCE_AS_OF }]);
  const tables = financeExample().apply([asOf]).changes;
  await workbook.apply({ label: "Tables", tables, sheets: [] });
});
afterEach(() => pane.unmount());

const KINDS = ["rebate-roi", "channel-pnl", "mdf-budget"] as const;
const read = () => beside(workbook.read({ tables: [rebatesTable, programTable, mdfTable], sheets: KINDS }));
const figure = (name: string) => screen.getByText(name, { selector: "dt" }).nextElementSibling!.textContent;

async function type(label: string | RegExp, text: string) {
  const field = await screen.findByLabelText(label);
  await pane.user.clear(field);
  await pane.user.paste(text);
}

test("a rebate typed with its revenue is judged at once, written with the sheet and taken back with it", async () => {
  const before = (await read()).table(rebatesTable).rows.length;
  pane = openPane(workbook, "rebates");
  await choosePartner(pane, "Corvus");
  await pane.user.selectOptions(screen.getByLabelText("Quarter"), String(serialOf(2026, 1, 1)));
  expect(figure("Margin ROI")).toBe("581%");
  await type("Rebate paid", "5k");
  await type("Revenue", "90k");
  await type("Baseline revenue", "lots");
  expect(screen.getByText(/Type a number, for example/)).toBeInTheDocument();
  await type("Baseline revenue", "50k");
  await waitFor(() => expect(figure("Paid")).toBe("$32k"));
  expect(figure("Margin ROI")).not.toBe("581%");
  await pane.goOn();
  expect(currentStep()).toBe("Basis");
  await type("Gross margin", "100%");
  await waitFor(() => expect(figure("Margin ROI")).toBe(figure("Rebate revenue return")));
  await pane.goOn();
  expect(currentStep()).toBe("Review");
  expect(screen.getByText(/Partners does not have Nobody Ltd/)).toBeInTheDocument();
  expect(screen.getByText("Creates 1 sheet: Rebate ROI. Writes 1 row to Rebates.")).toBeInTheDocument();
  expect((await read()).table(rebatesTable).rows).toHaveLength(before);
  await pane.goOn("Build Rebate ROI");
  await screen.findByText("Rebate ROI is ready.");
  const built = await read();
  expect(built.table(rebatesTable).rows).toContainEqual(
    expect.objectContaining({
      partner: "Corvus",
      period: serialOf(2026, 1, 1),
      rebatePaid: 5000,
      revenue: 90_000,
      baselineRevenue: 50_000,
    }),
  );
  expect(built.sheets).toMatchObject([
    { kind: "rebate-roi", inputs: { in_gross_margin: 1, in_comparison: null } },
  ]);
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  const undone = await read();
  expect([undone.sheets, undone.table(rebatesTable).rows.length]).toEqual([[], before]);
});

test("many rebates are pasted; what cannot be read is told by its line", async () => {
  pane = openPane(workbook, "rebates");
  await pane.user.click(await screen.findByRole("radio", { name: "Paste rows" }));
  act(() => screen.getByLabelText("Rows").focus());
  await pane.user.paste("acme; Q4 2026; 1k; 50k; 40k\nCorvus; spring; 1k\nZeta; Q4 2026; 500; 2k; 1k");
  expect(await screen.findByText("2 rows will be written to Rebates.")).toBeInTheDocument();
  expect(screen.getByText(/“spring” is no quarter/)).toHaveTextContent("Line 2");
  expect(screen.getByText(/^Not in Partners: Zeta/)).toBeInTheDocument();
  await pane.goOn();
  await pane.goOn();
  await pane.goOn("Build Rebate ROI");
  await screen.findByText("Rebate ROI is ready.");
  const { rows } = (await read()).table(rebatesTable);
  expect(
    rows
      .filter(({ period }) => period === serialOf(2026, 10, 1))
      .map(({ partner }) => partner)
      .sort(),
  ).toEqual(["Acme", "Delta ~ Sons", "Zeta"]);
});

test("a quarter's lines take what is recorded, what is typed, and what its months hold already", async () => {
  pane = openPane(workbook, "pnl");
  await pane.user.click(await screen.findByRole("radio", { name: "Type a period" }));
  expect(screen.getByLabelText("Period")).toHaveDisplayValue("FY2026 Q2");
  const back = figure("Dollars back per dollar");
  expect(screen.getByLabelText("Gross sales")).toHaveValue("$4,750,000");
  await type("Operations", "1m");
  await waitFor(() => expect(figure("Dollars back per dollar")).not.toBe(back));
  await type("Co-op", "-5");
  expect(screen.getByText(/at least|0 or more/)).toBeInTheDocument();
  await pane.user.clear(screen.getByLabelText("Co-op"));
  await pane.goOn();
  await type("Partners", "1000");
  await waitFor(() => expect(figure("Staff, need")).toBe("45, 45.3"));
  await pane.goOn();
  expect(
    screen.getByText("13 people for these partners; the need is 13.3", { exact: false }),
  ).toBeInTheDocument();
  await pane.goOn();
  expect(currentStep()).toBe("Review");
  expect(screen.getByText(/^Channel contribution before cost of goods to 15 May 2026: /)).toBeInTheDocument();
  expect(screen.getByText(/It includes the dollar itself/)).toBeInTheDocument();
  expect(screen.getByText("Gross margin before cost of goods")).toBeInTheDocument();
  await pane.goOn("Build Channel P&L");
  await screen.findByText("Channel P&L is ready.");
  const built = await read();
  expect(built.sheets.find(({ kind }) => kind === "channel-pnl")?.inputs).toMatchObject({
    in_partners: 1000,
    in_cam_ratio: null,
  });
  const operations = built
    .table(programTable)
    .rows.filter(
      ({ line, period }) => line?.toLowerCase() === "operations" && period === serialOf(2026, 4, 1),
    );
  expect(operations.map(({ amount }) => amount)).toEqual([1_000_000]);
});

test("a quarter without rows shows what deals say, and writes nothing of it", async () => {
  const deals = new MemoryWorkbook();
  const tables = financeExample()
    .with(programTable, [])
    .apply([changeTable(settingsTable, [{ setting: "As-of date", value: FINANCE_AS_OF }])]).changes;
  await deals.apply({ label: "Tables", tables, sheets: [] });
  pane = openPane(deals, "pnl");
  await pane.user.click(await screen.findByRole("radio", { name: "Type a period" }));
  expect(screen.getByLabelText("Gross sales")).toHaveValue("$360,000");
  expect(screen.getAllByText(/Deals won, less the partner's margin/)[0]).toBeVisible();
  const year = within(screen.getByRole("table"));
  expect(year.getByRole("row", { name: /^Gross sales/ })).toHaveTextContent("$360k");
  while (currentStep() !== "Review") await pane.goOn();
  expect(screen.queryByText(/Writes/)).not.toBeInTheDocument();
});

test("a year is pasted in 20 seconds by the keystroke model, from the page to the sheet", async () => {
  const empty = new MemoryWorkbook();
  const asOf = changeTable(settingsTable, [{ setting: "As-of date", value: serialOf(2026, 12, 31) }]);
  await empty.apply({ label: "Tables", tables: [asOf], sheets: [] });
  const person = new KeystrokeModel();
  pane = openPane(empty, "pnl");
  await pane.user.click(await screen.findByLabelText("Lines by quarter or month"));
  person.click();
  const year = PNL_LINES.map(({ label, sign }, line) =>
    [label, 1, 2, 3, 4].map((cell) =>
      typeof cell === "number" ? (sign > 0 ? 1e6 : 100 * line) * cell : cell,
    ),
  );
  await pane.user.paste(year.map((cells) => cells.join("\t")).join("\n"));
  person.type(2);
  await screen.findByText("36 amounts will be written to Channel P&L data.", { exact: false });
  while (currentStep() !== "Review") {
    await pane.goOn();
    person.click();
  }
  await pane.goOn("Build Channel P&L");
  person.click();
  await screen.findByText("Channel P&L is ready.");
  const { rows } = (await beside(empty.read({ tables: [programTable], sheets: [] }))).table(programTable);
  expect(rows).toHaveLength(36);
  expect(rows).toContainEqual({ line: "MDF", period: serialOf(2026, 10, 1), amount: 2000 });
  expect(person.seconds).toBeLessThanOrEqual(20);
});

test("a pasted quarter takes the place of its months; what cannot be read is told by its line", async () => {
  const monthly = new MemoryWorkbook();
  const rows = [1, 2, 3].map((month) => ({ line: "mdf", period: serialOf(2026, month, 1), amount: 50 }));
  const asOf = changeTable(settingsTable, [{ setting: "As-of date", value: serialOf(2026, 12, 31) }]);
  await monthly.apply({ label: "Tables", tables: [asOf, changeTable(programTable, rows)], sheets: [] });
  pane = openPane(monthly, "pnl");
  const field = await screen.findByLabelText("Lines by quarter or month");
  act(() => field.focus());
  await pane.user.paste("; Q1; Q2\nMDF; 100; -3\nPizza; 1; 2");
  expect(await screen.findByText(/MDF is negative, -3/)).toHaveTextContent("Line 2");
  expect(screen.getByText(/the statement has no line “Pizza”/)).toHaveTextContent("Line 3");
  while (currentStep() !== "Review") await pane.goOn();
  expect(screen.getByText(/Of these, 2 rows of single months are emptied/)).toBeInTheDocument();
  await pane.goOn("Build Channel P&L");
  await screen.findByText("Channel P&L is ready.");
  const after = (await beside(monthly.read({ tables: [programTable], sheets: [] }))).table(programTable);
  expect(after.rows.map(({ amount }) => amount)).toEqual([100, null, null]);
});

test("requests are decided from the best return down, with approver and date", async () => {
  pane = openPane(workbook, "mdf");
  await type("MDF budget of the quarter", "10k");
  expect(screen.getByText("10 requests for this quarter, $25,695 in all.")).toBeInTheDocument();
  // Of the approved 300 and 1,800 what was verified counts: 150 and 1,800.
  expect(figure("Left")).toBe("$8.1k");
  const said = () => screen.getByRole("img", { name: /^The quarter's money/ }).getAttribute("aria-label");
  expect(said()).toBe(
    "The quarter's money: Committed $1,950, Left $8,050, Fits $7,000, Over $10,500, Below cost $0, Not ready $2,845",
  );
  await type("MDF budget of the quarter", "1k");
  await waitFor(() => expect(said()).toMatch("Left −$950"));
  const red = { color: tokens.colorStatusDangerForeground1 };
  expect(screen.getByText("−$950", { selector: "span" })).toHaveStyle(red);
  await type("MDF budget of the quarter", "10k");
  await pane.goOn();
  const cards = screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent);
  expect(cards.slice(0, 3)).toEqual(["1. Corvus, Email", "2. Delta ~ Sons, Social", "3. Acme, Webinar"]);
  expect(screen.getByText("−24.6%")).toHaveStyle(red);
  expect(screen.getByText("41.4%")).not.toHaveStyle(red);
  await pane.user.click(button("Approve the 2 requests that fit"));
  await waitFor(() => expect(figure("Left")).toBe("$1k"));
  await type("Approved, M-1", "3,000");
  await waitFor(() => expect(figure("Left")).toBe("$1.5k"));
  await pane.user.selectOptions(screen.getByLabelText("Decision on M-2"), "Declined");
  await pane.goOn();
  await type("Approver", "Robin Diaz");
  await pane.goOn();
  expect(
    within(screen.getByText("Decided now").closest("section")!)
      .getAllByRole("term")
      .map((term) => term.textContent),
  ).toEqual(["M-5", "M-1", "M-2"]);
  expect(screen.getByText(/Campaigns does not have C-99/)).toBeInTheDocument();
  await pane.goOn("Build MDF budget");
  await screen.findByText("MDF budget is ready.");
  const built = await read();
  const rows = new Map(built.table(mdfTable).rows.map((row) => [row.requestId, row]));
  expect(rows.get("M-1")).toMatchObject({
    status: "Approved",
    approved: 3000,
    approver: "Robin Diaz",
    date: TODAY,
  });
  expect(rows.get("M-5")).toMatchObject({ status: "Approved", approved: 3500.25 });
  expect(rows.get("M-2")).toMatchObject({ status: "Declined", approved: 0, requested: 10_500 });
  expect(rows.get("M-3")).toMatchObject({ approver: "Kim Lee", approved: 300 });
  expect(built.sheets.find(({ kind }) => kind === "mdf-budget")?.inputs).toMatchObject({
    in_budget: 10_000,
    in_quarter: null,
  });
});

test("costs and rebates booked negative are told before their sheets are built", async () => {
  const odd = new MemoryWorkbook();
  const tables = [
    changeTable(settingsTable, [{ setting: "As-of date", value: serialOf(2026, 6, 30) }]),
    changeTable(programTable, [{ line: "MDF", period: serialOf(2026, 2, 1), amount: -5 }]),
    changeTable(rebatesTable, [
      { partner: "Acme", period: serialOf(2026, 1, 1), revenue: 5, rebatePaid: -2 },
    ]),
    changeTable(partnersTable, [{ partnerId: "P-1", partner: "Acme" }]),
  ];
  await odd.apply({ label: "Tables", tables, sheets: [] });
  pane = openPane(odd, "pnl");
  await screen.findByLabelText("Lines by quarter or month");
  while (currentStep() !== "Review") await pane.goOn();
  expect(screen.getByText(/^Negative in Channel P&L data: MDF/)).toBeVisible();
  pane.unmount();
  pane = openPane(odd, "rebates");
  await screen.findByRole("radio", { name: "Paste rows" });
  while (currentStep() !== "Review") await pane.goOn();
  expect(screen.getByText(/^1 row of Rebates with a negative rebate/)).toBeVisible();
});
