// Node built-ins only: installs when node_modules is absent or older than the lock file. Nothing here needs a package's own install script.
const fs = require("fs");
const cp = require("child_process");
const path = require("path");
const root = path.join(__dirname, "..", "..");
const mark = path.join(root, "node_modules", ".package-lock.json");
const lock = path.join(root, "package-lock.json");
if (!fs.existsSync(mark) || fs.statSync(lock).mtimeMs > fs.statSync(mark).mtimeMs + 1000) {
  console.log("Installing dependencies (npm ci --ignore-scripts) ...");
  process.exit(
    cp.spawnSync(
      process.platform === "win32" ? "npm.cmd" : "npm",
      ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
      {
        stdio: "inherit",
        cwd: root,
        shell: process.platform === "win32",
      },
    ).status ?? 1,
  );
}
