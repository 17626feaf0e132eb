import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { SIGNS } from "../../src/workbench/page/fonts/signs";
import { fullBook, zipped } from "../support/foreign-books";
import { disconnect, WorkbenchPage } from "./support/workbench";

async function savedFile({ page }: WorkbenchPage): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save .xlsx" }).click();
  const folder = await mkdtemp(path.join(os.tmpdir(), "cadence-e2e-"));
  const file = path.join(folder, "Saved.xlsx");
  await (await download).saveAs(file);
  const saved = await readFile(file);
  await rm(folder, { recursive: true });
  return saved;
}

describe("the workbench's pane", () => {
  afterAll(disconnect);

  test("can be another page of the same origin", async () => {
    const workbench = await WorkbenchPage.open({ pane: "taskpane-workbench.html?other" });
    expect(workbench.pane.url()).toMatch(/\/taskpane-workbench\.html\?other$/);
    await workbench.close();
  });

  test("is never a page from elsewhere", async () => {
    const workbench = await WorkbenchPage.open({ pane: "https://example.com/pane.html" });
    expect(workbench.pane.url()).toMatch(/\/taskpane-workbench\.html$/);
    expect(await workbench.page.locator("#message").innerText()).toContain(
      "https://example.com/pane.html is not shown",
    );
    expect(workbench.outside).toEqual([]);
    await workbench.close();
  });

  test("follows the theme that is chosen for it", async () => {
    const workbench = await WorkbenchPage.open({ colorScheme: "light" });
    await workbench.pane.getByRole("heading", { level: 1 }).waitFor();
    const background = () =>
      workbench.pane.evaluate(
        () =>
          getComputedStyle(document.querySelector(".fui-FluentProvider") ?? document.body).backgroundColor,
      );
    const before = await background();
    await workbench.page.getByLabel("Pane theme").selectOption("dark");
    await workbench.pane.waitForFunction(
      (light) =>
        getComputedStyle(document.querySelector(".fui-FluentProvider") ?? document.body).backgroundColor !==
        light,
      before,
    );
    await workbench.close();
  });
});

describe("the workbench as German Windows", () => {
  afterAll(disconnect);

  test("takes areas with its own separator and refuses batches while a cell is edited", async () => {
    const workbench = await WorkbenchPage.open({ platform: "windows", culture: "de-DE" });
    const areas = (addresses: string) =>
      workbench.pane.evaluate(
        (wanted) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getActiveWorksheet().getRanges(wanted).format.font.bold = true;
            await context.sync();
          }).then(
            () => "taken",
            (error: OfficeExtension.Error) => error.code,
          ),
        addresses,
      );
    expect(await areas("A20;B21")).toBe("taken");
    expect(await areas("A20,B21")).toBe("InvalidArgument");
    expect(await workbench.pane.evaluate(() => Office.context.contentLanguage)).toBe("de-DE");
    const told = await workbench.pane.evaluate(async () => {
      const ready = await Office.onReady();
      const { platform, diagnostics, ui } = Office.context;
      return [ready.platform, platform, diagnostics.platform, typeof ui.openBrowserWindow];
    });
    expect(told).toEqual(["PC", "PC", "PC", "function"]);
    await workbench.grid.click({ position: { x: 5, y: 5 } });
    await workbench.page.evaluate(() => window.workbench.select("Start", "D30"));
    await workbench.page.keyboard.type("ty");
    expect(await areas("A20")).toBe("InvalidOperationInCellEditMode");
    await workbench.page.keyboard.press("Enter");
    expect(await areas("A20")).toBe("taken");
    await workbench.close();
  });
});

describe("the workbench as the web", () => {
  afterAll(disconnect);

  test("says so, and lets no window or dialog open that nobody asked for", async () => {
    const workbench = await WorkbenchPage.open({ platform: "web" });
    const told = await workbench.pane.evaluate(async () => {
      const { platform, ui, requirements } = Office.context;
      // A test's own code counts as the user's press, which opens one window.
      window.open("about:blank")?.close();
      const dialog = await new Promise((resolve) =>
        ui.displayDialogAsync(location.href, { promptBeforeOpen: false }, ({ status }) => resolve(status)),
      );
      return {
        platform,
        ready: (await Office.onReady()).platform,
        browser: requirements.isSetSupported("OpenBrowserWindowApi", "1.1"),
        opener: typeof ui.openBrowserWindow,
        window: window.open("help/index.html") === null,
        dialog,
      };
    });
    expect(told).toEqual({
      platform: "OfficeOnline",
      ready: "OfficeOnline",
      browser: false,
      opener: "undefined",
      window: true,
      dialog: "failed",
    });
    await workbench.close();
  });
});

