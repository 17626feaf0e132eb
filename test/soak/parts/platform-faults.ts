import fc from "fast-check";
import { changeTable } from "../../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../../src/excel/excel-workbook";
import { WorkbookError } from "../../../src/book/workbook-error";
import { changeOf, comparable, samplePlan, typeInto } from "../../excel/support";
import { openHost } from "../../support/headless";
import { ALL_PLATFORMS } from "../../support/platforms";
import { randomPart } from "../part";

/** A sync from the change's first one on, after some of its actions. */
export interface PlatformFault {
  sync: number;
  action: number;
  code: string;
}

const deals = (count: number, amount: number) =>
  changeTable(
    dealsTable,
    Array.from({ length: count }, (_, index) => ({ dealId: `D${index}`, amount, closedOn: 45_000 + index })),
  );

/**
 * Changes tables and sheets once for each list of faults, as a new session on that platform, and takes back what came to be.
 * @returns how often Excel refused the change and it was taken back
 */
export async function faultsOn(
  pair: (typeof ALL_PLATFORMS)[number],
  cases: readonly (readonly PlatformFault[])[],
): Promise<number> {
  const host = await openHost({ ...pair, calculate: "never" });
  try {
    await createWorkbook().apply(changeOf([samplePlan({ target: 5 })], [deals(3, 100)]));
    typeInto(host, "Deals", { S2: "mine", A20: "far below" });
    const change = changeOf(
      [samplePlan({ rows: 4, factor: 7 }), samplePlan({ partner: "New" })],
      [deals(6, 200)],
    );
    const before = comparable(host.snapshot());
    let takenBack = 0;
    for (const faults of cases) {
      for (const { sync, action, code } of faults) host.faults.failAt(sync, code, action);
      const outcome = await createWorkbook()
        .apply(change)
        .catch((error: unknown) => error);
      host.faults.clear();
      if (outcome instanceof WorkbookError) takenBack += Number(outcome.untouched.includes("taken back"));
      else if (outcome instanceof Error) throw outcome;
      else await (outcome as Awaited<ReturnType<ReturnType<typeof createWorkbook>["apply"]>>).undo();
      expect({ pair, faults, data: comparable(host.snapshot()) }).toEqual({ pair, faults, data: before });
      expect(host.snapshot().settings ?? {}).toEqual({});
    }
    return takenBack;
  } finally {
    host.close();
  }
}

const fault: fc.Arbitrary<PlatformFault> = fc.record({
  sync: fc.integer({ min: 1, max: 9 }),
  action: fc.nat(400),
  code: fc.constantFrom("GeneralException", "UndoNotSupported", "ItemNotFound", "InvalidArgument"),
});

export const PLATFORM_FAULTS = randomPart({
  name: "platform-faults",
  does: "on every platform, in every culture, a change that fails anywhere leaves the workbook as it was",
  inTests: { seed: 3, count: 2 },
  shrink: false,
  property: () =>
    fc.asyncProperty(
      fc.constantFrom(...ALL_PLATFORMS),
      // The first failure in an undo group is tried again without one.
      fc.array(fc.array(fault, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 8 }),
      async (pair, cases) => void (await faultsOn(pair, cases)),
    ),
});
