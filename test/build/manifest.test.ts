/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readManifest } from "../../src/workbench/page/ribbon";
import { manifestFor, manifestOf } from "../../src/build/manifest";

const root = path.resolve(__dirname, "../..");
const source = readFileSync(path.join(root, "manifest.xml"), "utf8");
const xml = new DOMParser().parseFromString(source, "application/xml");
const all = (name: string, owner: ParentNode = xml) =>
  [...owner.querySelectorAll("*")].filter((e) => e.localName === name);
const one = (name: string, owner: ParentNode = xml) => {
  const [found] = all(name, owner);
  if (!found) throw new Error(`No ${name} in the manifest.`);
  return found;
};
const childNames = (element: Element) => [...element.children].map((e) => e.localName);
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? "";

/** Width and height from a PNG's first chunk. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** `found` must be a subsequence of `order`: Excel refuses elements out of their order. */
function expectOrder(found: string[], order: string[]) {
  const places = found.map((name) => order.indexOf(name));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}

describe("manifest.xml", () => {
  test("is well-formed, with elements in Office's order", () => {
    expect(all("parsererror")).toEqual([]);
    expectOrder(childNames(xml.documentElement), [
      "Id",
      "AlternateId",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
      "ExtendedOverrides",
    ]);
    expectOrder(childNames(one("VersionOverrides")), [
      "Description",
      "Requirements",
      "Hosts",
      "Resources",
      "WebApplicationInfo",
      "VersionOverrides",
    ]);
    expectOrder(childNames(one("Runtimes").parentElement ?? xml.documentElement), [
      "Runtimes",
      "AllFormFactors",
      "DesktopFormFactor",
      "MobileFormFactor",
    ]);
    expectOrder(childNames(one("DesktopFormFactor")), ["GetStarted", "FunctionFile", "ExtensionPoint"]);
    for (const point of all("ExtensionPoint").filter((p) => p.children[0]?.localName === "Script"))
      expect(childNames(point)).toEqual(["Script", "Page", "Metadata", "Namespace"]);
    expect(childNames(one("Resources"))).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
    expect(childNames(one("CustomTab")).at(-1)).toBe("Label");
    for (const control of all("Control"))
      expect(childNames(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
    for (const group of all("Group"))
      expectOrder(childNames(group), ["Label", "Icon", ...all("Control", group).map(() => "Control")]);
  });

  test("identifies itself as Office wants", () => {
    expect(one("Id").textContent).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(one("Version").textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(attribute(one("DisplayName"), "DefaultValue").length).toBeLessThanOrEqual(125);
    expect(attribute(one("Description"), "DefaultValue").length).toBeLessThanOrEqual(250);
  });

  test("resolves every resource, uses every resource, with an id of at most 32 characters", () => {
    const declared = all("Resources").flatMap((r) =>
      [...r.querySelectorAll("[id]")].map((e) => attribute(e, "id")),
    );
    const used = [...xml.querySelectorAll("[resid]")].map((e) => attribute(e, "resid"));
    expect(new Set(declared).size).toBe(declared.length);
    expect([...new Set(used)].sort()).toEqual([...declared].sort());
    for (const id of declared) expect(id.length).toBeLessThanOrEqual(32);
  });

  test("keeps texts within Office's limits", () => {
    for (const text of all("String", one("ShortStrings")))
      expect(attribute(text, "DefaultValue").length).toBeLessThanOrEqual(125);
    for (const text of all("String", one("LongStrings")))
      expect(attribute(text, "DefaultValue").length).toBeLessThanOrEqual(250);
  });

  test("has one tab with at most six controls a group and ids that occur once", () => {
    expect(all("CustomTab")).toHaveLength(1);
    for (const group of all("Group")) expect(all("Control", group).length).toBeLessThanOrEqual(6);
    const ids = [...all("CustomTab"), ...all("Group"), ...all("Control")].map((e) => attribute(e, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(125);
  });

  test("names icons that exist in the size it says", () => {
    for (const image of all("Image", one("Images"))) {
      const [, size] = /^Icon\.(?:[A-Z][a-z]+\.)?(\d+)$/.exec(attribute(image, "id")) ?? [];
      const file = path.join(root, new URL(attribute(image, "DefaultValue")).pathname);
      expect(pngSize(file)).toEqual([Number(size), Number(size)]);
      expect(file).toMatch(new RegExp(`-${size}\\.png$`));
    }
    for (const icon of all("Icon")) {
      const images = all("Image", icon);
      expect(images.map((image) => attribute(image, "size"))).toEqual(
        expect.arrayContaining(["16", "32", "80"]),
      );
      // One drawing in all its sizes.
      const drawings = images.map((image) => attribute(image, "resid").replace(/\.\d+$/, ""));
      expect(new Set(drawings).size).toBe(1);
      for (const image of images)
        expect(attribute(image, "resid")).toMatch(new RegExp(`\\.${attribute(image, "size")}$`));
    }
    expect(pngSize(path.join(root, new URL(attribute(one("IconUrl"), "DefaultValue")).pathname))).toEqual([
      32, 32,
    ]);
    expect(
      pngSize(path.join(root, new URL(attribute(one("HighResolutionIconUrl"), "DefaultValue")).pathname)),
    ).toEqual([64, 64]);
    expect(pngSize(path.join(root, "assets/icon-128.png"))).toEqual([128, 128]);
  });

  test("stays on one origin, and runs everything in one page that lives as long as the workbook", () => {
    const urls = [...xml.querySelectorAll("*")]
      .map(
        (e) => e.getAttribute("DefaultValue") ?? (e.localName === "AppDomain" ? (e.textContent ?? "") : ""),
      )
      .filter((value) => /^https?:/.test(value));
    expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set(["https://localhost:3000"]));
    expect(attribute(one("Runtime"), "lifetime")).toBe("long");
    const page = attribute(one("Runtime"), "resid");
    expect(attribute(one("FunctionFile"), "resid")).toBe(page);
    expect(attribute(one("SourceLocation", one("Page")), "resid")).toBe(page);
    for (const action of all("Action").filter((a) => a.getAttribute("xsi:type") === "ShowTaskpane")) {
      expect(attribute(one("SourceLocation", action), "resid")).toBe(page);
      expect(all("TaskpaneId", action)).toEqual([]);
    }
  });

  test("asks for no more than the floor", () => {
    const asked = [...all("Set")].map((s) => `${attribute(s, "Name")} ${attribute(s, "MinVersion")}`);
    expect([...new Set(asked)].sort()).toEqual([
      "CustomFunctionsRuntime 1.2",
      "ExcelApi 1.12",
      "SharedRuntime 1.1",
    ]);
  });

  test("calls only commands that the add-in associates", async () => {
    const { COMMANDS } = await import("../../src/commands/index");
    const called = all("FunctionName").map((e) => e.textContent?.trim());
    expect(called.sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  test("is what the workbench's ribbon shows", () => {
    const { label, groups, namespace } = readManifest(source);
    expect(namespace).toBe("CAM");
    expect(label).toBe("Channel Cadence");
    expect(groups.map((g) => [g.label, g.controls.map((c) => c.label)])).toEqual([
      ["Partners", ["Open pane", "Today"]],
      ["Measure", ["Scorecard", "Capabilities", "Channel P&L"]],
      ["Plan", ["Business plan", "Marketing plan", "MGO target"]],
      ["Meet", ["Actions"]],
      ["Set up", ["Import CRM data", "Help"]],
    ]);
    for (const control of groups.flatMap((g) => g.controls))
      expect(existsSync(path.join(root, control.icon))).toBe(true);
  });
});

test("asks for each requirement once: what the whole add-in asks for is not asked for again", () => {
  const asked = all("Set").map((set) => attribute(set, "Name"));
  expect(asked.sort()).toEqual(["CustomFunctionsRuntime", "ExcelApi", "SharedRuntime"]);
});

describe("a manifest for the Marketplace", () => {
  const market = new DOMParser().parseFromString(manifestOf(source, "marketplace"), "application/xml");

  test("opens the pane by ShowTaskpane alone, in the one runtime", () => {
    expect(all("parsererror", market)).toEqual([]);
    const actions = all("Action", market);
    expect(actions.map((action) => attribute(action, "xsi:type"))).toEqual(["ShowTaskpane"]);
    const runtime = attribute(one("Runtime", market), "resid");
    for (const action of actions) expect(attribute(one("SourceLocation", action), "resid")).toBe(runtime);
    for (const group of all("Group", market)) expect(all("Control", group).length).toBeGreaterThan(0);
  });

  test("has every resource that it uses, uses every one that it has, and keeps the functions", () => {
    const declared = [...one("Resources", market).querySelectorAll("[id]")].map((e) => attribute(e, "id"));
    const used = [...market.querySelectorAll("[resid]")].map((e) => attribute(e, "resid"));
    expect(declared.sort()).toEqual([...new Set(used)].sort());
    expect(used).toContain("Functions.Metadata.Url");
  });

  test("is refused for a target that nobody knows", () => {
    expect(() => manifestOf(source, "store")).toThrow("organisation or marketplace, not store");
    expect(manifestOf(source)).toBe(source);
  });
});

describe("a manifest for another place", () => {
  test("names that place everywhere", () => {
    const written = manifestFor(source, "https://addins.example.com/cadence/");
    expect(written).not.toContain("localhost");
    expect(written).toContain('DefaultValue="https://addins.example.com/cadence/taskpane.html"');
    expect(written).toContain("<AppDomain>https://addins.example.com</AppDomain>");
  });

  test("is refused when the development server is left over, or without https", () => {
    const other = source.replace(
      "https://localhost:3000/functions.json",
      "https://localhost:3001/functions.json",
    );
    expect(() => manifestFor(other, "https://addins.example.com")).toThrow(
      "https://localhost:3001/functions.json",
    );
    expect(() => manifestFor(source, "http://addins.example.com")).toThrow("https");
  });
});
