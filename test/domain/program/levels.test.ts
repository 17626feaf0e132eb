import { DEFAULT_LEVELS, earnedLevel, type LevelFacts } from "../../../src/domain/program/levels";

const facts = (more: Partial<LevelFacts> = {}): LevelFacts => ({
  annualRevenue: 600_000,
  influencedRevenue: 0,
  certifications: 5,
  requiredTasks: 0.95,
  capabilitiesScore: 70,
  servicingShare: null,
  ...more,
});
const names = (more: Partial<LevelFacts>) => {
  const { level, nextLevel } = earnedLevel(DEFAULT_LEVELS, facts(more));
  return [level, nextLevel];
};

test("the highest level whose requirements are all met", () => {
  expect(names({})).toEqual(["Gold", "Platinum"]);
  expect(names({ certifications: 3 })).toEqual(["Silver", "Gold"]);
  expect(names({ annualRevenue: 99_999 })).toEqual(["Registered", "Silver"]);
  expect(names({ annualRevenue: 2e6, certifications: 8, requiredTasks: 1, capabilitiesScore: 80 })).toEqual([
    "Platinum",
    "",
  ]);
});

test("what is not known leaves the level open, zero meets where zero is asked", () => {
  expect(names({ certifications: null })).toEqual(["", "Silver"]);
  const free = DEFAULT_LEVELS.map((level) => ({ ...level, certifications: 0 }));
  expect(earnedLevel(free, facts({ certifications: null }))).toMatchObject({
    level: "",
    open: ["certifications"],
  });
  expect(earnedLevel(free, facts({ certifications: 0 })).level).toBe("Gold");
});

test("a blank requirement asks for nothing", () => {
  const level = { ...DEFAULT_LEVELS[0]!, certifications: null, capabilitiesScore: null };
  expect(earnedLevel([level], facts({ certifications: null, capabilitiesScore: null })).level).toBe("Silver");
});

test("a threshold compares values rounded to nine decimals", () => {
  expect(names({ requiredTasks: 0.1 + 0.7 + 0.1 - 1e-12 })).toEqual(["Gold", "Platinum"]);
});

test("influenced revenue counts where the level says so", () => {
  const services = {
    ...DEFAULT_LEVELS[2]!,
    countsInfluencedRevenue: "Yes",
    certifications: null,
    requiredTasks: null,
    capabilitiesScore: null,
  };
  const { level, gaps } = earnedLevel([DEFAULT_LEVELS[0]!, services], facts({ influencedRevenue: 500_000 }));
  expect(level).toBe("Silver");
  expect(gaps[0]).toEqual({ id: "annualRevenue", has: 1_100_000, needs: 1_500_000, missing: 400_000 });
});

test("at the top targets come from the level itself and nothing is missing", () => {
  const { target, gaps } = earnedLevel(
    DEFAULT_LEVELS,
    facts({ annualRevenue: 2e6, certifications: 9, requiredTasks: 1, capabilitiesScore: 90 }),
  );
  expect(target?.level).toBe("Platinum");
  expect(gaps.map(({ missing }) => missing)).toEqual([null, null, null, null, null]);
});

test("without any level everybody is registered", () => {
  expect(earnedLevel([], facts())).toMatchObject({ level: "Registered", nextLevel: "", target: null });
});

test("sorting changes nothing", () => {
  const [silver, gold, platinum] = DEFAULT_LEVELS;
  expect(earnedLevel([platinum!, silver!, gold!], facts())).toEqual(earnedLevel(DEFAULT_LEVELS, facts()));
});

test.each([[null], [0], [-1], [1], [3]])("a level of order %s beside 1 and 3 is not guessed at", (order) => {
  const [silver, gold, platinum] = DEFAULT_LEVELS;
  const levels = [silver!, { ...gold!, order }, platinum!];
  expect(earnedLevel(levels, facts())).toMatchObject({
    ranked: false,
    level: "",
    nextLevel: "",
    target: null,
  });
});

test("a row without a name needs no order", () => {
  const blank = { ...DEFAULT_LEVELS[0]!, level: null, order: null };
  expect(earnedLevel([...DEFAULT_LEVELS, blank], facts())).toEqual(earnedLevel(DEFAULT_LEVELS, facts()));
});
