import { eachOf, runSteps } from "../../../src/domain/shared/steps";

test("visits every item in order, with a step now and then", () => {
  const items = Array.from({ length: 4_500 }, (_, index) => index);
  const visited: number[] = [];
  const steps = eachOf("Counting", items, (item) => visited.push(item));
  expect(steps.next().value).toEqual({ step: "Counting", done: 0, total: 4_500 });
  expect(visited).toEqual([]);
  expect(steps.next().value).toMatchObject({ done: 2_000 });
  expect(visited).toHaveLength(2_000);
  runSteps(steps);
  expect(visited).toEqual(items);
});
