import { readSource, sourceFiles } from "../support/source-files";

/** Comments that switch a check off for what follows. Pieced together, so that this file is none of them. */
const SUPPRESSIONS = new RegExp(
  [
    "eslint-" + "disable",
    "@ts-" + "(ignore|expect-error|nocheck)",
    "prettier-" + "ignore",
    "knip-" + "ignore",
  ].join("|"),
);

/** Suppressions that there are, by file and line, each with the reason why no other way was found. */
const WITH_REASON: Readonly<Record<string, string>> = {};

test("no check is switched off in passing", () => {
  const found = ["src", "test"]
    .flatMap((folder) => sourceFiles(folder, /\.(tsx?|[cm]?js|css|ejs)$/))
    .flatMap((file) =>
      readSource(file)
        .split("\n")
        .flatMap((line, index) => (SUPPRESSIONS.test(line) ? [`${file}:${index + 1}`] : [])),
    );
  expect(found).toEqual(Object.keys(WITH_REASON));
});
