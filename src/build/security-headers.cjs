// What the add-in's pages may do: run their own scripts and Microsoft's office.js, talk to their own origin, nothing else.
const PANE_POLICY = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  // Fluent's styles are made at run time (Griffel inserts rules into a style element).
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * Who may frame the pane: the workbench, and Excel on the web with what frames that in its turn, since every ancestor is checked. A meta
 * element cannot say this, the server must. office.js keeps a list of its own of the hosts it trusts; a test holds this one to it.
 */
const FRAME_ANCESTORS = [
  "'self'",
  // Excel itself is *.officeapps.live.com, a personal OneDrive onedrive.live.com.
  "https://*.live.com",
  "https://*.sharepoint.com",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.microsoft365.com",
  "https://*.cloud.microsoft",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  // The United States' government, Germany, China.
  "https://*.office365.us",
  "https://*.sharepoint.us",
  "https://*.sharepoint-mil.us",
  "https://*.teams.microsoft.us",
  "https://*.online.office.de",
  "https://*.partner.officewebapps.cn",
  "https://*.sharepoint.cn",
].join(" ");

/** The workbench's page: a spreadsheet drawn on canvas with fonts and icons in data URLs; it too talks to its own origin alone. */
const WORKBENCH_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Response headers of the development and the test server; a production server is configured alike (docs/install.md). */
const HEADERS = {
  "Content-Security-Policy": `frame-ancestors ${FRAME_ANCESTORS}`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  // Excel on the web fetches functions.json and the icons from its own origin; without this every function is #NAME? there.
  "Access-Control-Allow-Origin": "*",
};

module.exports = { PANE_POLICY, WORKBENCH_POLICY, HEADERS };
