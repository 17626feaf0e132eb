import { namedValue, namedValues, tableCell } from "./support/cells";
import { PanePage } from "./support/pane";
import { disconnect, WorkbenchPage } from "./support/workbench";

const SHEET = "Rebate ROI";

/** A rebate from the pane to the sheet, and then without the pane. */
describe("a rebate and what came back for it", () => {
  let workbench: WorkbenchPage;
  let pane: PanePage;
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
    pane = new PanePage(workbench);
    await pane.button("Use sample data").click();
    await pane.says("Sample data added.");
  });
  afterAll(async () => {
    await workbench.close();
    await disconnect();
  });

  test("is typed in the pane, judged on the sheet, and judged anew when its row changes in the grid", async () => {
    await pane
      .button(new RegExp(`^${SHEET}`))
      .first()
      .click();
    // One of those without a rebate so far.
    const partner = "Delfin Cloud Services";
    await pane.choosePartner(partner);
    await pane.field("Rebate paid").fill("5k");
    await pane.field("Revenue").fill("80k");
    await pane.field("Baseline revenue").fill("60k");
    await pane.goTo("Review");
    await pane.goOn("Build Rebate ROI");
    await pane.says(/^Rebate ROI is ready/);
    // At Setup's margin of 60 %: 20,000 more revenue, 12,000 more margin for 5,000.
    const returns = async () => {
      const own = (await namedValues(workbench, SHEET, "partners")).indexOf(partner);
      const returned = (name: string) => namedValues(workbench, SHEET, name).then((values) => values[own]);
      return [
        await returned("partner_revenue_return_yoy"),
        await returned("partner_margin_roi_yoy"),
        await namedValue(workbench, SHEET, "check"),
      ];
    };
    expect(await returns()).toEqual([3, 1.4, true]);
    const { sheet, address } = await tableCell(workbench, "cam_rebates", partner, "Rebate paid");
    await workbench.type(sheet, address, "10000");
    expect(await returns()).toEqual([1, 0.2, true]);
    expect(workbench.errors).toEqual([]);
    expect(workbench.outside).toEqual([]);
  });
});
