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
    currency: "USD",
  });
});

test("every setting has its own name and says where its default comes from", () => {
  expect(new Set(SETTING_DEFINITIONS.map(({ name }) => name.toLowerCase())).size).toBe(
    SETTING_DEFINITIONS.length,
  );
  for (const { source, unit } of Object.values(SETTINGS)) expect(source && unit).toBeTruthy();
});

test("what is typed counts, names ignore case, whole numbers and days lose their fraction", () => {
  const { settings } = readSettings([
    row("growth on LAST year", 0.25),
    row(SETTINGS.fiscalStartMonth.name, 7.9),
    row(SETTINGS.asOf.name, 46000.5),
    row(SETTINGS.amountBasis.name, "END-customer price"),
  ]);
  expect(settings).toMatchObject({
    growth: 0.25,
    fiscalStartMonth: 7,
    asOf: 46000,
    amountBasis: "End-customer price",
  });
});

test.each([
  [SETTINGS.fiscalStartMonth.name, 13, "13 is not between 1 and 12; 1 counts instead."],
  [SETTINGS.programWinRate.name, 25, "25 is not between 0 and 1; it counts as blank."],
  [SETTINGS.growth.name, "lots", '"lots" is not a number; 0.1 counts instead.'],
  [
    SETTINGS.amountBasis.name,
    "List",
    '"List" is not one of Vendor net, End-customer price; Vendor net counts instead.',
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
    readSettings(weights.map((weight, index) => row(SEASONALITY[index]!.name, weight)));

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
