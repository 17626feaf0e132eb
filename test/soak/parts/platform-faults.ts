import fc from "fast-check";
import { changeTable } from "../../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../../src/excel/excel-workbook";
import type { AppliedChange } from "../../../src/book/workbook-port";
import { WorkbookError } from "../../../src/book/workbook-error";
import { changeOf, comparable, samplePlan, typeInto } from "../../excel/support";
import { openHost } from "../../support/headless";
import { ALL_PLATFORMS } from "../../support/platforms";
import { randomPart } from "../part";

export interface PlatformFault {
  /** In a session that has learned to do without undo groups, where it is not tried again. */
  ungrouped: boolean;
  /** From the change's first one on. */
  sync: number;
  /** So many of its actions are carried out. */
  action: number;
  code: string;
}

const deals = (count: number, amount: number) =>
  changeTable(
    dealsTable,
    Array.from({ length: count }, (_, index) => ({ dealId: `D${index}`, amount, closedOn: 45_000 + index })),
  );

/**
 * Changes tables and sheets once for each fault on that platform, and takes back what came to be.
 * @returns how often Excel refused the change and it was taken back
 */
export async function faultsOn(
  pair: (typeof ALL_PLATFORMS)[number],
  faults: readonly PlatformFault[],
): Promise<number> {
  const host = await openHost({ ...pair, calculate: "never" });
  try {
    const ungrouped = createWorkbook();
    host.faults.inUndoGroups("UndoNotSupported");
    await ungrouped.apply(changeOf([samplePlan({ target: 5 })], [deals(3, 100)]));
    host.faults.clear();
    typeInto(host, "Deals", { S2: "mine", A20: "far below" });
    const change = changeOf(
      [samplePlan({ rows: 4, factor: 7 }), samplePlan({ partner: "New" })],
      [deals(6, 200)],
    );
    const before = comparable(host.snapshot());
    let takenBack = 0;
    for (const fault of faults) {
      host.faults.failAt(fault.sync, fault.code, fault.action);
      const workbook = fault.ungrouped ? ungrouped : createWorkbook();
      const { applied, problem } = await outcomeOf(workbook.apply(change));
      host.faults.clear();
      if (problem?.untouched.includes("taken back")) takenBack++;
      await applied?.undo();
      expect({ pair, fault, data: comparable(host.snapshot()) }).toEqual({ pair, fault, data: before });
      expect(host.snapshot().settings ?? {}).toEqual({});
    }
    return takenBack;
  } finally {
    host.close();
  }
}

async function outcomeOf(
  work: Promise<AppliedChange>,
): Promise<{ applied?: AppliedChange; problem?: WorkbookError }> {
  try {
    return { applied: await work };
  } catch (error) {
    if (error instanceof WorkbookError) return { problem: error };
    throw error;
  }
}

const fault: fc.Arbitrary<PlatformFault> = fc.record({
  ungrouped: fc.boolean(),
  sync: fc.integer({ min: 1, max: 7 }),
  action: fc.nat(400),
  code: fc.constantFrom("GeneralException", "UndoNotSupported", "ItemNotFound", "InvalidArgument"),
});

/** A part for each pair of platform and culture, so that a long run says how often each was tried. */
export const PLATFORM_FAULT_PARTS = ALL_PLATFORMS.map((pair) =>
  randomPart({
    name: `platform-faults-${pair.platform}-${pair.culture}`,
    does: `on ${pair.platform} in ${pair.culture}, a change that fails anywhere leaves the workbook as it was`,
    inTests: { seed: 3, count: 1 },
    shrink: false,
    property: () =>
      fc.asyncProperty(
        fc.array(fault, { minLength: 4, maxLength: 8 }),
        async (faults) => void (await faultsOn(pair, faults)),
      ),
  }),
);
