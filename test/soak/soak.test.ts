import fc from "fast-check";
import { randomPart } from "./part";
import { PARTS } from "./parts/registry";
import { listOf, partNamed, soak } from "./soak";

const seen: number[] = [];
const small = randomPart({
  name: "small",
  does: "a number stays below a million",
  inTests: { seed: 1, count: 3 },
  property: () =>
    fc.property(fc.nat(2_000_000), (number) => {
      seen.push(number);
      expect(number).toBeLessThan(1_000_000);
    }),
});
const sound = randomPart({
  name: "sound",
  does: "a number is itself",
  inTests: { seed: 1, count: 3 },
  property: () => fc.asyncProperty(fc.nat(), async (number) => expect(number).toBe(number)),
});

async function logged(part: typeof small, cases: Parameters<typeof soak>[1]) {
  const lines: string[] = [];
  const outcome = await soak(part, cases, (line) => lines.push(line));
  return { ...outcome, lines };
}

test("a part that holds is tried as often as was asked, in rounds whose seeds are shown", async () => {
  const { tried, failure, lines } = await logged(sound, { seed: 40, count: 250 });
  expect([tried, failure]).toEqual([250, undefined]);
  expect(lines).toEqual([
    "sound: a number is itself",
    "sound: 100 of 250 tried, seed 40",
    "sound: 200 of 250 tried, seed 41",
    "sound: 250 of 250 tried, seed 42",
  ]);
});

test("a failure says how it is had again, and is had again at once, in its simplest form", async () => {
  const { failure, lines } = await logged(small, { seed: 7, count: 10_000 });
  const { seed, path } = failure!;
  expect(lines.at(-1)).toContain(`Again: npm run soak -- --part=small --seed=${seed} --path=${path}`);
  expect(lines.at(-1)).toContain("Counterexample: [1000000]");
  seen.length = 0;
  const again = await logged(small, { seed, count: 10_000, path });
  expect(seen[0]).toBe(1_000_000);
  expect(again.failure).toMatchObject({ seed, path });
});

test("the same seed tries the same cases, another seed others", async () => {
  const cases = async (seed: number) => {
    seen.length = 0;
    await small.tryCases({ seed, count: 20 });
    return [...seen];
  };
  expect(await cases(5)).toEqual(await cases(5));
  expect(await cases(6)).not.toEqual(await cases(5));
});

test("what the cases share is put away, also after a failure", async () => {
  const log: string[] = [];
  const shared = randomPart({
    name: "shared",
    does: "nothing",
    inTests: { seed: 1, count: 1 },
    shrink: false,
    open: async () => {
      log.push("open");
      return () => log.push("closed");
    },
    property: () => fc.property(fc.nat(), () => log.push("case") === 0),
  });
  expect((await shared.tryCases({ seed: 1, count: 5 })).failure).toMatchObject({ path: "0" });
  expect(log).toEqual(["open", "case", "closed"]);
});

test("every part has a name of its own, and an unknown name is answered with those there are", () => {
  const names = PARTS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(() => partNamed(PARTS, "nothing")).toThrow(listOf(PARTS));
  for (const name of names) expect(listOf(PARTS)).toContain(name);
});
