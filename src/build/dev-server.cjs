const { existsSync, readFileSync } = require("fs");
const os = require("os");
const path = require("path");
const { HEADERS } = require("./security-headers.cjs");

const officeJs = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** The certificate that `npm run start:excel` installs, which Excel trusts; else the server makes its own, enough for the workbench. */
function certificate() {
  const folder = path.join(os.homedir(), ".office-addin-dev-certs");
  const [key, cert, ca] = ["localhost.key", "localhost.crt", "ca.crt"].map((name) => path.join(folder, name));
  return existsSync(key) && existsSync(cert)
    ? { key: readFileSync(key), cert: readFileSync(cert), ca: readFileSync(ca) }
    : {};
}

/** What a browser asks first before a page of the internet, such as Excel's, may fetch from this machine. */
function answerPreflight(request, response, next) {
  if (request.method !== "OPTIONS") return next();
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  response.setHeader("Access-Control-Allow-Private-Network", "true");
  response.statusCode = 204;
  response.end();
}

/** Serves the add-in and the workbench from one https origin: office.js trusts a host only there. */
function devServer() {
  return {
    host: "localhost",
    port: 3000,
    server: { type: "https", options: certificate() },
    // Both would need more than the pages' policy allows.
    hot: false,
    client: { overlay: false },
    headers: HEADERS,
    setupMiddlewares: (middlewares) => [{ name: "preflight", middleware: answerPreflight }, ...middlewares],
    allowedHosts: ["localhost"],
    static: [{ directory: officeJs, publicPath: "/office-js", watch: false }],
    devMiddleware: { index: "workbench.html", stats: "errors-warnings" },
    open: process.stdout.isTTY && !process.env.CI ? ["/workbench.html"] : false,
    onListening: ({ server }) => {
      const { port } = server.address();
      console.log(
        `\nWorkbench: https://localhost:${port}/workbench.html (the browser asks once about the certificate)\n`,
      );
    },
  };
}

module.exports = { devServer };
