import fc from "fast-check";
import type { SnoozeRow } from "../../../src/domain/shared/tables/today-tables";
import { compareReasons, rankCards } from "../../../src/domain/today/rank-cards";
import { reasonName, type Reason, type ReasonClass } from "../../../src/domain/today/reason";
import { RULES } from "../../../src/domain/today/rules/rules";
import { awake, snoozeChange } from "../../../src/domain/today/snooze";

const TODAY = 46_000;
const ROUTINE = ["Performance Scorecard", "QBR", "Funnel review", "Business plan"];

const reason = (partner: string, of: ReasonClass, more: Partial<Reason> = {}): Reason => ({
  partner: of === 4 ? "" : partner,
  rule: RULES.find((rule) => rule.class === of)?.name ?? ROUTINE[0]!,
  class: of,
  deed: "open",
  money: 0,
  days: 0,
  text: `${partner} ${of}`,
  ...more,
});
const names = (cards: readonly Reason[]) => cards.map(({ text }) => text);

test("class before money, money before days, days before the name", () => {
  const { shown } = rankCards([
    reason("E", 3, { money: 9e6 }),
    reason("D", 2, { money: 5, days: 3 }),
    reason("C", 2, { money: 5, days: 3 }),
    reason("B", 2, { money: 5, days: 9 }),
    reason("A", 2, { money: 50 }),
    reason("Z", 1),
  ]);
  expect(names(shown)).toEqual(["Z 1", "A 2", "B 2", "C 2", "D 2", "E 3"]);
});

test("a partner has one card with at most two more reasons, whatever the case of its name", () => {
  const { shown, rest } = rankCards([
    reason("acme", 5),
    reason("Acme", 3),
    reason("Acme", 1),
    reason("ACME", 2),
  ]);
  expect(shown.map((card) => [card.text, names(card.others)])).toEqual([["Acme 1", ["ACME 2", "Acme 3"]]]);
  expect(rest).toEqual([]);
});

test("seven cards: two of the routine at most, the last place for good news, the rest behind them", () => {
  const routine = ROUTINE.map((rule, index) => reason(rule, 4, { rule, days: -index }));
  const three = rankCards([
    ...["A", "B", "C"].map((name) => reason(name, 1)),
    ...routine,
    ...["X", "Y"].map((name) => reason(name, 5)),
  ]);
  expect(names(three.shown)).toEqual([
    "A 1",
    "B 1",
    "C 1",
    `${ROUTINE[0]} 4`,
    `${ROUTINE[1]} 4`,
    "X 5",
    "Y 5",
  ]);
  expect(names(three.rest)).toEqual([`${ROUTINE[2]} 4`, `${ROUTINE[3]} 4`]);
  const many = rankCards([..."ABCDEFGHI"].map((name) => reason(name, 1)).concat(reason("X", 5)));
  expect(names(many.shown)).toEqual([..."ABCDEF"].map((name) => `${name} 1`).concat("X 5"));
  expect(names(many.rest)).toEqual(["G 1", "H 1", "I 1"]);
});

const reasons = fc.array(
  fc.record({
    partner: fc.constantFrom("Acme", "acme", "Bolt", "Çelik", "D*", "=E", "F", "G", "H", "I", "J"),
    rule: fc.constantFrom(...RULES, ...ROUTINE.map((name) => ({ name, class: 4 as ReasonClass }))),
    money: fc.constantFrom(0, 10, 10.000000000001, 5e6),
    days: fc.integer({ min: -30, max: 400 }),
    subject: fc.constantFrom(undefined, "D-1", "D-2", ": "),
  }),
  { maxLength: 40 },
);
const built = (each: typeof reasons extends fc.Arbitrary<infer T> ? T : never): Reason[] =>
  each.map(({ partner, rule, money, days, subject }) =>
    reason(partner, rule.class, { rule: rule.name, money, days, ...(subject ? { subject } : {}) }),
  );

