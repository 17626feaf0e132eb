import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { type Packed, packedOperation, unpackedOperation } from "../../src/book/packed";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { openHost } from "../support/headless";
import { changeOf, comparable, contentAt, problemOf, samplePlan, sheetOf, typeInto } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

const NOTE_BYTES = 800 * 1024;

let host: Host;
let workbook: WorkbookPort;
beforeEach(async () => {
  host = await openHost();
  workbook = createWorkbook();
  await workbook.apply(changeOf([samplePlan({ target: 5 })], [deals(3, 100)]));
});
afterEach(() => host.close());

const deals = (count: number, amount: number, nextStep?: string) =>
  changeTable(
    dealsTable,
    Array.from({ length: count }, (_, index) => ({
      dealId: `D${index}`,
      amount: amount + index,
      ...(nextStep ? { nextStep: `${nextStep} ${index}` } : {}),
    })),
  );
const settings = () => host.model.state.settings;
const noteBytes = () => JSON.stringify(settings()).length;
const withoutSettings = () => {
  const { settings: _, ...rest } = host.snapshot();
  return comparable(rest);
};

/** What the workbook is like after each sync. */
function watchSyncs(look: () => void): void {
  const { executor } = host;
  const execute = executor.execute.bind(executor);
  executor.execute = async (...request) => {
    const answer = await execute(...request);
    look();
    return answer;
  };
}

describe("the note", () => {
  const change = () => changeOf([samplePlan({ factor: 4 }), samplePlan({ partner: "New" })], [deals(5, 700)]);

  test("stands in a sync of its own before anything is written, label last, and goes with the last one", async () => {
    const before = withoutSettings();
    const seen: { keys: string[]; written: boolean }[] = [];
    watchSyncs(() =>
      seen.push({
        keys: Object.keys(settings()),
        written: JSON.stringify(withoutSettings()) !== JSON.stringify(before),
      }),
    );
    await workbook.apply(change());
    const first = seen.find(({ keys }) => keys.length)!;
    expect(first.written).toBe(false);
    expect(first.keys.at(-1)).toMatch(/^cam_building_[0-9a-f-]{36}$/);
    expect(first.keys.length).toBeGreaterThan(1);
    expect(seen.filter(({ written }) => written).length).toBeGreaterThan(1);
    expect(settings()).toEqual({});
  });

  test("that Excel takes in part only is removed, and nothing was written", async () => {
    const before = comparable(host.snapshot());
    for (const action of [1, 2, 3, 4]) {
      host.faults.failAt(3, "GeneralException", action);
      expect(await problemOf(workbook.apply(change()))).toMatchObject({ untouched: "Nothing was written." });
      expect(comparable(host.snapshot())).toEqual(before);
    }
  });

  test("keeps nothing of blank cells: 20,000 new rows take little of it, and are taken back whole", async () => {
    const before = comparable(host.snapshot());
    let most = 0;
    watchSyncs(() => (most = Math.max(most, noteBytes())));
    host.faults.killSession(6);
    await problemOf(workbook.apply(changeOf([], [deals(20_000, 700)])));
    host.faults.clear();
    expect(most).toBeLessThan(150_000);
    await (await createWorkbook().unfinished())!.repair();
    expect(comparable(host.snapshot())).toEqual(before);
  });

  test.each([
    ["its first", (keys: string[]) => [keys[0]!]],
    ["its last", (keys: string[]) => [keys.at(-1)!]],
    ["half of them", (keys: string[]) => keys.filter((_, index) => index % 2)],
  ])("without %s piece can only be set aside", async (_, torn) => {
    await workbook.apply(changeOf([], [deals(30, 700, "x".repeat(16_000))]));
    const isWritten = () => Number(contentAt(host.snapshot(), "Deals", "G4")) === 800;
    host.faults.killSession(6);
    await problemOf(workbook.apply(changeOf([], [deals(30, 800, "y".repeat(16_000))], "Import")));
    host.faults.clear();
    expect(isWritten()).toBe(true);
    const pieces = Object.keys(settings()).filter((key) => /_\d+$/.test(key));
    expect(pieces.length).toBeGreaterThan(2);
    await host.run(async (context) => {
      for (const key of torn(pieces)) context.workbook.settings.getItem(key).delete();
      await context.sync();
    });
    const written = withoutSettings();
    const unfinished = (await workbook.unfinished())!;
    expect(unfinished).toMatchObject({ label: "Import", repairable: false });
    expect((await problemOf(unfinished.repair())).untouched).toBe("Nothing was changed.");
    await unfinished.keep();
    expect(settings()).toEqual({});
    expect(withoutSettings()).toEqual(written);
  });
});

