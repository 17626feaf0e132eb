import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import https from "node:https";
import { createRequire } from "node:module";
import path from "node:path";
import { generate } from "selfsigned";

const require = createRequire(import.meta.url);
const { HEADERS } = require("../../src/build/security-headers.cjs");
const officeJs = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const keep = path.resolve("node_modules/.cache/cadence/certificate.json");
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".png": "image/png",
};

async function certificate() {
  if (existsSync(keep)) return JSON.parse(readFileSync(keep, "utf8"));
  const days = 365;
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    notAfterDate: new Date(Date.now() + days * 86_400_000),
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  mkdirSync(path.dirname(keep), { recursive: true });
  writeFileSync(keep, JSON.stringify({ key, cert }));
  return { key, cert };
}

/** Serves folders, and office.js at /office-js/, from one https origin with the headers a production server sends. */
export async function serve(folders) {
  const server = https.createServer(await certificate(), (request, response) => {
    const pathname = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
    const places = pathname.startsWith("/office-js/")
      ? [path.join(officeJs, pathname.slice(11))]
      : folders.map((f) => path.join(f, pathname));
    const file = places.find((place) => existsSync(place) && statSync(place).isFile());
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (!file) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader("Content-Type", TYPES[path.extname(file)] ?? "application/octet-stream");
    response.end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  return {
    base: `https://localhost:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}
