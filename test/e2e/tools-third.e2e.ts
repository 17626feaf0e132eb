import { describeTools } from "./support/describe-tools";

describe("every guided tool, 320 px wide, third part", () => {
  describeTools(2);
});
