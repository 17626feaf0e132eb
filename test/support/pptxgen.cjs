// pptxgenjs asks for two modules of Node by import(), which Jest does not do: here by require(), and nothing else of it is other.
const fs = require("node:fs");
const path = require("node:path");

const file = path.resolve(__dirname, "../../node_modules/pptxgenjs/dist/pptxgen.cjs.js");
const source = fs
  .readFileSync(file, "utf8")
  .replace(/\bimport\((['"][\w:]+['"])\)/g, "Promise.resolve(require($1))");
const loaded = { exports: {} };
new Function("module", "exports", "require", source)(loaded, loaded.exports, require);
module.exports = loaded.exports;
