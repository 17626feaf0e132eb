import { describeTools } from "./support/describe-tools";
import { SCORECARD_TOOLS } from "./support/tools";

describe("every tool that scores a partner, 320 px wide", () => {
  describeTools(SCORECARD_TOOLS);
});
