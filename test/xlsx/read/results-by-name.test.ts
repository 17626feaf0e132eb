import { performanceScorecardChange } from "../../../src/sheets/performance-scorecard/change";
import { emptyWorkbook, openWorkbook } from "../../../src/xlsx/file-workbook";
import { ACME, AS_OF, exampleTables } from "../../support/scorecard-example";

test("a file gives what it keeps of named results, and leaves out what it does not have", async () => {
  const workbook = emptyWorkbook();
  const change = performanceScorecardChange(exampleTables(), {
    partner: ACME,
    asOf: AS_OF,
    recordPipeline: false,
  });
  const [sheetName] = (await workbook.apply(change)).created;
  const names = ["in_coverage", "cam_kind", "no_such_name"];
  await workbook.setInput({
    kind: "performance-scorecard",
    subject: { partner: ACME },
    name: "in_coverage",
    value: 4,
  });
  const held = await openWorkbook(workbook.save()).results([
    { sheetName: sheetName!, names },
    { sheetName: "Nowhere", names },
  ]);
  expect([...held.get(sheetName!)!]).toEqual([
    ["in_coverage", [4]],
    ["cam_kind", ["performance-scorecard"]],
  ]);
  expect(held.get("Nowhere")!.size).toBe(0);
});
