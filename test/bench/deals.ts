import { sampleDeals } from "../../src/domain/crm/sample/sample-deals";
import { isoOf, serialOf } from "../../src/domain/shared/serial-date";
import { crmExport, csv, importedTables, type CrmExport } from "../support/crm-files";

const AS_OF = serialOf(2025, 12, 31);
const BRANCHES = ["North", "East", "South", "West"];
/** As many as the public sample has. */
const DEALS = 8_800;

/** A deals file of so many rows: the add-in's own seeded sample over and over, spread over four branches of each partner. */
export function dealsFile(rows: number): string {
  const sample = sampleDeals(AS_OF);
  const date = (serial: number | null | undefined) => (serial ? isoOf(serial) : "");
  const lines = Array.from({ length: rows }, (_, index) => {
    const deal = sample[index % sample.length]!;
    const branch = BRANCHES[Math.floor(index / sample.length) % BRANCHES.length];
    const dates = [deal.registeredOn, deal.closedOn].map(date);
    return [
      `D-${index + 1}`,
      `${deal.partner} ${branch}`,
      deal.account,
      deal.product,
      deal.stage,
      deal.amount,
      ...dates,
    ];
  });
  return csv([
    ["Deal ID", "Partner", "Account", "Product", "Stage", "Amount", "Registered on", "Closed on"],
    ...lines,
  ]);
}

/** 8,800 imported deals: of the public sample where it is at hand, else generated. */
export function importedDeals() {
  const given = crmExport();
  const own: CrmExport = {
    ...given,
    asOf: AS_OF,
    files: [{ kind: "deals", name: "deals.csv", text: dealsFile(DEALS) }],
  };
  const used = given.name === "public sample" ? given : own;
  return { ...importedTables(used), asOf: used.asOf };
}
