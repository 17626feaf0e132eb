import { SHARED_TABLES } from "../../src/domain/sharing/shared-tables";
import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import { type KindDefinition, SHEETS, SHEET_KINDS } from "../../src/sheets/sheets";
import { PARTNER_COPIES } from "../soak/parts/partner-copies";
import { randomTest } from "../support/random-test";

test("every table says of each column whether a partner may see it", () => {
  for (const { name, columns } of ANY_TABLES) {
    const { shown = new Set(), kept = new Set() } = SHARED_TABLES.get(name) ?? {};
    for (const field of Object.keys(columns))
      expect([name, field, Number(shown.has(field)) + Number(kept.has(field))]).toEqual([name, field, 1]);
  }
});

test("every kind of sheet says whether it may go to a partner, and only sheets about one may", () => {
  for (const kind of SHEET_KINDS) {
    const { toPartners, subject }: KindDefinition = SHEETS[kind];
    expect([kind, toPartners === "never" || typeof toPartners === "function"]).toEqual([kind, true]);
    if (subject === "workbook") expect([kind, toPartners]).toEqual([kind, "never"]);
  }
});

randomTest(PARTNER_COPIES);