describe("a change too large for one note", () => {
  const LONG = 24_000;
  const ROWS = 70;
  const old = () => deals(ROWS, 100, "o".repeat(LONG));
  const next = () => changeOf([samplePlan({ factor: 6 })], [deals(ROWS, 700, "n".repeat(LONG))], "Import");
  beforeEach(async () => {
    await workbook.apply(changeOf([], [old()]));
  });

  test("whose rows would move up empties those that are removed instead, row by row", async () => {
    const before = comparable(host.snapshot());
    let most = 0;
    watchSyncs(() => (most = Math.max(most, noteBytes())));
    const applied = await workbook.apply(changeOf([], [changeTable(dealsTable, [], [{ dealId: "D1" }])]));
    expect(applied.tables).toMatchObject([{ name: "cam_deals", removed: 1 }]);
    expect(["A4", "A5", "A6"].map((cell) => contentAt(host.snapshot(), "Deals", cell) ?? "")).toEqual([
      "D0",
      "",
      "D2",
    ]);
    expect(most).toBeLessThan(NOTE_BYTES + 1_000);
    await applied.undo();
    expect(comparable(host.snapshot())).toEqual(before);
  });

  test("and of which one row alone is, is refused before anything is written", async () => {
    const texts = [
      "partner",
      "account",
      "product",
      "stage",
      "influencedBy",
      "source",
      "nextStep",
      "reason",
      "partnerSeller",
    ];
    const long = (text: string) => ({
      dealId: "D0",
      ...Object.fromEntries(texts.map((field) => [field, text])),
    });
    await workbook.apply(changeOf([], [changeTable(dealsTable, [long('"'.repeat(32_000))])]));
    const before = comparable(host.snapshot());
    expect(
      await problemOf(workbook.apply(changeOf([], [changeTable(dealsTable, [long("short")])]))),
    ).toMatchObject({
      problem: "too-large",
      untouched: "Nothing was written.",
      what: expect.stringContaining('"Deals"'),
    });
    expect(comparable(host.snapshot())).toEqual(before);
  });

  test("is written in steps, each with a note that the workbook holds", async () => {
    let most = 0;
    watchSyncs(() => (most = Math.max(most, noteBytes())));
    const applied = await workbook.apply(next());
    expect(most).toBeLessThan(NOTE_BYTES + 1_000);
    expect(contentAt(host.snapshot(), "Deals", `G${ROWS + 3}`)).toBe(700 + ROWS - 1);
    expect(settings()).toEqual({});
    await applied.undo();
    expect(contentAt(host.snapshot(), "Deals", `G${ROWS + 3}`)).toBe(100 + ROWS - 1);
    expect(settings()).toEqual({});
  });

  test("is taken back whole when it fails in a later step", async () => {
    const before = comparable(host.snapshot());
    for (const sync of [5, 6, 7]) {
      host.faults.failAt(sync, "GeneralException");
      expect((await problemOf(workbook.apply(next()))).untouched).toContain("as it was");
      host.faults.clear();
      expect(comparable(host.snapshot())).toEqual(before);
    }
  });

  test("leaves whole rows when the session dies: repair says which steps stay, and doing it again ends it", async () => {
    const amounts = () => {
      const cells = sheetOf(host.snapshot(), "Deals").cells.filter(
        ({ column, row }) => column === 6 && row > 2,
      );
      return cells.map(({ value }, index) => Number(value) - index);
    };
    host.faults.killSession(7);
    await problemOf(workbook.apply(next()));
    host.faults.clear();
    const session = createWorkbook();
    const unfinished = (await session.unfinished())!;
    expect(unfinished).toMatchObject({ label: "Import", repairable: true, stays: ["Deals"] });
    await unfinished.repair();
    expect(settings()).toEqual({});
    expect(new Set(amounts())).toEqual(new Set([100, 700]));
    await session.apply(next());
    expect(new Set(amounts())).toEqual(new Set([700]));
  });
});

