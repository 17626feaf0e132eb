// `start` loads the add-in into desktop Excel (Windows, Mac) beside the development server; `stop` takes it out again.
// The certificate tool installs a certificate authority, so it and all that it pulls in are held by the lock file.
// Microsoft's debugging tool builds native code on installation, so it is fetched when it is wanted rather than depended on.
const { spawnSync } = require("child_process");
const path = require("path");
const { logErrorMessage } = require("office-addin-cli");

const root = path.join(__dirname, "..", "..");
const CERTIFICATES = path.join(
  path.dirname(require.resolve("office-addin-dev-certs/package.json")),
  "cli.js",
);
const DEBUGGING = "office-addin-debugging@7.0.0";

function run(what, command, args, shell = false) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell });
  if (status !== 0) throw new Error(`${what} ended with status ${status}. Nothing else was started.`);
}

function npx(...args) {
  const windows = process.platform === "win32";
  run(args[0], windows ? "npx.cmd" : "npx", ["--yes", ...args], windows);
}

try {
  const action = process.argv[2];
  if (!["win32", "darwin"].includes(process.platform))
    throw new Error(
      "Desktop Excel runs on Windows and Mac. Here use `npm start` (workbench), or upload manifest.xml in Excel on the web.",
    );
  if (action === "start") {
    run("office-addin-dev-certs", process.execPath, [CERTIFICATES, "install"]);
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
