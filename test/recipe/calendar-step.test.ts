import ICAL from "ical.js";
import { runRecipe } from "../../src/recipe/run-recipe";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";

const PARTNERS = [
  { do: "add-partner", partner: "Acme", CAM: "Maya", Tier: "Gold" },
  { do: "add-partner", partner: "Bolt", CAM: "Leo", Tier: "Silver" },
];

async function made(step: object, more: readonly object[] = []) {
  const saved = new Map<string, Uint8Array>();
  const said: string[] = [];
  await runRecipe(
    JSON.stringify({
      asOf: "2026-11-28",
      steps: [...PARTNERS, ...more, { do: "calendar", out: "cadence.ics", ...step }],
    }),
    {
      workbook: emptyWorkbook(),
      readFile: (path) => Promise.reject(new Error(`no file ${path}`)),
      saveFile: (path, bytes) => saved.set(path, bytes),
      say: (message) => said.push(message.trim()),
    },
  );
  const text = new TextDecoder().decode(saved.get("cadence.ics"));
  const events = new ICAL.Component(ICAL.parse(text) as unknown as string)
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));
  return { titles: events.map(({ summary }) => summary), text, said };
}

test("what is due of everybody, of a partner, or of a CAM's partners is a calendar's file", async () => {
  const all = await made({ months: 1 });
  expect(all.titles).toContain("Performance Scorecard: Acme, Bolt");
  expect(all.said).toContainEqual(expect.stringMatching(/^cadence\.ics: \d+ things to be done$/));
  expect((await made({ partner: "bolt" })).titles.every((title) => title.endsWith(": Bolt"))).toBe(true);
  expect((await made({ cam: "maya" })).titles.every((title) => title.endsWith(": Acme"))).toBe(true);
});

test("what the recipe has built before is done and not in it", async () => {
  const { text } = await made({ months: 1 }, [{ do: "performance-scorecard", partner: "Acme" }]);
  expect(text).toContain("SUMMARY:Performance Scorecard: Bolt");
});

test("a CAM that nobody has, and another kind of file, are refused in words", async () => {
  await expect(made({ cam: "Nobody" })).rejects.toThrow('"cam": no active partner has the CAM "Nobody"');
  await expect(made({ out: "cadence.pdf" })).rejects.toThrow('expected "….ics"');
});
