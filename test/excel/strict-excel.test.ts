import { createWorkbook } from "../../src/excel/excel-workbook";
import type { Strictness } from "../../src/workbench/host/model/strictness";
import { openHost } from "../support/headless";
import { changeOf, samplePlan, sheetOf } from "./support";

const SHEET = "Scorecard – Acme";
const rebuilt = changeOf([samplePlan({ rows: 4, factor: 7, schema: 2 })]);

/** What two builds leave in an Excel that is strict there, the second one over the first. */
async function builtIn(strict: Strictness) {
  const host = await openHost({ strict });
  try {
    const workbook = createWorkbook();
    await workbook.apply(changeOf([samplePlan()]));
    const { syncs } = host.executor;
    await workbook.apply(rebuilt);
    return { sheet: sheetOf(host.snapshot(), SHEET), syncs: host.executor.syncs - syncs };
  } finally {
    host.close();
  }
}

// A sheet keeps its own id for good.
beforeAll(() => {
  jest.spyOn(crypto, "randomUUID").mockReturnValue("00000000-0000-4000-8000-000000000000");
});

let lenient: Awaited<ReturnType<typeof builtIn>>;
beforeAll(async () => {
  lenient = await builtIn({});
});

test.each([
  ["separates areas by commas", { listSeparator: "," }],
  ["separates areas by semicolons", { listSeparator: ";" }],
] satisfies [string, Strictness][])(
  "an Excel that %s gets the same sheet, in as many syncs",
  async (_, strict) => {
    expect(await builtIn(strict)).toEqual(lenient);
  },
);
