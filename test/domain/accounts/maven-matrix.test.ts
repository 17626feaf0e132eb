import { readFileSync } from "node:fs";
import { accountPlan } from "../../../src/domain/accounts/account-plan";
import { readAccountData } from "../../../src/domain/accounts/account-data";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { crmExport, importedTables } from "../../support/crm-files";
import { sharedPath, SKIPPED } from "../../support/shared-files";

const FILE = "data/maven-crm/sales_pipeline.csv";
const AS_OF = serialOf(2017, 12, 31);
/** As the file spells it, which is not how the list of products does. */
const PRODUCTS: Readonly<Record<string, string>> = { GTXPro: "GTX Pro" };

/** Straight from the lines of the file: by partner, account and product what its deals make of the cell. */
function countedFromFile(): Map<string, string> {
  const [header, ...lines] = readFileSync(sharedPath(FILE)!, "utf8").trim().split(/\r?\n/);
  const at = (name: string) => header!.split(",").indexOf(name);
  const [partner, product, account, stage] = ["sales_agent", "product", "account", "deal_stage"].map(at);
  const found = new Map<string, string>();
  for (const line of lines) {
    const cells = line.split(",");
    if (!cells[account!]) continue;
    const key = [cells[partner!], cells[account!], PRODUCTS[cells[product!]!] ?? cells[product!]].join("|");
    // Every open deal was engaged or is being prospected: engaged ones are registered on that day, and nothing ends them.
    const state = {
      Engaging: "Registered",
      Prospecting: "Opportunity",
      Won: "Installed",
      Lost: "Whitespace",
    }[cells[stage!]!]!;
    const order = ["Registered", "Opportunity", "Installed", "Whitespace"];
    const before = found.get(key) ?? "Whitespace";
    found.set(key, order.indexOf(state) < order.indexOf(before) ? state : before);
  }
  return found;
}

if (sharedPath(FILE) === null) test(`the matrix of the public CRM sample ${SKIPPED}`, () => undefined);
else
  test("the matrix of every partner of the public CRM sample equals a count of the file", () => {
    const { tables } = importedTables(crmExport());
    const data = readAccountData(tables);
    const counted = countedFromFile();
    const partners = new Set([...counted.keys()].map((key) => key.split("|")[0]!));
    expect(partners.size).toBe(30);
    let cells = 0;
    for (const partner of partners) {
      const plan = accountPlan(data, partner, AS_OF);
      const accounts = new Set(
        [...counted.keys()].filter((key) => key.startsWith(`${partner}|`)).map((key) => key.split("|")[1]),
      );
      expect(plan.accounts.length).toBe(accounts.size);
      expect(plan.products.length).toBe(7);
      const differences = plan.accounts.flatMap((each) =>
        each.cells.flatMap(({ account, product, position }) => {
          cells += 1;
          const expected = counted.get([partner, account, product].join("|")) ?? "Whitespace";
          return position === expected
            ? []
            : [`${partner}, ${account}, ${product}: ${position}, ${expected}`];
        }),
      );
      expect(differences).toEqual([]);
    }
    expect(cells).toBeGreaterThan(5000);
  });