describe("the workbench's grid", () => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
  });
  afterAll(async () => {
    await workbench.close();
    await disconnect();
  });

  test("follows a link into the workbook, and says of any other where it leads", async () => {
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Start");
        context.workbook.names.add("goal", sheet.getRange("C12"));
        sheet.getRange("A1").formulas = [['=HYPERLINK("#goal","Goal")']];
        await context.sync();
      }),
    );
    const clickFirstCell = () => workbench.grid.click({ position: { x: 60, y: 30 } });
    const atGoal = () =>
      workbench.until(() => {
        const [box] = window.workbench.model.grid.selection().boxes;
        return Promise.resolve(box?.row === 11 && box.column === 2);
      });
    await clickFirstCell();
    await atGoal();
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const link = { documentReference: "goal", textToDisplay: "Goal" };
        context.workbook.worksheets.getItem("Start").getRange("A1").hyperlink = link;
        await context.sync();
      }),
    );
    await clickFirstCell();
    await atGoal();
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const link = { documentReference: "Gone!A1", textToDisplay: "Gone" };
        context.workbook.worksheets.getItem("Start").getRange("A1").hyperlink = link;
        await context.sync();
      }),
    );
    await clickFirstCell();
    await workbench.page.locator("#message", { hasText: "Gone!A1, which is not in the workbook" }).waitFor();
    expect(workbench.outside).toEqual([]);
  });

  test("has every sign of the sheets, whatever fonts the machine has", async () => {
    const blank = await workbench.page.evaluate(
      (signs) =>
        signs.filter((sign) => {
          const pen = document.createElement("canvas").getContext("2d")!;
          pen.font = "20px Calibri";
          pen.fillText(sign, 20, 60);
          return pen.getImageData(0, 0, 100, 100).data.every((value) => value === 0);
        }),
      SIGNS,
    );
    expect(blank).toEqual([]);
  });

  test("draws a chart over closed rows blank, unless it shows what is hidden, and moves it up", async () => {
    const act = (what: "close" | "draw") =>
      workbench.pane.evaluate(
        (wanted) =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem("Start");
            const chart = sheet.charts.getItemAt(0);
            if (wanted === "close") {
              sheet.getRange("A12:A16").group("ByRows");
              sheet.getRange("A12:A16").hideGroupDetails("ByRows");
            } else chart.plotVisibleOnly = false;
            await context.sync();
          }),
        what,
      );
    const lines = workbench.page.locator(".chart-layer svg polyline");
    expect(await lines.count()).toBeGreaterThan(0);
    await act("close");
    await lines.first().waitFor({ state: "detached" });
    await act("draw");
    await lines.first().waitFor();
    expect(workbench.errors).toEqual([]);
  });
});

