import { seededRandom } from "../../../src/domain/shared/seeded-random";

test("gives the same numbers for the same seed, others for another", () => {
  const draw = (seed: number) =>
    Array.from(
      { length: 50 },
      (
        (random) => () =>
          random.next()
      )(seededRandom(seed)),
    );
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

test("keeps to its bounds and reaches them", () => {
  const random = seededRandom(7);
  const drawn = Array.from({ length: 1_000 }, () => random.whole(-2, 3));
  expect(new Set(drawn)).toEqual(new Set([-2, -1, 0, 1, 2, 3]));
  expect(Array.from({ length: 1_000 }, () => random.chance(0.25)).filter(Boolean).length).toBeGreaterThan(
    180,
  );
  expect([random.chance(0), random.chance(1)]).toEqual([false, true]);
  expect(() => random.pick([])).toThrow(RangeError);
});
