import { calculateInWorkbench } from "../../src/build/workbench-engine";
import { controlChange } from "../../src/sheets/control/change";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { CONTROL_AS_OF, controlExample } from "../support/control-example";
import { namedIn, planWorkbook } from "../support/sheet-plan-workbook";

test("the workbench's engine finds nothing wrong where nothing is, and a space that does not break", async () => {
  const shown = async (partner: string) => {
    const tables = controlExample();
    const { sheets } = controlChange(tables, { asOf: CONTROL_AS_OF });
    for (const { rows } of tables.all)
      for (const row of rows as Record<string, unknown>[])
        if (row["partner"] === "Delta ~ Sons") row["partner"] = partner;
    const results = await calculateInWorkbench(await writeWorkbookData(planWorkbook(tables, sheets)));
    const named = namedIn(sheets[0]!, results.resultsOn("S1"));
    return [named("check")[0], named("failures")[0], named("remarks")[0]];
  };
  expect(await shown("Delta ~ Sons")).toEqual([true, 0, 0]);
  const [check, failures] = await shown("Delta\u00a0~ Sons");
  expect([check, Number(failures) > 0]).toEqual([false, true]);
});
