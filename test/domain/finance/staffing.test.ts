import {
  managedPartners,
  STAFF_ROLES,
  STAFF_SALARY,
  STAFF_SHARE,
  staffing,
  type StaffRole,
} from "../../../src/domain/finance/staffing";

const each = (pick: (role: (typeof STAFF_ROLES)[number]) => number) =>
  Object.fromEntries(STAFF_ROLES.map((role) => [role.id, pick(role)])) as Record<StaffRole, number>;
const ratios = each(({ ratio }) => ratio);
const salaries = each(() => STAFF_SALARY);

test("400 of 1,000 partners managed take 45 people, whose salaries are 1.5 % of $375M", () => {
  const team = staffing({ managed: managedPartners(1000, 0.4), ratios, salaries });
  expect(team.roles.map(({ people }) => people)).toEqual([20, 13, 4, 8]);
  expect(team.people).toBe(45);
  expect(team.salaries).toBe(5_625_000);
  expect(375_000_000 * STAFF_SHARE).toBe(5_625_000);
});

test("people are whole, halves round up; a ratio of 0 asks for nobody", () => {
  const team = staffing({ managed: 30, ratios: { ...ratios, cam: 20, marketing: 0 }, salaries });
  expect(team.roles.map(({ people }) => people)).toEqual([2, 1, 0, 0]);
  expect(staffing({ managed: 0, ratios, salaries })).toMatchObject({ people: 0, salaries: 0 });
});

test("each role costs its own salary", () => {
  const team = staffing({
    managed: 100,
    ratios,
    salaries: { ...salaries, cam: 150_000, operations: 90_000 },
  });
  expect(team.roles.map(({ cost }) => cost)).toEqual([750_000, 375_000, 90_000, 250_000]);
  expect(team.salaries).toBe(1_465_000);
});
