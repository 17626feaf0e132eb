import { ALL_PLATFORMS, PLATFORMS_IN_TESTS } from "../support/platforms";
import { randomTest } from "../support/random-test";
import { faultsOn, PLATFORM_FAULT_PARTS } from "../soak/parts/platform-faults";

const code = "GeneralException";

/** Before, in and after the request that writes; one of them in an undo group, which is tried again without. */
const FAULTS = [
  { ungrouped: true, sync: 2, action: 1, code },
  // Its first actions look whether all is where it was: nothing is written yet, so nothing is taken back.
  { ungrouped: true, sync: 5, action: 60, code },
  { ungrouped: true, sync: 5, action: 140, code },
  { ungrouped: false, sync: 6, action: 120, code },
  { ungrouped: true, sync: 5, action: 250, code },
  { ungrouped: true, sync: 6, action: 1, code },
];

test.each(PLATFORMS_IN_TESTS)(
  "a change that fails on $platform in $culture leaves the workbook as it was",
  async (pair) => {
    expect(await faultsOn(pair, FAULTS)).toBe(3);
  },
);

// Random faults on a pair that the faults above leave out.
randomTest(PLATFORM_FAULT_PARTS.at(-1)!);

test("every platform and culture can be soaked by itself, and is counted", () => {
  expect(PLATFORM_FAULT_PARTS.map(({ name }) => name)).toEqual(
    ALL_PLATFORMS.map(({ platform, culture }) => `platform-faults-${platform}-${culture}`),
  );
});