describe("the workbench", () => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
  });
  afterAll(async () => {
    await workbench.close();
    await disconnect();
  });

  test("opens with the sample workbook and the add-in's pane", async () => {
    expect(await workbench.sheetNames()).toEqual(["Start"]);
    expect(await workbench.value("Start", "A1")).toBe("Channel Cadence");
    await workbench.pane.getByRole("heading", { level: 1 }).waitFor();
    expect(await workbench.pane.evaluate(() => Office.context.host)).toBe("Excel");
    // The title was written before anything was there that measures it.
    const [title = 0, text = 0] = await workbench.page.evaluate(() => {
      const { grid, model } = window.workbench;
      return [0, 1].map((row) => grid.rowHeight(model.sheetIdByName("Start")!, row));
    });
    expect(title).toBeGreaterThan(text);
  });

  test("calculates the add-in's functions in cells, those of the sample and typed ones", async () => {
    // The functions answer as soon as the pane's own runtime has started.
    await workbench.until(() =>
      window.workbench.cellValue("Start", "B8").then((value) => typeof value === "number"),
    );
    expect(await workbench.value("Start", "B8")).toBe(12_600);
    await workbench.type("Start", "B21", "=CAM.MGO_NEEDED(10000000,7937,10%)");
    await workbench.until(() =>
      window.workbench.cellValue("Start", "B21").then((value) => typeof value === "number"),
    );
    expect(await workbench.value("Start", "B21")).toBe(12_600);
    expect(await workbench.formula("Start", "B21")).toBe("=CAM.MGO_NEEDED(10000000,7937,10%)");
  });

  test("lets the add-in read what was typed", async () => {
    await workbench.type("Start", "D21", "42");
    const values = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Start").getRange("D21");
        range.load("values");
        await context.sync();
        return range.values;
      }),
    );
    expect(values).toEqual([[42]]);
  });

  test("shows the manifest's buttons, and they reach the add-in", async () => {
    await workbench.ribbon("Import CRM data");
    await workbench.pane.getByRole("heading", { level: 1, name: /import/i }).waitFor();
    await workbench.page.getByRole("button", { name: "Close the task pane" }).click();
    await workbench.page.locator("#pane").waitFor({ state: "hidden" });
    await workbench.ribbon("Today");
    await workbench.pane.getByRole("heading", { level: 1, name: /today/i }).waitFor();
    expect(await workbench.page.locator("#pane").isVisible()).toBe(true);
  });

  test("refuses what the host does not play instead of saying yes", async () => {
    const codes = await workbench.pane.evaluate(async () => {
      const answer = async (call: (context: Excel.RequestContext) => void) => {
        try {
          await Excel.run(async (context) => {
            call(context);
            await context.sync();
          });
          return "accepted";
        } catch (error) {
          return (error as OfficeExtension.Error).code;
        }
      };
      const common = (call: (done: (result: { status: Office.AsyncResultStatus }) => void) => void) =>
        new Promise<Office.AsyncResultStatus>((resolve) => call((result) => resolve(result.status)));
      return [
        await answer((context) => context.workbook.pivotTables.refreshAll()),
        await answer((context) => context.workbook.getActiveCell().showCard()),
        await answer((context) => context.workbook.worksheets.getActiveWorksheet().shapes.addTextBox("x")),
        await common((done) => Office.context.document.getFileAsync(Office.FileType.Text, done)),
        await common((done) => Office.context.document.setSelectedDataAsync("x", done)),
      ];
    });
    expect(codes).toEqual(["ApiNotFound", "ApiNotFound", "ApiNotFound", "failed", "failed"]);
  });

  test("draws the sample's chart over the grid and moves it with the grid", async () => {
    const chart = workbench.page.getByRole("img", { name: "Contoso grows, Tailspin slips" });
    const before = await chart.boundingBox();
    await workbench.grid.hover();
    await workbench.page.mouse.wheel(0, 100);
    await workbench.page.waitForFunction((y) => {
      const moved = document.querySelector(".chart-layer svg")?.getBoundingClientRect().y;
      return moved !== undefined && moved < y;
    }, before?.y ?? 0);
    await workbench.page.mouse.wheel(0, -100);
  });

  test("saves an .xlsx and opens it again", async () => {
    const buffer = await savedFile(workbench);
    await workbench.openAnother("New");
    await workbench.page.waitForFunction(() => window.workbench.snapshot().sheets[0]?.name === "Sheet1");
    await workbench.openFile({ name: "Saved.xlsx", mimeType: "", buffer });
    await workbench.page.waitForFunction(() => window.workbench.snapshot().sheets[0]?.name === "Start");
    expect(await workbench.formula("Start", "B8")).toBe("=CAM.MGO_NEEDED(B5,B6,B7)");
    expect(await workbench.value("Start", "D21")).toBe(42);
    expect(
      await workbench.page.evaluate(() => window.workbench.snapshot().sheets[0]?.charts?.[0]?.title?.text),
    ).toBe("Contoso grows, Tailspin slips");
  });

  test("says of a file what it does not show, and keeps it in the file that it saves", async () => {
    const kim = Buffer.from(zipped(fullBook()));
    await workbench.openFile({ name: "kim.xlsx", mimeType: "", buffer: kim });
    const message = workbench.page.locator("#message");
    await message.getByText("pivot tables (kept when you save").waitFor();
    const saved = unzipSync(await savedFile(workbench));
    const kept = "xl/pivotTables/pivotTable1.xml";
    expect(Buffer.from(saved[kept]!)).toEqual(Buffer.from(unzipSync(kim)[kept]!));
    await workbench.openAnother("Sample workbook");
    await workbench.page.waitForFunction(() => window.workbench.snapshot().sheets[0]?.name === "Start");
  });

  test("says what is wrong with a file that is no workbook, and keeps the workbook", async () => {
    await workbench.page.setInputFiles("#workbook-file", {
      name: "deals.xlsx",
      mimeType: "",
      buffer: Buffer.from("Deal,Amount"),
    });
    const message = workbench.page.locator("#message");
    await message.getByText("deals.xlsx could not be opened").waitFor();
    expect(await message.innerText()).toContain("The workbook is as it was");
    expect(await workbench.sheetNames()).toEqual(["Start"]);
  });

  test("takes a build of the add-in back in one step and says what is gone", async () => {
    const before = await workbench.sheetNames();
    await workbench.pane.evaluate(() =>
      Excel.run({ mergeUndoGroup: true }, async (context) => {
        const sheet = context.workbook.worksheets.add("Built");
        sheet.getRange("A1").values = [["one"]];
        await context.sync();
        sheet.getRange("A2").values = [["two"]];
        await context.sync();
      }),
    );
    expect(await workbench.sheetNames()).toEqual([...before, "Built"]);
    await workbench.grid.click({ position: { x: 5, y: 5 } });
    await workbench.page.keyboard.press("Control+z");
    await workbench.page.locator("#message").getByText("the sheet Built is gone").waitFor();
    expect(await workbench.sheetNames()).toEqual(before);
  });

  test("keeps the workbook over a reload and offers it back", async () => {
    await workbench.type("Start", "D22", "kept");
    expect(await workbench.value("Start", "D22")).toBe("kept");
    await workbench.untilKept("Start", "kept");
    await workbench.page.reload();
    await workbench.page.waitForFunction(() => window.workbench?.ready === true);
    expect(await workbench.value("Start", "D22")).toBeNull();
    await workbench.openAgain();
    expect(await workbench.value("Start", "D22")).toBe("kept");
  });

  test("sends nothing anywhere and fails nowhere", () => {
    expect(workbench.outside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});
