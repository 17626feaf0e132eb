import { serialOf, type SerialDate } from "../../src/domain/shared/serial-date";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { MemoryTables } from "./memory-tables";
import { portfolioExample } from "./portfolio-example";

interface OddBook {
  tables: MemoryTables;
  asOf?: SerialDate;
}

const seasonal = Array.from({ length: 12 }, (_, index) => ({
  setting: `Seasonality month ${index + 1}`,
  value: index < 6 ? 0.1 : index < 9 ? 0.12 : 0.04 / 3,
}));

/** Workbooks over which pages of all partners are held to the domain. */
export const ODD_PORTFOLIOS: Readonly<Record<string, () => OddBook>> = {
  "odd names, blanks, credit notes": () => ({ tables: portfolioExample() }),
  "a seasonal year from April": () => ({
    tables: portfolioExample([...seasonal, { setting: "Fiscal year starts in month", value: 4 }]),
  }),
  "other settings": () => ({
    tables: portfolioExample([
      { setting: "Growth on last year", value: 0.25 },
      { setting: "Deals are stale after", value: 10 },
      { setting: "Closed deals for a win rate", value: 1 },
      { setting: "Attainment cap", value: 1.5 },
      { setting: "Vendor gross margin", value: 0.1 },
      { setting: "Cost of an hour", value: 250 },
      { setting: "Amount basis", value: "End-customer price" },
      { setting: "Partner margin", value: 0.9 },
    ]),
    asOf: serialOf(2026, 6, 30),
  }),
  "the first day of a year": () => ({ tables: portfolioExample(), asOf: serialOf(2026, 1, 1) }),
  "the last day of a year": () => ({ tables: portfolioExample(), asOf: serialOf(2026, 12, 31) }),
  "nobody at all": () => ({ tables: new MemoryTables().with(partnersTable, []) }),
  "partners without anything": () => ({
    tables: new MemoryTables().with(
      partnersTable,
      ["A", "B"].map((partner) => ({ partnerId: partner, partner })),
    ),
  }),
};
