/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import {
  dealsTable,
  partnersTable,
  settingsTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { changesTable } from "../../src/domain/shared/tables/history-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { serialOf } from "../../src/domain/shared/serial-date";
import { MemoryWorkbook } from "../support/memory-workbook";
import { workbookOf } from "../support/sheet-files";
import { beside, button, currentStep, openPane, type Pane } from "./support";

const DEALS = [
  "Deal ID;Partner;Product;Stage;Amount;Close date",
  "D-1;Acme;GTX Pro;Won;1.200,50;20-10-2017",
  "D-2;Acme;GTXPro;Lost;300,00;21-10-2017",
  "D-3;=X;GTX Pro;Warming up;800,00;25-12-2017",
  'D-4;O\'Neil ""Sons"";GTX Pro;Won;oops;22-10-2017',
].join("\n");
const PRODUCTS = "Product,List price\nGTX Pro,4821\n";
const TABLES = [dealsTable, partnersTable, stagesTable, settingsTable];

let pane: Pane;
afterEach(() => pane.unmount());

const workbook = new MemoryWorkbook();
const rowsOf = async () => (await beside(workbook.read({ tables: TABLES }))).table(dealsTable).rows;

async function choose(...files: [string | Uint8Array<ArrayBuffer>, string][]) {
  const input = await screen.findByLabelText("Choose files", { selector: "input" });
  await pane.user.upload(
    input,
    files.map(([text, name]) => new File([text], name)),
  );
  for (const [, name] of files) await screen.findByText(name);
}

test("an empty workbook offers sample data beside the files, and undo takes it back", async () => {
  pane = openPane(workbook, "import");
  await pane.user.click(await screen.findByRole("button", { name: "Use sample data" }));
  await screen.findByText(/^Sample data added/, undefined, { timeout: 20_000 });
  expect((await rowsOf()).length).toBeGreaterThan(100);
  await pane.user.click(button("Undo"));
  await screen.findByRole("button", { name: "Use sample data" });
  expect(await rowsOf()).toEqual([]);
});

test("a CRM export goes in by keyboard, one decision a screen, and nothing is written before the last button", async () => {
  pane = openPane(workbook, "import");
  await choose([DEALS, "deals.csv"], [PRODUCTS, "products.csv"]);
  expect(screen.getByLabelText("What deals.csv holds")).toHaveValue("deals");
  expect(screen.getByLabelText("What products.csv holds")).toHaveValue("products");
  await pane.goOn();

  expect(currentStep()).toBe("Columns");
  expect(screen.getByRole("heading", { name: "Does each column hold what it should?" })).toHaveFocus();
  expect(await screen.findByLabelText(/^Closed on/)).toHaveValue("Close date");
  await pane.goOn();

  expect(currentStep()).toBe("Formats");
  expect(screen.getByLabelText("Close date")).toHaveValue("dmy");
  expect(screen.getByText(/20-10-2017 is read as 20 October 2017/)).toBeInTheDocument();
  expect(screen.getByLabelText("Amount")).toHaveValue(",");
  await pane.goOn();

  // The unknown stage has to be answered; Enter does not get past it.
  expect(currentStep()).toBe("Stages");
  expect(button("Next")).toHaveAttribute("aria-disabled", "true");
  await pane.user.selectOptions(screen.getByLabelText("Warming up is"), "Open");
  await pane.user.type(await screen.findByLabelText("Probability of Warming up"), "25");
  await pane.goOn();

  expect(currentStep()).toBe("Products");
  expect(screen.getByLabelText(/^GTXPro/)).toHaveValue("GTX Pro");
  await pane.goOn();
  expect(currentStep()).toBe("Currency");
  await pane.user.selectOptions(screen.getByLabelText("The workbook's currency"), "EUR");
  await pane.goOn();

  expect(currentStep()).toBe("Review");
  const problems = await screen.findByRole("list", { name: "Rows with problems" });
  expect(within(problems).getByText(/line 5/)).toBeInTheDocument();
  expect(await rowsOf()).toEqual([]);

  await pane.goOn(/^Import [34] deals$/);
  await screen.findByText(/^Imported/);
  const rows = await rowsOf();
  expect(rows.find((row) => row.dealId === "D-1")).toMatchObject({
    partner: "Acme",
    amount: 1200.5,
    closedOn: serialOf(2017, 10, 20),
  });
  expect(rows.find((row) => row.dealId === "D-2")).toMatchObject({ product: "GTX Pro" });
  expect(rows.find((row) => row.dealId === "D-3")).toMatchObject({ partner: "=X" });
  const stages = (await beside(workbook.read({ tables: TABLES }))).table(stagesTable).rows;
  expect(stages.find((row) => row.stage === "Warming up")).toMatchObject({
    class: "Open",
    probability: 0.25,
  });
});

test("the same file again has nothing to write, and says so", async () => {
  pane = openPane(workbook, "import");
  await choose([DEALS, "deals.csv"], [PRODUCTS, "products.csv"]);
  while (currentStep() !== "Review") await pane.goOn();
  await screen.findByText("The workbook already has everything in these files.");
  expect(button("Up to date")).toHaveAttribute("aria-disabled", "true");
});

test("a cell edited by hand is shown, kept unless the file's value is taken, and undo brings it back", async () => {
  await workbook.apply({
    label: "Edit",
    tables: [changeTable(dealsTable, [{ dealId: "D-1", amount: 999 }])],
    sheets: [],
  });
  pane = openPane(workbook, "import");
  await choose([DEALS, "deals.csv"], [PRODUCTS, "products.csv"]);
  while (currentStep() !== "Conflicts") await pane.goOn();
  expect(screen.getByRole("radio", { name: "Keep mine" })).toBeChecked();
  await pane.user.selectOptions(screen.getByLabelText("D-1, Amount"), "file");
  while (currentStep() !== "Review") await pane.goOn();
  await pane.goOn("Import 1 deal");
  await screen.findByText(/^Imported 1 deal/);
  expect((await rowsOf()).find((row) => row.dealId === "D-1")?.amount).toBe(1200.5);
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect((await rowsOf()).find((row) => row.dealId === "D-1")?.amount).toBe(999);
});

test("what differs since the last import is told by partner, kept on Changes, and undone with the import", async () => {
  const moved = DEALS.replace("D-3;=X;GTX Pro;Warming up;800,00", "D-3;=X;GTX Pro;Won;900,00");
  const changes = async () =>
    (await beside(workbook.read({ tables: [changesTable] }))).table(changesTable).rows;
  const before = (await changes()).length;
  pane = openPane(workbook, "import");
  await choose([moved, "deals.csv"], [PRODUCTS, "products.csv"]);
  while (currentStep() !== "Review") await pane.goOn();
  const differences = await screen.findByRole("list", { name: "What differs, by partner" });
  expect(within(differences).getByRole("listitem")).toHaveTextContent(
    "=X: 1 moved forward (1 won), 1 amount changed by +100",
  );
  await pane.goOn("Import 1 deal");
  await screen.findByText(/^Imported 1 deal/);
  await screen.findByText(/0 rows added/);
  expect((await changes()).slice(before).map(({ field, new: now }) => [field, now])).toContainEqual([
    "Stage",
    "Won",
  ]);
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect(await changes()).toHaveLength(before);
});

test("deals that the file lacks stay, until somebody says that it is complete", async () => {
  const open = "Deal ID,Partner,Stage,Amount,Close date\nC-1,Acme,Negotiation,5,2018-02-01\n";
  const own = new MemoryWorkbook();
  const ids = async () =>
    (await beside(own.read({ tables: [dealsTable] }))).table(dealsTable).rows.map(({ stage }) => stage);
  pane = openPane(own, "import");
  await choose([`${open}C-2,Acme,Negotiation,7,2018-02-01\nC-3,Acme,Lost,9,2017-02-01\n`, "all.csv"]);
  while (currentStep() !== "Currency") await pane.goOn();
  await pane.user.selectOptions(screen.getByLabelText("The workbook's currency"), "EUR");
  while (currentStep() !== "Review") await pane.goOn();
  await pane.goOn("Import 3 deals");
  await screen.findByText(/^Imported/);
  pane.unmount();
  pane = openPane(own, "import");
  await choose([open, "open.csv"]);
  while (currentStep() !== "Review") await pane.goOn();
  await screen.findByRole("heading", { name: "Not in this file: 1 open, 1 lost" });
  expect(button("Up to date")).toHaveAttribute("aria-disabled", "true");
  await pane.user.click(screen.getByRole("radio", { name: "Yes: mark the open ones Lost" }));
  await screen.findByText("Gone from the CRM");
  await pane.goOn("Import 1 deal");
  await screen.findByText(/^Imported/);
  expect(await ids()).toEqual(["Negotiation", "Lost", "Lost"]);
});

test("a partner that somebody has typed over on Partners is asked about, and renamed everywhere", async () => {
  const text = "Deal ID,Partner,Stage,Amount,Close date\nR-1,Acme,Won,5,2017-02-01\n";
  const own = new MemoryWorkbook();
  const tables = [
    changeTable(partnersTable, [{ partnerId: "P-1", partner: "Acme Group", status: "Active" }]),
    changeTable(
      dealsTable,
      ["R-1", "R-0"].map((dealId) => ({ dealId, partner: "Acme", stage: "Won", amount: 5 })),
    ),
    changeTable(stagesTable, [{ stage: "Won", class: "Won", probability: 1 }]),
    changeTable(settingsTable, [{ setting: "Currency", value: "EUR" }]),
  ];
  await own.apply({ label: "Tables", tables, sheets: [] });
  pane = openPane(own, "import");
  await choose([text, "deals.csv"]);
  while (currentStep() !== "Partners") await pane.goOn();
  expect(button("Next")).toHaveAttribute("aria-disabled", "true");
  await pane.user.selectOptions(await screen.findByLabelText("Acme (1 row) is"), "Acme Group");
  while (currentStep() !== "Review") await pane.goOn();
  await pane.goOn(/^(Import|Save)/);
  await screen.findByText(/^(Imported|Saved)/);
  const read = await beside(own.read({ tables: [partnersTable, dealsTable] }));
  expect(read.table(partnersTable).rows).toMatchObject([{ partner: "Acme Group", aliases: "Acme" }]);
  expect(read.table(dealsTable).rows.map(({ partner }) => partner)).toEqual(["Acme Group", "Acme Group"]);
});

test("Alt+← goes back a step and everything chosen is still there, also after visiting another page", async () => {
  pane = openPane(workbook, "import");
  await choose([DEALS, "deals.csv"]);
  await pane.goOn();
  await pane.user.selectOptions(await screen.findByLabelText(/^Product/), "");
  await pane.user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
  expect(currentStep()).toBe("Files");
  await pane.user.click(button("Settings"));
  await screen.findByRole("heading", { level: 1, name: "Settings" });
  await pane.user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
  expect(await screen.findByText("deals.csv")).toBeInTheDocument();
  await pane.goOn();
  expect(await screen.findByLabelText(/^Product/)).toHaveValue("");
});

test("a file that cannot be read is refused with the reason and the remedy; the one before stays", async () => {
  pane = openPane(workbook, "import");
  await screen.findByLabelText("Choose files", { selector: "input" });
  await beside(workbook.read({ tables: TABLES }));
  // The workbook has partners of its own by now.
  expect(screen.queryByRole("button", { name: "Use sample data" })).not.toBeInTheDocument();
  await choose([DEALS, "deals.csv"]);
  await pane.user.upload(
    screen.getByLabelText("Choose files", { selector: "input" }),
    new File([new Uint8Array([0x50, 0x4b, 3, 4, 0])], "deals.csv.txt"),
  );
  expect(await screen.findByText(/no Excel workbook/)).toBeInTheDocument();
  expect(screen.getByText(/Choose an Excel workbook/)).toBeInTheDocument();
  expect(screen.getByText("deals.csv")).toBeInTheDocument();
});

test("pasted rows count as a file, and a file of unknown kind asks what it holds", async () => {
  pane = openPane(workbook, "import");
  await screen.findByLabelText("Choose files", { selector: "input" });
  act(() => button("Choose files").focus());
  await pane.user.paste("Colour,Weight\nred,3\n");
  await screen.findByText("Pasted rows");
  expect(screen.getByText(/Choose what it holds, or remove it/)).toBeInTheDocument();
  expect(button("Next")).toHaveAttribute("aria-disabled", "true");
  await pane.user.click(button("Remove Pasted rows"));
  await waitFor(() => expect(screen.queryByText("Pasted rows")).not.toBeInTheDocument());
});

test("a file that cannot be read does not keep the others out", async () => {
  pane = openPane(workbook, "import");
  const input = await screen.findByLabelText("Choose files", { selector: "input" });
  await pane.user.upload(input, [new File([""], "empty.csv"), new File([PRODUCTS], "products.csv")]);
  expect(await screen.findByText("products.csv")).toBeInTheDocument();
  expect(screen.getByText(/empty\.csv: The file is empty/)).toBeInTheDocument();
});

test("another file of the same kind starts afresh: what was chosen for the columns of the earlier one is gone", async () => {
  pane = openPane(workbook, "import");
  await choose([DEALS, "deals.csv"]);
  await pane.goOn();
  await pane.user.selectOptions(await screen.findByLabelText(/^Product/), "");
  await pane.user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
  await choose([DEALS.replace("Product", "Product name"), "other.csv"]);
  await waitFor(() => expect(screen.queryByText("deals.csv")).not.toBeInTheDocument());
  await pane.goOn();
  expect(await screen.findByLabelText(/^Product/)).toHaveValue("Product name");
});

test("keeping one's own values by going on is a decision: it can be saved, and is not asked again", async () => {
  const D1 = DEALS.split("\n").slice(0, 2).join("\n");
  await beside(
    workbook.apply({
      label: "Edit",
      tables: [changeTable(dealsTable, [{ dealId: "D-1", account: "Typed", amount: 555 }])],
      sheets: [],
    }),
  );
  pane = openPane(workbook, "import");
  await choose([D1, "deals.csv"]);
  while (currentStep() !== "Conflicts") await pane.goOn();
  while (currentStep() !== "Review") await pane.goOn();
  expect(await screen.findByText(/Only what you decided is left to save/)).toBeInTheDocument();
  await pane.goOn("Save what you decided");
  await screen.findByText(/^Saved what you decided/);
  expect((await rowsOf()).find((row) => row.dealId === "D-1")?.amount).toBe(555);
  pane.unmount();
  pane = openPane(workbook, "import");
  await choose([D1, "deals.csv"]);
  while (currentStep() !== "Review") await pane.goOn();
  await screen.findByText("1 cell keeps your value, as you decided before.");
  expect(button("Up to date")).toHaveAttribute("aria-disabled", "true");
});

test("a word beside an amount is asked about, and multiplies it", async () => {
  pane = openPane(new MemoryWorkbook(), "import");
  await choose(["Deal ID,Partner,Stage,Amount,Close date\nK-1,Acme,Won,45K,2017-10-20\n", "k.csv"]);
  await pane.goOn();
  await pane.goOn();
  expect(currentStep()).toBe("Formats");
  expect(button("Next")).toHaveAttribute("aria-disabled", "true");
  await pane.user.selectOptions(await screen.findByLabelText('"k" beside an amount means'), "1000");
  await screen.findByText("45K is read as 45,000", { exact: false });
  expect(button("Next")).not.toHaveAttribute("aria-disabled", "true");
});

test("a file that is not Unicode asks for its encoding where it is unclear, and shows what the choice makes of it", async () => {
  pane = openPane(new MemoryWorkbook(), "import");
  const text = "Deal ID,Partner,Stage,Amount,Close date\nM-1,H\u008el\u008fne Mode,Won,45,2017-10-20\n";
  const mac = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const input = await screen.findByLabelText("Choose files", { selector: "input" });
  await pane.user.upload(input, [new File([mac], "mac.csv")]);
  const choice = await screen.findByLabelText("How mac.csv is encoded");
  expect(choice).toHaveValue("");
  await waitFor(() => expect(button("Next")).toHaveAttribute("aria-disabled", "true"));
  await pane.user.selectOptions(choice, "macintosh");
  await screen.findByText("Hélène Mode", { exact: false });
  expect(screen.getByLabelText("How mac.csv is encoded")).toHaveValue("macintosh");
  await waitFor(() => expect(button("Next")).not.toHaveAttribute("aria-disabled", "true"));
});

test("a workbook's sheet is chosen by keyboard, and its dates and numbers leave nothing to ask", async () => {
  const header = ["Deal ID", "Partner", "Stage", "Amount", "Close date"];
  const book = await beside(
    workbookOf({
      Cover: [["Report"]],
      Open: [header, ["D-1", "Acme", "Won", 1.234, [42_795, "dd/mm/yyyy"]]],
      Closed: [
        header,
        ["D-2", "Bolt", "Lost", 1.5, [42_796, "dd/mm/yyyy"]],
        ["D-3", "Bolt", "Lost", 2, null],
      ],
    }),
  );
  const memory = new MemoryWorkbook();
  pane = openPane(memory, "import");
  await choose([book as Uint8Array<ArrayBuffer>, "deals.xlsx"]);
  const sheet = screen.getByLabelText("Sheet of deals.xlsx");
  expect(sheet).toHaveValue("Open");
  await pane.user.selectOptions(sheet, "Closed");
  await screen.findByText("2 rows");
  expect(screen.getByLabelText("Sheet of deals.xlsx")).toHaveValue("Closed");
  await pane.goOn();
  await pane.goOn();
  expect(currentStep()).toBe("Formats");
  await screen.findByText(/How dates and numbers are read is plain/);
  while (currentStep() !== "Currency") await pane.goOn();
  await pane.user.selectOptions(screen.getByLabelText("The workbook's currency"), "EUR");
  await pane.goOn();
  await screen.findByText(/the sheet "Closed" is read; it also has Cover, Open/);
  await pane.goOn("Import 2 deals");
  await screen.findByText(/^Imported/);
  const { rows } = (await beside(memory.read({ tables: TABLES }))).table(dealsTable);
  expect(rows).toMatchObject([
    { amount: 1.5, closedOn: 42_796 },
    { amount: 2, closedOn: null },
  ]);
});

test("a table pasted into its field is read when the button says so", async () => {
  pane = openPane(new MemoryWorkbook(), "import");
  const field = await screen.findByLabelText("Or paste a table");
  await pane.user.click(field);
  await pane.user.paste("Deal ID\tPartner\tStage\nD-1\tAcme\tWon\n");
  expect(screen.queryByText("Pasted rows")).not.toBeInTheDocument();
  act(() => button("Use these rows").focus());
  await pane.user.keyboard("{Enter}");
  await screen.findByText("Pasted rows");
  expect(screen.getByLabelText("What Pasted rows holds")).toHaveValue("deals");
  expect(field).toHaveValue("");
});

test("targets for all partners are pasted without a header, shown before they are written, and undone", async () => {
  const memory = new MemoryWorkbook();
  const partners = () =>
    beside(memory.read({ tables: TABLES })).then((book) => book.table(partnersTable).rows);
  await beside(
    memory.apply({
      label: "Partners",
      tables: [
        changeTable(partnersTable, [
          { partnerId: "P-0001", partner: "Acme", annualTarget: 100 },
          { partnerId: "P-0002", partner: "Bolt", aliases: "BP" },
        ]),
      ],
      sheets: [],
    }),
  );
  pane = openPane(memory, "import");
  await pane.user.click(await screen.findByLabelText("Or paste a table"));
  await pane.user.paste("Acme\t120000\nBP\t80500\nNobody\t1\n");
  await pane.user.click(button("Use these rows"));
  expect(await screen.findByLabelText("What Pasted rows holds")).toHaveValue("targets");
  while (currentStep() !== "Currency") await pane.goOn();
  expect(screen.queryByText("Stages")).not.toBeInTheDocument();
  await pane.user.selectOptions(screen.getByLabelText("The workbook's currency"), "EUR");
  await pane.goOn();
  await screen.findByText("Targets that change, in EUR");
  expect(screen.getByText("100 becomes 120,000", { exact: false })).toBeInTheDocument();
  expect(screen.getByText(/There is no partner "Nobody" on Partners/)).toBeInTheDocument();
  await pane.goOn("Import 2 targets");
  await screen.findByText(/^Imported 2 targets/);
  expect((await partners()).map(({ annualTarget }) => annualTarget)).toEqual([120_000, 80_500]);
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect((await partners()).map(({ annualTarget }) => annualTarget)).toEqual([100, null]);
});

test("a mapping is saved under a name, offered for files with the same columns, and can be left aside", async () => {
  const memory = new MemoryWorkbook();
  const file = "Deal ID,Agent,Helper,Stage,Amount\nM-1,Acme,Bolt,Won,5 EUR\n";
  pane = openPane(memory, "import");
  await choose([file, "june.csv"]);
  await pane.goOn();
  await pane.user.selectOptions(
    await screen.findByLabelText(/^Partner\*?$/, { selector: "select" }),
    "Helper",
  );
  const name = screen.getByLabelText("Save these choices as");
  expect(name).toHaveValue("june");
  await pane.user.clear(name);
  await pane.user.type(name, "By helper");
  expect(screen.queryByLabelText("Read it by")).not.toBeInTheDocument();
  while (currentStep() !== "Review") await pane.goOn();
  await pane.goOn("Import 1 deal");
  await screen.findByText(/^Imported/);
  const { rows } = (await beside(memory.read({ tables: TABLES }))).table(settingsTable);
  expect(rows.find(({ setting }) => setting === "CRM import mapping")?.source).toContain("By helper (deals)");
  pane.unmount();

  pane = openPane(memory, "import");
  await choose([file, "july.csv"]);
  await pane.goOn();
  expect(await screen.findByLabelText("Read it by")).toHaveValue("By helper");
  expect(screen.getByLabelText(/^Partner\*?$/, { selector: "select" })).toHaveValue("Helper");
  await pane.user.selectOptions(screen.getByLabelText("Read it by"), "None: recognise the columns afresh");
  await waitFor(() =>
    expect(screen.getByLabelText(/^Partner\*?$/, { selector: "select" })).toHaveValue("Agent"),
  );
});

test("what rows mean is asked and answered by keyboard, whatever the column is called", async () => {
  const memory = new MemoryWorkbook();
  pane = openPane(memory, "import");
  await choose([
    "constructor,Partner,Product,Stage,Amount\nR-1,Acme; Bolt,X,Won,10 EUR\nR-1,Acme; Bolt,Y,Won,20 EUR\n",
    "rows.csv",
  ]);
  await pane.user.selectOptions(screen.getByLabelText("What rows.csv holds"), "deals");
  await pane.goOn();
  await pane.user.selectOptions(
    await screen.findByLabelText(/^Deal ID/, { selector: "select" }),
    "constructor",
  );
  await pane.goOn();
  await pane.goOn();
  expect(currentStep()).toBe("Rows");
  expect(button("Next")).toHaveAttribute("aria-disabled", "true");
  const choice = await screen.findByLabelText("Rows by constructor");
  expect(choice).toHaveValue("");
  act(() => choice.focus());
  await pane.user.selectOptions(choice, "sum");
  await pane.user.selectOptions(await screen.findByLabelText("Rows by Partner"), "first");
  while (currentStep() !== "Review") await pane.goOn();
  await pane.goOn("Import 1 deal");
  await screen.findByText(/^Imported/);
  const { rows } = (await beside(memory.read({ tables: TABLES }))).table(dealsTable);
  expect(rows).toMatchObject([{ dealId: "R-1", partner: "Acme", influencedBy: "Bolt", amount: 30 }]);
});

test("partners that look alike are made one by keyboard, also one called as a part of every object", async () => {
  const memory = new MemoryWorkbook();
  pane = openPane(memory, "import");
  await choose([
    "Deal ID,Partner,Stage,Amount\nC-1,Constructor Inc,Won,1 EUR\nC-2,Constructor Inc,Won,1 EUR\nC-3,constructor,Won,1 EUR\n",
    "names.csv",
  ]);
  while (currentStep() !== "Partners") await pane.goOn();
  const choice = await screen.findByLabelText("constructor (1 deal) is");
  expect(choice).toHaveValue("");
  act(() => choice.focus());
  await pane.user.selectOptions(choice, "Constructor Inc");
  await waitFor(() => expect(screen.getByLabelText("constructor")).toHaveValue("Constructor Inc"));
  await pane.user.selectOptions(screen.getByLabelText("constructor"), "");
  await pane.user.selectOptions(await screen.findByLabelText("constructor (1 deal) is"), "Constructor Inc");
  while (currentStep() !== "Review") await pane.goOn();
  await pane.goOn("Import 3 deals");
  await screen.findByText(/^Imported/);
  const book = await beside(memory.read({ tables: TABLES }));
  expect(book.table(partnersTable).rows).toMatchObject([
    { partner: "Constructor Inc", aliases: "constructor" },
  ]);
});
