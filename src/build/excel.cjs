// `start` loads the add-in into desktop Excel (Windows, Mac) beside the development server; `stop` takes it out again.
// Microsoft's debugging tool builds native code on installation, so it is fetched when it is wanted rather than depended on.
const { spawnSync } = require("child_process");
const path = require("path");
const { logErrorMessage } = require("office-addin-cli");

const root = path.join(__dirname, "..", "..");
const CERTIFICATES = "office-addin-dev-certs@3.0.0";
const DEBUGGING = "office-addin-debugging@7.0.0";

function npx(...args) {
  const windows = process.platform === "win32";
  const { status } = spawnSync(windows ? "npx.cmd" : "npx", ["--yes", ...args], {
    cwd: root,
    stdio: "inherit",
    shell: windows,
  });
  if (status !== 0) throw new Error(`${args[0]} ended with status ${status}. Nothing else was started.`);
}

try {
  const action = process.argv[2];
  if (!["win32", "darwin"].includes(process.platform))
    throw new Error(
      "Desktop Excel runs on Windows and Mac. Here use `npm start` (workbench), or upload manifest.xml in Excel on the web.",
    );
  if (action === "start") {
    npx(CERTIFICATES, "install");
    npx(
      DEBUGGING,
      "start",
      "manifest.xml",
      "desktop",
      "--app",
      "excel",
      "--dev-server",
      '"npm start"',
      "--dev-server-port",
      "3000",
    );
  } else if (action === "stop") npx(DEBUGGING, "stop", "manifest.xml");
  else throw new Error("Say start or stop.");
} catch (error) {
  logErrorMessage(error);
  process.exitCode = 1;
}
