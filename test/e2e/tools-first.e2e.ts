import { describeTools } from "./support/describe-tools";

describe("every guided tool, 320 px wide, first part", () => {
  describeTools(0);
});
