import { contentEntry, entryAsRead, landed, textEntry, valueEntry } from "../../../src/book/cells/entries";

test.each([
  "=HYPERLINK(1)",
  "+1",
  "-5",
  "@SUM",
  "'quoted",
  "\tx",
  "\rx",
  "00123",
  "1-2",
  "1e5",
  "5%",
  "Jan 5",
  "TRUE",
  "falsch",
  "#N/A",
  "2026-01-01",
  "(12)",
  " 7",
])("Excel would convert %j, so an apostrophe keeps it text", (text) => {
  expect(textEntry(text)).toBe(`'${text}`);
  expect(landed(textEntry(text), text)).toBe(true);
});

test.each(["Acme", 'O\'Neil "Sons"', "Zoë – Müller & Co.", "truevalue"])("%j is safe as it is", (text) => {
  expect(textEntry(text)).toBe(text);
});

test("blank is blank, zero is zero, a line break is Excel's own", () => {
  expect([valueEntry(null), valueEntry(""), valueEntry(0), valueEntry(false)]).toEqual(["", "", 0, false]);
  expect(textEntry("a\r\nb")).toBe("a\nb");
  expect(contentEntry({ type: "date", serial: 45_292 })).toBe(45_292);
  expect(contentEntry({ type: "blank" })).toBe("");
});

test("what was read is told apart: formula, text that begins like one, error, number", () => {
  expect(entryAsRead("=A1+1", 3)).toBe("=A1+1");
  expect(entryAsRead("=A1", "#N/A")).toBe("=A1");
  expect(entryAsRead("=X", "=X")).toBe("'=X");
  expect(entryAsRead("#N/A", "#N/A")).toBe("#N/A");
  expect(entryAsRead(12, 12)).toBe(12);
  expect(entryAsRead("", "")).toBe("");
});
