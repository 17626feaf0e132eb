import { sampleChange } from "../../src/domain/crm/sample/sample-data";
import { PERFORMANCE_KIND } from "../../src/domain/scorecard/score-kinds";
import { setupChange } from "../../src/domain/program/setup";
import type { SerialDate } from "../../src/domain/shared/serial-date";
import { actionsTable } from "../../src/domain/shared/tables/capabilities-tables";
import { dealsTable, partnersTable, scoresTable } from "../../src/domain/shared/tables/catalogue";
import { MemoryTables } from "./memory-tables";

export interface ProgramSize {
  partners: number;
  deals: number;
}

/** A program of that many partners and deals: the sample data over and over, each time with other partners; a third is scored red this month. */
export function largeProgram(asOf: SerialDate, { partners, deals }: ProgramSize): MemoryTables {
  const sample = new MemoryTables().apply(sampleChange(asOf));
  const given = sample.table(partnersTable).rows;
  const named = (index: number) =>
    `${given[index % given.length]!.partner} ${Math.floor(index / given.length) + 1}`;
  const names = Array.from({ length: partners }, (_, index) => named(index));
  const rowsOf = sample.table(dealsTable).rows;
  const numberOf = new Map(given.map(({ partner }, index) => [partner, index]));
  const copies = Math.floor(partners / given.length);
  const program = sample
    .with(
      partnersTable,
      names.map((partner, index) => ({
        ...given[index % given.length]!,
        partnerId: `P-${index + 1}`,
        partner,
        notes: null,
      })),
    )
    .with(
      dealsTable,
      Array.from({ length: deals }, (_, index) => {
        const deal = rowsOf[index % rowsOf.length]!;
        const copy = Math.floor(index / rowsOf.length) % copies;
        return {
          ...deal,
          dealId: `D-${index + 1}`,
          partner: named(numberOf.get(deal.partner)! + copy * given.length),
          influencedBy: null,
        };
      }),
    )
    .with(
      scoresTable,
      names.map((partner, index) => ({
        partner,
        kind: PERFORMANCE_KIND,
        asOf,
        score: 40 + (index % 60),
        status: (["Red", "Yellow", "Green"] as const)[index % 3]!,
      })),
    )
    .with(
      actionsTable,
      sample.table(actionsTable).rows.map((row) => ({ ...row, partner: `${row.partner} 1` })),
    );
  return program.apply(setupChange(program));
}