describe("a first import too long for a checksum of each row", () => {
  /** As if it were so long: what the note says of the created sheet is put together. */
  async function diesLong(): Promise<void> {
    host.load({ sheets: [{ name: "Sheet1", cells: [{ row: 0, column: 0, value: "mine" }] }] });
    host.faults.killSession(4);
    await problemOf(createWorkbook().apply(changeOf([], [deals(200, 700)], "Import")));
    host.faults.clear();
    const key = Object.keys(settings()).find((each) => each.endsWith("_0_0"))!;
    const { sheets, operations } = JSON.parse(String(settings()[key])) as {
      sheets: unknown;
      operations: Packed[];
    };
    const long = operations.map((each) => packedOperation(unpackedOperation(each), "blocks"));
    await host.run(async (context) => {
      context.workbook.settings.add(key, JSON.stringify({ sheets, operations: long }));
      await context.sync();
    });
  }

  test("is taken away by a repair, unless somebody has typed beside it or over it", async () => {
    await diesLong();
    for (const cell of ["Z150", "G150"]) {
      const was = contentAt(host.snapshot(), "Deals", cell);
      typeInto(host, "Deals", { [cell]: "mine" });
      const repair = (await createWorkbook().unfinished())!.repair();
      expect((await problemOf(repair)).cells).toContain(`Deals!${cell}`);
      expect(contentAt(host.snapshot(), "Deals", cell)).toBe("mine");
      typeInto(host, "Deals", { [cell]: (was as number) ?? "" });
    }
    await (await createWorkbook().unfinished())!.repair();
    expect(host.snapshot().sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(settings()).toEqual({});
  });
});

describe("cells that a user typed on a sheet that the build created", () => {
  const change = () => changeOf([samplePlan({ partner: "New" })], [deals(5, 700)]);
  const NEW = "Score · New";

  test.each([
    ["beside what was built", { H20: "mine" }],
    ["into an input", { C2: 42 }],
    ["over what was built", { B6: 17 }],
  ])("%s are named when it fails, and the sheet is kept until it is asked about", async (_, typed) => {
    host.faults.push({
      sync: host.executor.syncs + 5,
      code: "GeneralException",
      before: () => typeInto(host, NEW, typed as Record<string, string | number>),
    });
    const problem = await problemOf(workbook.apply(change()));
    const [[address, value]] = Object.entries(typed) as [[string, string | number]];
    expect(problem.cells).toEqual([`'${NEW}'!${address}`]);
    expect(problem.details.join()).toContain(`"${NEW}"`);
    expect(problem.untouched).not.toContain("as it was:");
    expect(contentAt(host.snapshot(), NEW, address)).toBe(value);
    expect(sheetOf(host.snapshot(), "Deals").tables).toMatchObject([{ box: { rows: 4 } }]);
    await (await workbook.unfinished())!.keep();
    expect(contentAt(host.snapshot(), NEW, address)).toBe(value);
    expect(JSON.stringify(host.snapshot())).not.toContain("cam_building");
  });

  test("are named by a repair, which takes the sheet away once they are gone", async () => {
    const before = comparable(host.snapshot());
    host.faults.killSession(5);
    await problemOf(workbook.apply(change()));
    host.faults.clear();
    typeInto(host, NEW, { H20: "mine" });
    const repair = async () => (await createWorkbook().unfinished())!.repair();
    expect((await problemOf(repair())).details.join()).toContain(NEW);
    expect(contentAt(host.snapshot(), NEW, "H20")).toBe("mine");
    await host.run(async (context) => {
      context.workbook.worksheets.getItem(NEW).getRange("H20").clear();
      await context.sync();
    });
    await repair();
    expect(comparable(host.snapshot())).toEqual(before);
  });
});