test("never more than seven cards nor three of the routine; nothing is lost, and the order is total", () => {
  fc.assert(
    fc.property(reasons, fc.integer(), (given, seed) => {
      const all = built(given);
      const { shown, rest } = rankCards(all);
      expect(shown.length).toBeLessThanOrEqual(7);
      expect(shown.filter((card) => card.class === 4).length).toBeLessThanOrEqual(2);
      const cards = [...shown, ...rest];
      const partners = new Set(all.flatMap((each) => (each.class === 4 ? [] : [each.partner.toLowerCase()])));
      expect(cards.filter((card) => card.class !== 4)).toHaveLength(partners.size);
      expect(cards.filter((card) => card.class === 4)).toHaveLength(
        all.filter((each) => each.class === 4).length,
      );
      for (const card of cards) expect(card.others.length).toBeLessThanOrEqual(2);
      if (cards.some((card) => card.class === 5)) expect(shown.at(-1)!.class).toBe(5);
      if (rest.some((card) => card.class !== 4)) expect(shown).toHaveLength(7);
      // Whatever the order in which they were found.
      const turned = [...all].sort((one, other) => hash(one, seed) - hash(other, seed));
      expect(rankCards(turned)).toEqual({ shown, rest });
    }),
  );
});

const hash = (each: Reason, seed: number) =>
  [...JSON.stringify(each)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 9973, 7);

test("of two reasons one goes before the other unless they are the same", () => {
  fc.assert(
    fc.property(reasons, (given) => {
      const all = built(given);
      for (const one of all)
        for (const other of all)
          expect(Math.sign(compareReasons(one, other)) + Math.sign(compareReasons(other, one))).toBe(0);
    }),
  );
});

const snoozed = (of: Reason, until: number): SnoozeRow => ({
  partner: of.partner || null,
  reason: reasonName(of),
  until,
  by: null,
});

test("what is put off rests until its day, and what is less urgent with it; more and as urgent stays", () => {
  const put = reason("Acme", 3, { subject: "D-1" });
  const others = [
    reason("acme", 5),
    reason("Acme", 3, { subject: "D-2" }),
    reason("Acme", 1),
    reason("Bolt", 5),
  ];
  const show = (day: number) => names(awake([put, ...others], [snoozed(put, TODAY + 3)], day));
  expect(show(TODAY + 2)).toEqual(["Acme 3", "Acme 1", "Bolt 5"]);
  expect(show(TODAY + 3)).toEqual(["Acme 3", "acme 5", "Acme 3", "Acme 1", "Bolt 5"]);
});

test("a batch of the routine is put off by itself", () => {
  const [scorecards, reviews] = ROUTINE.map((rule) => reason(rule, 4, { rule, subject: "November" }));
  expect(awake([scorecards!, reviews!], [snoozed(scorecards!, TODAY + 1)], TODAY)).toEqual([reviews]);
});

test("never is a reason shown before its day, nor hidden from it on", () => {
  fc.assert(
    fc.property(reasons, fc.nat(40), fc.integer({ min: -3, max: 3 }), (given, index, later) => {
      const all = built(given);
      const put = all[index % Math.max(1, all.length)];
      if (!put) return;
      const shown = awake(all, [snoozed(put, TODAY + later + 0.5)], TODAY);
      const same = (each: Reason) =>
        each.partner.toLowerCase() === put.partner.toLowerCase() &&
        reasonName(each).toLowerCase() === reasonName(put).toLowerCase();
      if (later > 0) expect(shown.some(same)).toBe(false);
      else expect(shown).toEqual(all);
      const urgent = all.filter((each) => each.class < put.class);
      expect(shown.filter((each) => each.class < put.class)).toEqual(urgent);
    }),
  );
});

test("a snooze is a row that says what, until when and by whom", () => {
  const { table, upserts } = snoozeChange(reason("Acme", 1, { subject: "D-1" }), { until: TODAY, by: "" });
  expect(table.name).toBe("cam_snoozes");
  expect(upserts).toEqual([{ partner: "Acme", reason: "Registration ends: D-1", until: TODAY, by: null }]);
});
