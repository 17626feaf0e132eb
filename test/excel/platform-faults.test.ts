import { PLATFORMS_IN_TESTS } from "../support/platforms";
import { randomTest } from "../support/random-test";
import { faultsOn, PLATFORM_FAULTS } from "../soak/parts/platform-faults";

const code = "GeneralException";

/** Before, in and after the request that writes; one of them in an undo group, which is tried again without. */
const FAULTS = [
  { ungrouped: true, sync: 2, action: 1, code },
  { ungrouped: true, sync: 4, action: 60, code },
  { ungrouped: false, sync: 5, action: 120, code },
  { ungrouped: true, sync: 4, action: 250, code },
  { ungrouped: true, sync: 5, action: 1, code },
];

test.each(PLATFORMS_IN_TESTS)(
  "a change that fails on $platform in $culture leaves the workbook as it was",
  async (pair) => {
    expect(await faultsOn(pair, FAULTS)).toBe(3);
  },
);

randomTest(PLATFORM_FAULTS);
