import { devServer } from "../../src/build/dev-server.cjs";
import { HEADERS } from "../../src/build/security-headers.cjs";
import { readSource } from "../support/source-files";

const [, ...ancestors] = HEADERS["Content-Security-Policy"]!.split(" ");

/** True when a content security policy's `frame-ancestors` takes in a host over https. */
const frames = (host: string) =>
  ancestors.some((each) => {
    const allowed = each.replace("https://", "");
    return allowed.startsWith("*.") ? host.endsWith(allowed.slice(1)) : host === allowed;
  });

test("every host that office.js trusts may frame the pane", () => {
  const client = readSource("node_modules/@microsoft/office-js/dist/excel-web-16.00.js");
  const [, list] = /OfficeOnlineDomainList=(\[[^\]]+\])/.exec(client)!;
  const trusted = JSON.parse(list!) as string[];
  expect(trusted.length).toBeGreaterThan(4);
  expect(trusted.filter((host) => !frames(host.replace("*", "excel")))).toEqual([]);
});

test.each([
  "excel.officeapps.live.com",
  "onedrive.live.com",
  "contoso.sharepoint.com",
  "contoso-my.sharepoint.com",
  "www.office.com",
  "excel.cloud.microsoft",
  "teams.microsoft.com",
  "teams.cloud.microsoft",
  "contoso.sharepoint.us",
  "gov.teams.microsoft.us",
  "contoso.sharepoint.cn",
])("%s may frame the pane", (host) => {
  expect(frames(host)).toBe(true);
});

test.each(["example.com", "live.com.example.com", "evil-sharepoint.com"])("%s may not", (host) => {
  expect(frames(host)).toBe(false);
});

test("Excel's own page may fetch the functions' description and the icons", () => {
  expect(HEADERS).toMatchObject({ "Access-Control-Allow-Origin": "*" });
  expect(HEADERS).not.toHaveProperty("X-Frame-Options");
  expect(devServer().headers).toBe(HEADERS);
});

test("the development server answers what a browser asks before it lets Excel's page reach this machine", () => {
  const [{ middleware }] = devServer().setupMiddlewares([]) as [
    { middleware: (request: object, response: object, next: () => void) => void },
  ];
  const sent: Record<string, string> = {};
  const response = {
    statusCode: 0,
    setHeader: (name: string, value: string) => (sent[name] = value),
    end: jest.fn(),
  };
  const next = jest.fn();
  middleware({ method: "OPTIONS" }, response, next);
  expect(response.statusCode).toBe(204);
  expect(sent).toMatchObject({
    "Access-Control-Allow-Private-Network": "true",
    "Access-Control-Allow-Origin": "*",
  });
  expect(next).not.toHaveBeenCalled();
  middleware({ method: "GET" }, response, next);
  expect(next).toHaveBeenCalledTimes(1);
});

test("the documentation has the list that the server sends", () => {
  expect(readSource("docs/install.md")).toContain(
    Object.entries(HEADERS)
      .map(([name, value]) => `${name}: ${value}`)
      .join("\n"),
  );
});
