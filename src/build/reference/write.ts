import { writeFileSync } from "node:fs";
import path from "node:path";
import { referenceText } from "./reference";
import { termsText } from "./terms";

const DOCS = path.resolve(__dirname, "../../../docs");

Promise.all([referenceText(), termsText()]).then(
  ([reference, terms]) => {
    writeFileSync(path.join(DOCS, "reference.md"), reference);
    writeFileSync(path.join(DOCS, "terms.md"), terms);
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
