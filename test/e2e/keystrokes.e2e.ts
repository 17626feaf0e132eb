import { KeystrokeModel } from "../support/keystroke-model";
import { PanePage } from "./support/pane";
import { disconnect, WorkbenchPage } from "./support/workbench";

/** What a person does is done here too, so that the count is of a way that works. */
describe("from Today, by the keystroke model,", () => {
  let workbench: WorkbenchPage;
  let pane: PanePage;
  let person: KeystrokeModel;
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
    pane = new PanePage(workbench);
    await pane.button("Use sample data").click();
    await pane.says("Sample data added.");
  });
  beforeEach(() => void (person = new KeystrokeModel()));
  afterAll(async () => {
    await workbench.close();
    await disconnect();
  });

  const click = async (name: string | RegExp) => {
    person.click();
    await pane.goOn(name);
  };

  /** To the partner's page. */
  const find = async (letters: string) => {
    person.click();
    await pane.frame.getByRole("combobox", { name: "Partner" }).click();
    person.type(letters.length, { decided: true });
    await workbench.page.keyboard.type(letters);
    person.type(1, { decided: true });
    await workbench.page.keyboard.press("Enter");
    await pane.frame.getByRole("heading", { level: 1, name: "Partner", exact: true }).waitFor();
  };

  test("the first deed of the morning takes one click", async () => {
    const first = pane.frame.locator("main li h3").first();
    await first.waitFor();
    const deed = pane.frame
      .locator("main li", { has: pane.frame.locator("h3") })
      .first()
      .getByRole("button");
    person.click();
    await deed.first().click();
    await pane.frame
      .getByLabel("Text to copy into a mail")
      .or(pane.frame.getByRole("heading", { level: 1 }))
      .first()
      .waitFor();
    expect(person.seconds).toBeLessThanOrEqual(3);
    const back = pane.button("Go to Today");
    if (await back.isVisible()) await back.click();
  });

  test("one partner's scorecard takes 10 seconds", async () => {
    await find("Kes");
    await click("Build scorecard");
    await pane.frame.getByRole("heading", { name: "Ready to build" }).waitFor();
    await click("Build scorecard");
    await pane.says(/^Scorecard of Kestrel .+ is ready/);
    expect(person.seconds).toBeLessThanOrEqual(10);
    expect(workbench.errors).toEqual([]);
  });

  test("everybody's take 6 seconds", async () => {
    await pane.button("Go to Today").click();
    await click(/^Build \d+ scorecards$/);
    await click(/^Build \d+ for \d+ \w+$/);
    await pane.says(/scorecards are ready/);
    expect(person.seconds).toBeLessThanOrEqual(6);
    expect(workbench.errors).toEqual([]);
  });

  test("one partner's again, after everybody's, takes 10 seconds too", async () => {
    await pane.button("Go to Today").click();
    await find("Kes");
    await click("Build again: Performance Scorecard");
    await click("Update scorecard");
    await pane.says(/^Scorecard of Kestrel .+ is ready/);
    expect(person.seconds).toBeLessThanOrEqual(10);
    expect(workbench.errors).toEqual([]);
  });
});
