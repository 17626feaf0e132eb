import { takenOver } from "../../../src/domain/crm/taken-over";
import { partnerRow } from "../../../src/domain/crm/partner-by-hand";

test.each([
  ["another CAM", "Mia", "Noa", { camSince: 100 }],
  ["the same one, spelled otherwise", "Mia", " mia", {}],
  ["the first one", null, "Noa", {}],
  ["nobody any more", "Mia", null, {}],
  ["nothing said", "Mia", undefined, {}],
])("%s", (_, before, now, expected) => {
  expect(takenOver({ cam: before }, { cam: now }, 100)).toEqual(expected);
  expect(takenOver({ cam: before }, { cam: now }, null)).toEqual({});
});

test("a day that is given counts before the day of the change", () => {
  const partners = { rows: [{ partnerId: "P1", partner: "Acme", cam: "Mia" }], problems: [] } as never;
  expect(partnerRow(partners, { partner: "acme", cam: "Noa" }, 100)).toEqual({
    partnerId: "P1",
    partner: "Acme",
    cam: "Noa",
    camSince: 100,
  });
  expect(partnerRow(partners, { partner: "Acme", cam: "Noa", camSince: 90 }, 100).camSince).toBe(90);
});
