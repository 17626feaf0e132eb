import { DEFAULT_QUESTIONS } from "../../src/domain/capabilities/content/questions";
import { serialOf, type SerialDate } from "../../src/domain/shared/serial-date";
import { actionsTable, answersTable } from "../../src/domain/shared/tables/capabilities-tables";
import { partnersTable, resultsTable } from "../../src/domain/shared/tables/catalogue";
import { exampleAction } from "../support/action-example";
import { MemoryTables } from "../support/memory-tables";
import { tablesWorkbook } from "../support/sheet-plan-workbook";
import { Appearance } from "./support/appearance";
import { namedValue, namedValues, rowCount } from "./support/cells";
import { Keyboard } from "./support/keyboard";
import { PanePage } from "./support/pane";
import { disconnect, WorkbenchPage } from "./support/workbench";

/** The day that the pane takes for today. */
function todaySerial(): SerialDate {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** A partner with a poor pre-sales, an overdue action, and everything that Onboard asks for. */
function example(today: SerialDate): MemoryTables {
  const core = DEFAULT_QUESTIONS.filter(({ core: short }) => short === "Yes");
  const result = (metric: string, actual: number) => ({
    partner: "Acme",
    metric,
    actual,
    target: null,
    period: today - 10,
  });
  return new MemoryTables()
    .with(partnersTable, [
      { partnerId: "1", partner: "Acme", cam: "Marta", lifeStage: "Onboard" },
      { partnerId: "2", partner: "Bolt & Söhne Systemintegration", cam: "Devon", lifeStage: "Recruit" },
    ])
    .with(
      answersTable,
      core.map(({ questionId, metric }) => ({
        partner: "Acme",
        assessedOn: today - 9,
        questionId,
        level: metric === "Pre-sales" ? 1 : 4,
        evidence: null,
      })),
    )
    .with(resultsTable, [result("training_certs", 2), result("required_tasks", 0.9)])
    .with(actionsTable, [
      exampleAction("A-1-1", {
        due: today - 30,
        action: "Name a person who answers for our brand",
        owner: "Priya",
      }),
    ]);
}

describe("actions and life-stages, 320 px wide", () => {
  let workbench: WorkbenchPage;
  let pane: PanePage;
  let keys: Keyboard;
  let appearance: Appearance;

  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ viewport: { width: 900, height: 1300 } });
    await workbench.show(tablesWorkbook(example(todaySerial())));
    pane = new PanePage(workbench);
    keys = new Keyboard(workbench.page);
    appearance = new Appearance(workbench);
    await appearance.narrow();
    await pane.button(/^Actions/).waitFor();
  });
  afterAll(async () => {
    await workbench.close();
    await disconnect();
  });
  afterEach(() => {
    expect(appearance.faults.splice(0)).toEqual([]);
    expect(workbench.errors).toEqual([]);
    expect(workbench.outside).toEqual([]);
  });

  test("what is overdue leads from the first page to the partner's actions; a proposal is added by keyboard and printed", async () => {
    await pane.button("Acme 1 overdue").waitFor();
    await pane.button("Acme Ready for Activate").waitFor();
    await appearance.inspect("Today follow-ups");
    await pane.heading("To follow up").waitFor();
    await keys.goToRegion("pane");
    await keys.tabTo(pane.button("Acme 1 overdue"));
    await keys.press("Enter");
    await pane.frame.getByRole("heading", { level: 1, name: "Actions" }).waitFor();
    await keys.tabTo(pane.button(/^Edit: Name a person/));
    await keys.press("Enter");
    await keys.tabTo(pane.frame.getByRole("checkbox", { name: /^Build a list of 50/ }));
    await keys.press("Space");
    await appearance.inspect("Actions edited");
    await keys.tabTo(pane.button("Add 1 action"));
    await keys.press("Enter");
    await pane.says("Actions saved.");
    expect(await rowCount(workbench, "cam_actions")).toBe(2);
    await pane.button("Build a page to take away").click();
    await pane.says("Action plan of Acme is ready.");
    await appearance.inspect("Actions built");
    expect(await namedValue(workbench, "Actions · Acme", "overdue_count")).toBe(1);
    expect((await namedValues(workbench, "Actions · Acme", "actions")).slice(0, 3)).toEqual([
      "Name a person who answers for our brand",
      "Build a list of 50 named targets and call ten a week",
      "",
    ]);
    expect(await namedValue(workbench, "Actions · Acme", "check")).toBe(true);
  });

  test("a life-stage is changed after its consequences were shown, and taken back", async () => {
    await pane.button("Today").click();
    await pane.button(/^Life-stage/).click();
    await pane.says("Acme is in Onboard");
    await appearance.inspect("Life-stage");
    await keys.goToRegion("pane");
    await keys.tabTo(pane.button("Move to Activate"));
    await keys.press("Enter");
    await pane.says("Acme is in Activate now.");
    await appearance.inspect("Life-stage moved");
    await pane.button("Undo").click();
    await pane.says(/Undone: /);
    await pane.says("Acme is in Onboard");
  });
});
