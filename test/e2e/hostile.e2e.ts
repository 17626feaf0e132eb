import { csv } from "../support/crm-files";
import { rowCount } from "./support/cells";
import { HeldSync } from "./support/hold-sync";
import { PanePage } from "./support/pane";
import { disconnect, WorkbenchPage } from "./support/workbench";

declare global {
  interface Window {
    /** What the progress said, in turn. */
    progress: string[];
  }
}

const HEADER = ["Deal ID", "Partner", "Stage", "Amount", "Currency", "Close date"];
const LONG = 100_000;
/** The page comes to draw and to hear clicks at least this often while it reads the long file. */
const SIGNS_OF_LIFE = 3;
const UNTOUCHED = "Nothing was imported; the workbook is as it was.";

/** Notes what the progress says, however short. */
async function watch(pane: PanePage): Promise<void> {
  await pane.frame.evaluate(() => {
    window.progress = [];
    new MutationObserver(() => {
      const shown = document.querySelector("[role=progressbar] ~ span")?.textContent;
      if (shown) window.progress.push(shown);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

describe("files that nobody should export, as the pane speaks of them", () => {
  let workbench: WorkbenchPage;
  let pane: PanePage;
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
    pane = new PanePage(workbench);
  });
  afterAll(async () => {
    await workbench.close();
    await disconnect();
  });
  beforeEach(async () => {
    await workbench.page.evaluate(() => window.workbench.startPane());
    await pane.button("Import from CRM").click();
    await pane.heading("Which files did your CRM export?").waitFor();
  });
  afterEach(async () => {
    expect(await rowCount(workbench, "cam_deals")).toBe(0);
    expect(workbench.errors).toEqual([]);
  });

  const offer = (name: string, content: Buffer) =>
    pane.frame.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer: content });
  const isBlocked = async () => (await pane.button("Next").getAttribute("aria-disabled")) === "true";

  test.each([
    [
      "empty.csv",
      Buffer.alloc(0),
      `empty.csv: The file is empty. ${UNTOUCHED} Export it again and choose the new file.`,
    ],
    [
      "picture.csv",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0x48]),
      `picture.csv: The file is not text: it holds binary data. ${UNTOUCHED} Choose the CSV file that the CRM exported.`,
    ],
    [
      "deals.xlsx",
      Buffer.from("PK\u0003\u0004 and so on"),
      `deals.xlsx: The file is no Excel workbook (.xlsx or .xlsm). ${UNTOUCHED} Choose an Excel workbook.`,
    ],
    [
      "header.csv",
      Buffer.from(`${HEADER.join()}\n`),
      `header.csv: There is a header and no row below it. ${UNTOUCHED} Export it again with its rows and choose the new file.`,
    ],
  ])("%s cannot be read", async (name, content, message) => {
    await offer(name, content);
    expect(await pane.said()).toBe(message);
    expect(await isBlocked()).toBe(true);
  });

  test("one column that says nothing has to be explained, and then lacks what deals need", async () => {
    await pane.choose({ name: "notes.csv", text: "Note\nfirst\nsecond" });
    await pane.says("Its columns do not tell what it holds. Choose what it holds, or remove it.");
    expect(await isBlocked()).toBe(true);
    await pane.field("What notes.csv holds").selectOption("deals");
    await pane.goOn();
    expect(await pane.step()).toBe("Columns");
    for (const column of ["Deal ID", "Partner", "Stage"])
      expect(await pane.field(new RegExp(`^${column}\\*?$`)).inputValue()).toBe("");
    expect(await isBlocked()).toBe(true);
  });

  test("dates that read both ways are asked about, and only then imported", async () => {
    await pane.choose({
      name: "deals.csv",
      text: csv([
        HEADER,
        ["D-1", "Acme", "Won", "10", "EUR", "03/04/2025"],
        ["D-2", "Acme", "Won", "20", "EUR", "05/06/2025"],
      ]),
    });
    await pane.goTo("Formats");
    await pane.says(
      /^Please choose\. 03\/04\/2025 could be day-month-year or month-day-year, as could every date of this column\./,
    );
    expect(await isBlocked()).toBe(true);
    await pane.field("Close date").selectOption("dmy");
    await pane.says(/03\/04\/2025 is read as 3 April 2025/);
    await pane.goTo("Review");
    expect(await pane.button("Import 2 deals").getAttribute("aria-disabled")).not.toBe("true");
  });

  test("two currencies ask for the workbook's own and for a rate", async () => {
    await pane.choose({
      name: "deals.csv",
      text: csv([
        HEADER,
        ["D-1", "Acme", "Won", "10", "EUR", "2025-04-03"],
        ["D-2", "Acme", "Won", "20", "USD", "2025-06-05"],
      ]),
    });
    await pane.goTo("Currency");
    expect(await isBlocked()).toBe(true);
    await pane.field("The workbook's currency").selectOption("EUR");
    await pane.field(/^1 USD in EUR/).waitFor();
    expect(await isBlocked()).toBe(true);
    await pane.field(/^1 USD in EUR/).fill("0.92");
    await pane.goTo("Review");
    expect(await pane.button("Import 2 deals").getAttribute("aria-disabled")).not.toBe("true");
  });

  describe(`a file of ${LONG.toLocaleString("en-US")} rows`, () => {
    const long = Buffer.from(
      csv([
        HEADER,
        ...Array.from({ length: LONG }, (_, row) => [
          `D-${row}`,
          `Partner ${row % 30}`,
          row % 3 ? "Won" : "Lost",
          row,
          "EUR",
          "2025-12-31",
        ]),
      ]),
    );

    test("shows its progress, and Cancel takes back what was written", async () => {
      await watch(pane);
      // The page takes a breath by the clock: on a fast machine it would take too few to count, so the processor is slowed down while it reads.
      const processor = await workbench.page.context().newCDPSession(workbench.page);
      await processor.send("Emulation.setCPUThrottlingRate", { rate: 6 });
      await offer("long.csv", long);
      await pane.says("100,000 rows");
      await processor.send("Emulation.setCPUThrottlingRate", { rate: 1 });
      await pane.goTo("Review");
      const said = new Set(await pane.frame.evaluate(() => window.progress));
      expect(
        [...said].filter((text) => /^Reading long\.csv [\d,]+ of 4,\d{3},\d{3}$/.test(text)).length,
      ).toBeGreaterThan(SIGNS_OF_LIFE);
      const held = await HeldSync.writing(workbench);
      await pane.goOn("Import 100,000 deals");
      await held.reached();
      await pane.says(/^Writing .* \d+ of \d+$/);
      await pane.button("Cancel").click();
      await pane.says("Cancelling…");
      await held.release();
      await pane.says(/^The work was cancelled\./);
      await pane.says(/Everything written so far was taken back: the workbook is as it was\./);
    });

    test("stops being read when Cancel is pressed", async () => {
      // Sooner than a test can press it, it could be read.
      await pane.frame.evaluate(() => {
        new MutationObserver((_, observer) => {
          const cancel = [...document.querySelectorAll("button")].find(
            (button) => button.textContent === "Cancel",
          );
          if (!cancel) return;
          observer.disconnect();
          cancel.click();
        }).observe(document.body, { childList: true, subtree: true });
      });
      await offer("long.csv", long);
      await pane.says(/^Cancelled\./);
      await pane.says(/Nothing was written to your workbook\./);
      expect(await isBlocked()).toBe(true);
    });
  });
});
