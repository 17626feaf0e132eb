import {
  defaultSettingsRows,
  readSettings,
  SEASONALITY,
  SETTING_DEFINITIONS,
  SETTINGS,
} from "../../../src/domain/program/settings";

const row = (setting: string, value: string | number | null) => ({
  setting,
  value,
  unit: null,
  source: null,
});

test("the default rows read back as the defaults, without a problem", () => {
  const fromNothing = readSettings([]);
  expect(readSettings(defaultSettingsRows())).toEqual(fromNothing);
  expect(fromNothing.problems).toEqual([]);
  expect(fromNothing.settings).toMatchObject({
    fiscalStartMonth: 1,
    growth: 0.1,
    defaultCoverage: 3,
    asOf: null,
    programWinRate: null,
    seasonality: null,
    currency: "",
  });
});

test("every setting has its own name and says where its default comes from", () => {
  expect(new Set(SETTING_DEFINITIONS.map(({ key }) => key.toLowerCase())).size).toBe(
    SETTING_DEFINITIONS.length,
  );
  for (const { source, unit } of Object.values(SETTINGS)) expect(source && unit).toBeTruthy();
});

test("what is typed counts, names ignore case, whole numbers and days lose their fraction", () => {
  const { settings, problems } = readSettings([
    row("growth on LAST year", 0.25),
    row(SETTINGS.fiscalStartMonth.key, 7.9),
    row(SETTINGS.asOf.key, 46000.5),
    row(SETTINGS.amountBasis.key, "END-customer price"),
  ]);
  expect(settings).toMatchObject({
    growth: 0.25,
    fiscalStartMonth: 7,
    asOf: 46000,
    amountBasis: "End-customer price",
  });
  expect(problems.map(({ message }) => message)).toEqual([
    "Fiscal year starts in month is 7.9: give a whole number from 1 to 12. Until then 7 counts.",
  ]);
});

test.each([
  [
    SETTINGS.fiscalStartMonth.key,
    13,
    "Fiscal year starts in month is 13: give a whole number from 1 to 12. Until then 1 counts.",
  ],
  [
    SETTINGS.programWinRate.key,
    25,
    "Program win rate is 2500 %: give a rate from 0 % to 100 %. Until then it counts as blank.",
  ],
  [
    SETTINGS.growth.key,
    "lots",
    'Growth on last year is "lots": give a rate from −100 % to 1000 %. Until then 0.1 counts.',
  ],
  [
    SETTINGS.amountBasis.key,
    "List",
    'Amount basis is "List": give Vendor net or End-customer price. Until then Vendor net counts.',
  ],
])("%s of %s is reported and the default counts", (name, value, message) => {
  const { settings, problems } = readSettings([row(name, value)]);
  expect(problems).toEqual([{ setting: name, message }]);
  expect(settings).toEqual(readSettings([]).settings);
});

test("spaces around a name hide a setting from formulas, so they hide it here and are reported", () => {
  const { settings, problems } = readSettings([row("Growth on last year ", 0.25)]);
  expect(settings.growth).toBe(0.1);
  expect(problems).toEqual([
    {
      setting: "Growth on last year",
      message: "Spaces stand around its name, so it is not read; remove them.",
    },
  ]);
});

describe("seasonality", () => {
  const months = (weights: readonly (number | null)[]) =>
    readSettings(weights.map((weight, index) => row(SEASONALITY[index]!.key, weight)));

  test("twelve months that total 1", () => {
    const weights = [...Array<number>(11).fill(0.08), 0.12];
    expect(months(weights)).toMatchObject({ settings: { seasonality: weights }, problems: [] });
  });

  test("too few, or another total, is linear and said", () => {
    expect(months([0.5, 0.5]).problems[0]!.message).toBe(
      "2 of 12 months are filled in; the plan counts as linear.",
    );
    const total = months(Array<number>(12).fill(0.1));
    expect(total.settings.seasonality).toBeNull();
    expect(total.problems[0]!.message).toContain("not 1");
  });
});
