import { writeFileSync } from "node:fs";
import path from "node:path";
import { referenceText } from "./reference";

const FILE = path.resolve(__dirname, "../../../docs/reference.md");

referenceText().then(
  (text) => writeFileSync(FILE, text),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
