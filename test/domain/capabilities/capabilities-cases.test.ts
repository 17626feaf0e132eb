import { builtCapabilities, CAPABILITIES_CASES, namesOf } from "../../support/capabilities-cases";

test.each(CAPABILITIES_CASES.map((each) => [each.name, each] as const))("%s", (_, each) => {
  const names = namesOf(each, builtCapabilities(each).tables);
  for (const [name, values] of Object.entries(each.expected)) {
    expect(names[name]).toHaveLength(values.length);
    values.forEach((value, index) => {
      const found = names[name]![index];
      if (typeof value === "number")
        expect([name, index, found]).toEqual([name, index, expect.closeTo(value, 9)]);
      else expect([name, index, found]).toEqual([name, index, value]);
    });
  }
});
