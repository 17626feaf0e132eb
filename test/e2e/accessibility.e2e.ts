import { crmExport } from "../support/crm-files";
import { workbookOf } from "../support/sheet-files";
import { Appearance } from "./support/appearance";
import { PanePage } from "./support/pane";
import { disconnect, WorkbenchPage } from "./support/workbench";

/** Tall, so that a whole page is seen at once. */
const VIEWPORT = { width: 900, height: 1300 };

/** Names nearly alike, two currencies, dates that read both ways and a stage nobody knows: every question of the import. */
const QUESTIONABLE = [
  "Deal ID;Partner;Product;Stage;Amount;Currency;Close date",
  "D-1;Alder & Finch Systems;GTX Pro;Won;1.200,50;EUR;03-04-2025",
  "D-2;Birchwood;GTXPro;Warming up;300,00;USD;05-06-2025",
  "D-3;Birchwood;GTX Pro;Lost;oops;EUR;07-08-2025",
].join("\n");
const PRODUCTS = "Product,List price\nGTX Pro,4821\n";

let workbench: WorkbenchPage;
let pane: PanePage;
let appearance: Appearance;

async function start() {
  workbench = await WorkbenchPage.open({ viewport: VIEWPORT });
  pane = new PanePage(workbench);
  appearance = new Appearance(workbench);
  await appearance.narrow();
}

/** Looks at every step and goes on, until the last. */
async function inspectSteps(tool: string) {
  for (;;) {
    const step = await pane.step();
    await appearance.inspect(`${tool} ${step}`);
    if (step === "Review") return;
    await pane.goOn();
  }
}

afterAll(disconnect);

