import fc from "fast-check";
import { cultureNamed } from "../../../src/workbench/host/model/culture";
import {
  englishEntry,
  englishFormula,
  localConstant,
  localFormula,
} from "../../../src/workbench/host/model/regional-text";

test.each([
  ["de-DE", "=SUM(A1,B1)*1.5", "=SUM(A1;B1)*1,5"],
  ["de-DE", '=IF(A1=TRUE,"1.5,x",#N/A)', '=IF(A1=WAHR;"1.5,x";#NV)'],
  ["de-DE", "=SUM(deals[[#All],[a,b]],'1,5'!A1,.5E-3)", "=SUM(deals[[#All],[a,b]];'1,5'!A1;,5E-3)"],
  ["de-DE", "=SUM({1.5,2;3,4},7)", "=SUM({1.5,2;3,4};7)"],
  ["fr-FR", "=IF(A1,FALSE,0.25)", "=IF(A1;FAUX;0,25)"],
  ["ja-JP", "=IF(A1,FALSE,0.25)", "=IF(A1,FALSE,0.25)"],
])("in %s %s is shown as %s and read back", (name, english, local) => {
  const culture = cultureNamed(name);
  expect(localFormula(english, culture)).toBe(local);
  expect(englishFormula(local, culture)).toBe(english);
});

test.each([
  ["de-DE", "1,5", "1.5"],
  ["de-DE", "1.234,50", "1,234.50"],
  ["de-DE", "-1234567,8", "-1234567.8"],
  ["de-DE", "12,5 %", "12.5%"],
  ["de-DE", "1,5E3", "1.5E3"],
  ["de-DE", "31.12.2026", "12/31/2026"],
  ["de-DE", "31.12.", "12/31/2026"],
  ["de-DE", "31.12.26 18:00", "12/31/26 18:00"],
  ["de-DE", "31/12/2026", "12/31/2026"],
  ["de-DE", "2026-12-31", "2026-12-31"],
  ["de-DE", "18:30", "18:30"],
  ["de-DE", "WAHR", "TRUE"],
  ["de-DE", "1.5", "5/1/2026"],
  ["de-DE", "TRUE", null],
  ["de-DE", "1.5.", "5/1/2026"],
  ["de-DE", "1,234.50", null],
  ["de-DE", "12.34,5", null],
  ["de-DE", "31.13.2026", null],
  ["de-DE", "12/31/2026", null],
  ["de-DE", "Acme 1,5", "Acme 1,5"],
  ["fr-FR", "1 234,5", "1,234.5"],
  ["fr-FR", "1\u202f234,5", "1,234.5"],
  ["fr-FR", "31/12/2026", "12/31/2026"],
  ["en-GB", "31/12/2026", "12/31/2026"],
  ["en-GB", "1,234.5", "1,234.5"],
  ["en-GB", "TRUE", "TRUE"],
  ["ja-JP", "2026/12/31", "12/31/2026"],
])("in %s what is typed as %s is %s in America", (name, typed, english) => {
  expect(englishEntry(typed, cultureNamed(name), 2026)).toBe(english);
});

test("a number is edited as it can be typed, in every region", () => {
  const culture = fc
    .constantFrom("en-US", "en-GB", "de-DE", "it-IT", "fr-FR", "cs-CZ", "ja-JP")
    .map(cultureNamed);
  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(culture, numbers, fc.constantFrom("General", "#,##0.00"), (region, value, format) => {
      const shown = localConstant(value, format, region, () => "");
      expect(Number(englishEntry(shown, region, 2026))).toBe(value + 0);
    }),
  );
});
