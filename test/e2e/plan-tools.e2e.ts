import { describeTools } from "./support/describe-tools";
import { PLAN_TOOLS } from "./support/tools";

describe("every tool that plans, 320 px wide", () => {
  describeTools(PLAN_TOOLS);
});
