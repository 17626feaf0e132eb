import { PLATFORMS_IN_TESTS } from "../support/platforms";
import { faultsOn } from "../soak/parts/platform-faults";

/** In the undo group, and in the attempt without one that follows it; anywhere in the writing request and after it. */
const FAULTS = [
  [5, 60],
  [6, 1],
  [5, 250],
].map(([sync, action]) => [
  { sync: sync!, action: action!, code: "GeneralException" },
  { sync: sync! + 12, action: action!, code: "GeneralException" },
]);

test.each(PLATFORMS_IN_TESTS)(
  "a change that fails on $platform in $culture leaves the workbook as it was",
  async (pair) => {
    expect(await faultsOn(pair, FAULTS)).toBeGreaterThan(0);
  },
);
