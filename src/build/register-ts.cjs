// Lets Node require the project's TypeScript: `node -r ./src/build/register-ts.cjs file.ts`. Compiled by swc, cached on disk by content.
const crypto = require("crypto");
const fs = require("fs");
const path = require("path");
const { transformSync, version } = require("@swc/core");

const root = path.join(__dirname, "..", "..");
const cache = path.join(root, "node_modules", ".cache", "register-ts");
const options = {
  sourceMaps: "inline",
  module: { type: "commonjs" },
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
  },
};
const salt = JSON.stringify([version, options]);

function compiled(filename) {
  const source = fs.readFileSync(filename, "utf8");
  const key = crypto.createHash("sha256").update(salt).update(filename).update(source).digest("hex");
  const file = path.join(cache, `${key}.js`);
  if (fs.existsSync(file)) return fs.readFileSync(file, "utf8");
  const { code } = transformSync(source, { ...options, filename });
  fs.mkdirSync(cache, { recursive: true });
  // Renamed into place, so that a process running at the same time never reads half a file.
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, code);
  fs.renameSync(draft, file);
  return code;
}

for (const extension of [".ts", ".tsx"])
  require.extensions[extension] = (module, filename) => module._compile(compiled(filename), filename);