describe("the pane, 320 px wide in every theme", () => {
  beforeAll(start);
  afterAll(() => workbench.close());
  afterEach(() => {
    expect(appearance.faults.splice(0)).toEqual([]);
  });

  test("pages of an empty workbook", async () => {
    await pane.button("Use sample data").waitFor();
    await appearance.inspect("Today empty");
    await pane.open("Scorecard", "Performance Scorecard");
    await pane.heading("No partner to score yet").waitFor();
    await appearance.inspect("Scorecard empty");
    await pane.button("Settings").click();
    await pane.says(/^These count for the whole workbook/);
    await pane.field("Currency").waitFor();
    await appearance.inspect("Settings");
    await pane.button(/^Routine/).click();
    await appearance.inspect("Settings routine");
    await pane.button("Today").click();
    await pane.button(/^Functions/).click();
    await pane.field("Find a function").waitFor();
    await appearance.inspect("Functions");
  });

  test("an import of a CRM's own files", async () => {
    await pane.open("Import CRM data", "Import from CRM");
    await pane.choose(...crmExport().files);
    await inspectSteps("Import");
    await pane.goOn(/^Import /);
    await pane.says(/^Imported/);
    await appearance.inspect("Import done");
    await pane.button("Undo").click();
    await pane.says(/Undone: /);
    await appearance.inspect("Import undone");
  });

  test("files that raise questions and files that cannot be read", async () => {
    await pane.button("Today").click();
    await pane.open("Import CRM data", "Import from CRM");
    await pane.frame
      .locator('input[type="file"]')
      .setInputFiles({ name: "empty.csv", mimeType: "text/csv", buffer: Buffer.alloc(0) });
    await pane.says(/^empty.csv: The file is empty/);
    await appearance.inspect("Import Files empty");
    await pane.choose(
      { name: "deals.csv", text: QUESTIONABLE },
      { name: "products.csv", text: PRODUCTS },
      { name: "people.csv", text: "Person,Shoe size\nAda,38\n" },
    );
    await appearance.inspect("Import Files unreadable");
    await pane.button("Remove people.csv").click();
    await pane.goTo("Formats");
    await appearance.inspect("Import Formats asked");
    await pane.field("Close date").selectOption("dmy");
    await pane.goOn();
    await appearance.inspect("Import Stages asked");
    await pane.field("Warming up is").selectOption("Open");
    await pane.goTo("Currency");
    await appearance.inspect("Import Currency asked");
    await pane.field("The workbook's currency").selectOption("EUR");
    await pane.field(/^1 USD in EUR/).fill("no rate");
    await appearance.inspect("Import Currency wrong");
    await pane.field(/^1 USD in EUR/).fill("0.92");
    await pane.goTo("Review");
    await appearance.inspect("Import Review problems");
  });

  test("sample data, and who needs attention", async () => {
    await pane.button("Today").click();
    await pane.button("Use sample data").click();
    await pane.button("Remove sample data").waitFor();
    await appearance.inspect("Today sample added");
  });

  test("lists of the settings, and what changing them would move", async () => {
    await pane.button("Settings").click();
    await pane.button(/^Levels/).click();
    await pane.button("Add a level").click();
    await appearance.inspect("Settings levels");
    await pane.button("Discard").click();
    await pane.button(/^Weights/).click();
    await pane.button("Change Accelerate").click();
    await pane.field("Plan").fill("90");
    await pane.says(/^\d+ partners?'s? scores? changes?:/);
    await appearance.inspect("Settings weights");
    await pane.button("Discard").click();
    await pane.button(/^Rebate bands/).click();
    await pane.button("Add a band").click();
    await appearance.inspect("Settings rebate bands");
    await pane.button("Discard").click();
    await pane.button("Today").click();
  });

  test("scorecards for all partners", async () => {
    await pane.open("Scorecard", "Performance Scorecard");
    await appearance.inspect("Scorecards one partner");
    await pane.frame.getByLabel(/^All /).check();
    await appearance.inspect("Scorecards Partner");
    await pane.says(/^Creates \d+ sheets: Score · .+ and so on\./);
    await pane.frame.getByText(/^\d+ of \d+ partners chosen$/).click();
    await appearance.inspect("Scorecards Partner chosen");
    await pane.goOn(/^Build \d+ for /);
    await pane.says(/scorecards are ready/);
    await appearance.inspect("Scorecards done");
    await pane.button("Go to Today").click();
    await pane.heading("What matters today").waitFor();
    await pane.button(/^\d+ more$/).waitFor();
    await appearance.inspect("Today cards");
    await pane
      .button(/^Snooze until: /)
      .first()
      .click();
    await pane
      .button(/^Ask for update/)
      .first()
      .click();
    await appearance.inspect("Today card opened");
    await pane.frame.getByRole("combobox", { name: "Partner" }).fill("a");
    await pane.frame.getByRole("option").first().waitFor();
    await appearance.inspect("Today picker");
    await pane.frame.getByRole("option").first().click();
    await pane.button("Open scorecard").waitFor();
    await appearance.inspect("Partner");
    await pane.button("All built sheets").click();
    await pane.button("Build index").waitFor();
    await pane
      .button(/^Delete Score/)
      .first()
      .click();
    await pane.button("Keep").waitFor();
    await appearance.inspect("Built sheets");
  });

  test("a quarterly review, whose file is three presses away from Today", async () => {
    await pane.button("Today").click();
    await pane.button(/^Quarterly review/).click();
    await pane.button(/^Build the deck for /).waitFor();
    await appearance.inspect("Quarterly review");
    await pane.button("Edit “Performance to plan”").click();
    await pane.field("Headline").waitFor();
    await pane.field("Your notes").fill("Thank Ada first.");
    await appearance.inspect("Quarterly review edited");
    const file = workbench.page.waitForEvent("download");
    await pane.button(/^Build the deck for /).click();
    expect((await file).suggestedFilename()).toMatch(/ FY\d{4} Q\d\.pptx$/);
    await pane.says(/\.pptx is built/);
    await appearance.inspect("Quarterly review built");
  });

  const openTool = async (title: string) => {
    await pane.button("Today").click();
    await pane
      .button(new RegExp(`^${title}`))
      .first()
      .click();
    await pane.frame.getByRole("heading", { level: 1, name: title }).waitFor();
  };

  test("the routine, who knows whom, what was promised, and what goes out", async () => {
    for (const title of ["Routine", "Relations", "Promises", "Share with a partner", "Team roll-up"]) {
      await openTool(title);
      await appearance.inspect(title);
    }
  });

  test("what is agreed with a partner: whom to call, rules, who opens which door", async () => {
    for (const title of ["Contact sheets", "Rules of engagement", "Role map"]) {
      await openTool(title);
      await pane.field("Partner").click();
      await pane.frame.getByRole("option", { name: /^Kestrel/ }).click();
      await appearance.inspect(title);
    }
  });

  test("what deals do not tell: targets, steps of servicing, certificates and tasks", async () => {
    await openTool("Targets");
    await pane.frame.getByText("Paste targets", { exact: true }).first().click();
    await pane
      .field("Paste targets")
      .fill("Kestrel Managed Services\t500k\nNobody knows this partner\t80500");
    await pane.button("Use these rows").click();
    await appearance.inspect("Targets pasted");
    await openTool("Servicing steps");
    await pane.field("Partner").click();
    await pane.frame.getByRole("option").first().waitFor();
    await appearance.inspect("Servicing picker");
    await pane.frame.getByRole("option", { name: /^Kestrel/ }).click();
    await pane.frame.getByRole("checkbox", { name: "Deployment" }).check();
    await appearance.inspect("Servicing");
    await openTool("Certificates and tasks");
    await pane
      .field("Paste a table")
      .fill(
        "Partner;Certifications;Tasks;Favourite colour\nKestrel Managed Services;7;90%;blue\nNobody knows this partner;1;2%;\nBrightwater IT;several;;",
      );
    await pane.button("Use these rows").click();
    await pane.field("“Nobody knows this partner” is").waitFor();
    await appearance.inspect("Results pasted");
    await pane.field("“Nobody knows this partner” is").selectOption(" ");
    await pane.goOn("Save 1 figure");
    await pane.says(/^Results saved/);
    await appearance.inspect("Results saved");
    await openTool("Capabilities Scorecard");
    await pane.frame.getByRole("radio", { name: /^Last time's answers/ }).check();
    await pane.goOn();
    await pane.heading("What has moved?").waitFor();
    await appearance.inspect("Answers listed");
  });
});

describe("other ways in, 320 px wide in every theme", () => {
  beforeAll(start);
  afterAll(() => workbench.close());
  afterEach(() => {
    expect(appearance.faults.splice(0)).toEqual([]);
  });

  test("a partner by hand, a workbook with sheets, and pasted targets", async () => {
    await pane.button("Use sample data").waitFor();
    await pane.button(/^Add a partner/).click();
    await pane.says(/^The name is enough/);
    await pane.field("Annual target").fill("120k");
    await pane.frame.getByText("More about the partner").click();
    await appearance.inspect("Add a partner");
    await pane.frame.getByRole("textbox", { name: "Partner" }).first().fill("Birchwood");
    await pane.button("Add Birchwood").click();
    await pane.says(/^Birchwood is on Partners/);
    await appearance.inspect("Add a partner done");
    await pane.open("Import CRM data", "Import from CRM");
    const header = ["Deal ID", "Partner", "Stage", "Amount", "Close date"];
    const book = await workbookOf({
      "Pipeline of the northern region": [header, ["D-1", "Birchwood", "Won", 5, [45_000, "yyyy-mm-dd"]]],
      Closed: [header, ["D-2", "Birchwood", "Lost", 7, null]],
    });
    await pane.choose({ name: "All deals as exported by the CRM in March.xlsx", text: Buffer.from(book) });
    await pane.field("Or paste a table").fill("Birchwood\t150000\nNobody knows this partner\t80500\n");
    await appearance.inspect("Import Files workbook");
    await pane.button("Use these rows").click();
    await pane.field("What Pasted rows holds").waitFor();
    await appearance.inspect("Import Files pasted");
    await inspectSteps("Import targets");
  });
});
