import { readFileSync } from "node:fs";
import path from "node:path";
import { findSheet } from "../../src/book/find-sheet";
import { kindRequest } from "../../src/book/kind-request";
import { serialOf } from "../../src/domain/shared/serial-date";
import { businessPlanChange } from "../../src/sheets/business-plan/change";
import { vendorViewChange, planWithVendorView } from "../../src/sheets/vendor-view/change";
import { vendorViewDefinition } from "../../src/sheets/vendor-view/definition";
import { openWorkbook } from "../../src/xlsx/file-workbook";

/** A plan of before its pages were drawn anew, when the vendor's view stood on them. */
const OLDER = readFileSync(path.resolve(__dirname, "../cases/older-workbook/business-plan.xlsx"));
const PARTNER = "Brightwater";
const AS_OF = serialOf(2017, 12, 31);

test("an older workbook's plan is built again with everything that was typed, and seen from our side", async () => {
  const workbook = openWorkbook(OLDER);
  const read = async () => {
    const snapshot = await workbook.read(kindRequest(vendorViewDefinition));
    return { snapshot, plan: findSheet(snapshot.sheets, "business-plan", { partner: PARTNER })! };
  };
  const { snapshot, plan: before } = await read();
  expect(before.inputs).toMatchObject({ in_line1_deals: 1.6, in_goal: "Half of new profit from services" });
  const form = { partner: PARTNER, asOf: AS_OF, typed: {}, existingInputs: before.inputs };
  const { updated } = await workbook.apply(businessPlanChange(snapshot, form), { existing: "rebuild" });
  expect(updated).toContain(before.sheetName);
  const { snapshot: now, plan: after } = await read();
  expect(after.inputs).toMatchObject(before.inputs);
  expect(after.inputs).toHaveProperty("in_value_proposition", null);
  const view = vendorViewChange(now, {
    partner: PARTNER,
    asOf: AS_OF,
    plan: { version: 1, inputs: after.inputs },
  });
  expect(view.sheets[0]!.inputs.every(({ value }) => value === undefined)).toBe(true);
  const { created } = await workbook.apply(planWithVendorView(now, form), { existing: "rebuild" });
  expect(created).toEqual(["Vendor · Brightwater"]);
});
