import {
  dealsTable,
  partnersTable,
  stagesTable,
  type DealRow,
} from "../../src/domain/shared/tables/catalogue";
import { MemoryTables } from "./memory-tables";
import { AS_OF, STAGES } from "./scorecard-example";

export const exampleDeal = (dealId: string, more: Partial<DealRow> = {}): Partial<DealRow> => ({
  dealId,
  partner: "Acme",
  account: `Customer ${dealId}`,
  stage: "Open",
  amount: 10_000,
  expectedClose: AS_OF + 40,
  nextStep: "Call",
  ...more,
});

/** Two partners with deals of every kind that a funnel review asks about. */
export function funnelTables(): MemoryTables {
  return new MemoryTables()
    .with(partnersTable, [
      { partnerId: "1", partner: "Acme", cam: "Marta" },
      { partnerId: "2", partner: "Bolt", cam: "Devon" },
    ])
    .with(stagesTable, STAGES)
    .with(dealsTable, [
      exampleDeal("D-1"),
      exampleDeal("D-2", { nextStep: null, amount: 84_000 }),
      exampleDeal("D-3", { expectedClose: AS_OF - 1 }),
      exampleDeal("D-4", { expectedClose: AS_OF - 91, amount: null }),
      exampleDeal("D-5", { registrationEnds: AS_OF + 30, nextStep: null }),
      exampleDeal("D-6", { expectedClose: null }),
      exampleDeal("D-7", { stage: "Won", closedOn: AS_OF - 3, nextStep: null }),
      exampleDeal("D-8", { nextStep: "  ", amount: 120_000, account: null }),
      exampleDeal("D-9", { partner: "Bolt", nextStep: null }),
    ]);
}
