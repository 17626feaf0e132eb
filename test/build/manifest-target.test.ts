import { manifestOf } from "../../src/build/manifest";
import configure from "../../webpack.config.js";
import { readSource } from "../support/source-files";

const source = readSource("manifest.xml");

/** The manifest as webpack's configuration copies it. */
function built(env: Record<string, string>): string {
  const { plugins } = configure(env, { mode: "production" }).find(({ name }) => name === "addin")!;
  const patterns = plugins.flatMap((plugin) => plugin.patterns ?? []);
  return patterns.find(({ from }) => from === "manifest.xml")!.transform!(Buffer.from(source));
}

test("the build writes the Marketplace's manifest when it is told so, and else the organisation's", () => {
  expect(built({ target: "marketplace" })).toBe(manifestOf(source, "marketplace"));
  expect(built({})).toBe(source);
  expect(() => built({ target: "store" })).toThrow("organisation or marketplace, not store");
});
