import { previewImport } from "../../../src/domain/crm/preview-import";
import { readFile } from "../../../src/domain/crm/read-file";
import { runSteps } from "../../../src/domain/shared/steps";
import { CRM_IMPORT_PARTS } from "../../soak/parts/crm-import";
import { MemoryTables } from "../../support/memory-tables";
import { randomTest } from "../../support/random-test";

for (const part of CRM_IMPORT_PARTS) randomTest(part);

test("a long file is planned in many steps, and stopping between two of them leaves nothing behind", () => {
  const rows = Array.from(
    { length: 12_000 },
    (_, index) =>
      `${index},Partner ${index % 40},Account,"Product ${index % 9}",Won,2024-01-0${(index % 9) + 1},2024-02-01,${index}.50`,
  );
  const bytes = new TextEncoder().encode(
    ["Deal ID,Partner,Account,Product,Stage,Registered on,Closed on,Amount", ...rows].join("\n"),
  );
  const store = new MemoryTables();
  const reading = readFile("d.csv", bytes);
  const planning = previewImport(store.existing(), { deals: runSteps(reading) });
  let steps = 0;
  for (; steps < 10; steps++) {
    const { value, done } = planning.next();
    expect(done).toBe(false);
    expect(value).toMatchObject({
      step: expect.any(String),
      done: expect.any(Number),
      total: expect.any(Number),
    });
  }
  expect(store.existing().deals.rows).toEqual([]);
  const plan = runSteps(planning);
  expect(plan.counts).toMatchObject({ deals: { new: 12_000 }, partners: { new: 40 }, products: { new: 9 } });
});
