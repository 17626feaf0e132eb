import type { Page } from "playwright-core";
import { ownExport } from "../support/crm-files";
import { PanePage } from "./support/pane";
import { disconnect, WorkbenchPage } from "./support/workbench";

/** Where Excel's add-ins have to load office.js from. */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/";
/** What office.js itself tries some seconds after it was loaded, and is refused. */
const OFFICE_TELEMETRY = "frame-src https://telemetryservice.firstpartyapps.oaspapps.com";
const ELSEWHERE = "https://example.com";

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await WorkbenchPage.open();
});
afterAll(async () => {
  await workbench.close();
  await disconnect();
});

test("a whole session asks nobody but its own origin, and breaks no policy", async () => {
  const pane = new PanePage(workbench);
  await pane.button("Use sample data").click();
  await pane.says("Sample data added.");
  await pane.open("Import CRM data", "Import from CRM");
  await pane.choose(...ownExport().files);
  await pane.goTo("Review");
  await pane.button("Settings").click();
  await pane.field("Company name").fill("Fabrikam");
  await pane.button("Save 1 change").click();
  await pane.says("Settings saved");
  await pane.button("Today").click();
  await pane.button(/^Functions/).click();
  await pane.field("Find a function").fill("score");
  await pane.open("Scorecard", "Performance Scorecard");
  await pane.choosePartner();
  await pane.goTo("Review");
  await pane.goOn("Build scorecard");
  await pane.says(/is ready\.$/);
  await pane.button("Go to sheet").click();
  const [help] = await Promise.all([
    workbench.page.context().waitForEvent("page"),
    pane.frame.getByRole("link", { name: "Help" }).click(),
  ]);
  await help.getByRole("heading", { level: 1 }).waitFor();
  await workbench.page.emulateMedia({ colorScheme: "dark" });
  await pane.button("Undo").click();
  await pane.says(/Undone: /);
  expect(workbench.outside).toEqual([]);
  // A broken policy shows among them.
  expect(workbench.errors).toEqual([]);
});

describe("the published pane", () => {
  let page: Page;
  beforeAll(async () => {
    const { origin } = new URL(workbench.page.url());
    page = await workbench.page.context().newPage();
    await page.route(`${OFFICE_JS}**`, async (route) =>
      route.fulfill({
        response: await page.request.get(route.request().url().replace(OFFICE_JS, `${origin}/office-js/`)),
      }),
    );
    await page.goto(`${origin}/taskpane.html`);
  });

  test("loads nothing from elsewhere but office.js", () => {
    expect(workbench.outside).toContain(`${OFFICE_JS}office.js`);
    expect(workbench.outside.filter((url) => !url.startsWith(OFFICE_JS))).toEqual([]);
  });

  test("has a policy that allows its own origin and office.js, and nothing inline", async () => {
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    const directives = Object.fromEntries(
      policy!.split("; ").map((each) => [each.split(" ")[0], each.split(" ").slice(1)]),
    );
    expect(directives["default-src"]).toEqual(["'none'"]);
    expect(directives["script-src"]).toEqual(["'self'", new URL(OFFICE_JS).origin]);
    expect(directives["connect-src"]).toEqual(["'self'"]);
  });

  test("refuses injected scripts, evaluated text and every way out", async () => {
    const refusals = await page.evaluate(async (elsewhere) => {
      const violations: { directive: string; blocked: string }[] = [];
      let seen = () => {};
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
        const blocked = URL.canParse(blockedURI) ? new URL(blockedURI).origin : blockedURI;
        violations.push({ directive: effectiveDirective, blocked });
        seen();
      });
      /** One attempt after the other, each until its own violation is reported: office.js has some of its own in between. */
      const refused = async (directive: string, blocked: string, attempt: () => void) => {
        const own = () =>
          violations.filter((each) => each.directive === directive && each.blocked === blocked).length;
        const before = own();
        attempt();
        while (own() === before) await new Promise<void>((resolve) => (seen = resolve));
      };
      await refused("script-src-elem", "inline", () => {
        const script = document.createElement("script");
        script.textContent = "window.injected = true";
        document.head.append(script);
      });
      await refused("script-src-attr", "inline", () => {
        document.body.setAttribute("onclick", "window.injected = true");
        // A handler is refused when it would run.
        document.body.click();
      });
      await refused("script-src", "eval", () => setTimeout("window.injected = true"));
      await refused("script-src-elem", elsewhere, () =>
        document.head.append(
          Object.assign(document.createElement("script"), { src: `${elsewhere}/script.js` }),
        ),
      );
      await refused("connect-src", elsewhere, () => void fetch(elsewhere).catch(() => {}));
      await refused(
        "img-src",
        elsewhere,
        () => void new Image().setAttribute("src", `${elsewhere}/pixel.png`),
      );
      await refused("frame-src", elsewhere, () =>
        document.body.append(Object.assign(document.createElement("iframe"), { src: elsewhere })),
      );
      return violations.map(({ directive, blocked }) => `${directive} ${blocked}`);
    }, ELSEWHERE);
    expect(refusals.filter((each) => each !== OFFICE_TELEMETRY)).toEqual([
      "script-src-elem inline",
      "script-src-attr inline",
      "script-src eval",
      `script-src-elem ${ELSEWHERE}`,
      `connect-src ${ELSEWHERE}`,
      `img-src ${ELSEWHERE}`,
      `frame-src ${ELSEWHERE}`,
    ]);
    expect(await page.evaluate(() => "injected" in window)).toBe(false);
  });

  test("can be framed by Office and by its own origin alone", async () => {
    const header = (await page.request.get(page.url())).headers()["content-security-policy"] ?? "";
    const [, ...ancestors] = header.split(" ");
    expect(header).toMatch(/^frame-ancestors /);
    expect(ancestors).toContain("'self'");
    // Hosts of Microsoft alone; test/build/security-headers.test.ts has the list.
    for (const host of ancestors.slice(1))
      expect(host).toMatch(
        /^https:\/\/(\*\.)?(live\.com|(office|office365|microsoft365|sharepoint|teams\.microsoft)\.com|cloud\.microsoft|(office365|sharepoint|sharepoint-mil|teams\.microsoft)\.us|online\.office\.de|(partner\.officewebapps|sharepoint)\.cn)$/,
      );
  });
});
