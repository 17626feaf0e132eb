import fc from "fast-check";
import type { DealRow } from "../../../src/domain/shared/tables/catalogue";
import type { ClassifiedDeal } from "../../../src/domain/scorecard/performance/deal-index";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { claimMail, thanksMail, updateMail, whoToAsk } from "../../../src/domain/today/mails";

const TODAY = serialOf(2026, 11, 28);
const WRITER = { today: TODAY, currency: "USD", by: "Ann Lee", to: "" };
const open = (more: Partial<DealRow>, is: ClassifiedDeal["class"] = "Open"): ClassifiedDeal => ({
  class: is,
  probability: null,
  deal: { account: null, product: null, amount: null, expectedClose: null, ...more } as DealRow,
});

test("asks for an update of every open deal, the next to end first", () => {
  const { subject, body } = updateMail(
    [
      open({ dealId: "D-3", account: "Small" }),
      open({
        dealId: "D-1",
        account: "Acme Freight",
        amount: 84_000,
        expectedClose: TODAY - 3,
        nextStep: "Quote",
      }),
      open({
        dealId: "D-2",
        account: "Delta Foods",
        product: "Backup",
        amount: 60_000,
        registrationEnds: TODAY - 9,
      }),
      open({ dealId: "D-4", account: "Gone" }, "Lost"),
    ],
    { ...WRITER, to: "Kim" },
  )!;
  expect(subject).toBe("Your open deals: a short update, please");
  expect(body).toBe(
    [
      "Hello Kim,",
      "",
      "Could you tell me where these deals stand? A line each is enough: what happened last, what comes next, and when it closes.",
      "",
      "1. Delta Foods, Backup, USD 60k, no closing date, registration ended 19 November",
      "   Next step: none noted",
      "2. Acme Freight, USD 84k, was to close 25 November",
      "   Next step as we have it: Quote",
      "3. Small, no closing date",
      "   Next step: none noted",
      "",
      "If one is lost or on hold, please say so too; then it leaves the list.",
      "",
      "Thank you",
      "Ann Lee",
    ].join("\n"),
  );
});

test("a long list is cut, and says so", () => {
  const { body } = updateMail(
    Array.from({ length: 17 }, (_, index) => open({ dealId: `D-${index}` })),
    WRITER,
  )!;
  expect(body).toContain("15. D-14");
  expect(body).not.toContain("16. ");
  expect(body).toContain("And two more, as you see fit.");
});

test("reminds of a claim, and says when its day is past", () => {
  const claim = { requestId: "M-1", approved: 4_250, claimBy: serialOf(2026, 12, 12) };
  expect(claimMail(claim, WRITER)).toEqual({
    subject: "Marketing funds: proof of the spend by 12 December",
    body: "Hello,\n\nWe approved USD 4,250 for you (request M-1). The proof of the spend has to be here by 12 December, or the money goes back to the budget.\n\nPlease send the invoices, and a line on what came of it: responses, leads, meetings.\n\nThank you\nAnn Lee",
  });
  expect(claimMail({ ...claim, claimBy: TODAY - 1 }, WRITER).body).toContain("was due by 27 November");
});

test("good news become a note without the advice to the account manager", () => {
  expect(thanksMail("First win with Ironbark: Meridian, 18k. Thank the seller.", WRITER).subject).toBe(
    "First win with Ironbark: Meridian, 18k",
  );
});

test("no name of a workbook begins a line of its own or brings what no mail holds", () => {
  const odd = fc.string({
    unit: fc.constantFrom("a", "=", "\n", "\r", "\t", "\u202e", "\u0000", "<b>", "💩", "-", "@"),
  });
  fc.assert(
    fc.property(odd, odd, odd, (account, step, who) => {
      const one = open({ dealId: "D-1", account, nextStep: step, product: who });
      const lines = updateMail([one], { ...WRITER, to: who })!.body.split("\n");
      expect(lines).toHaveLength(11);
      for (const line of lines) {
        expect(line).not.toMatch(/[\u0000-\u001f\u202e]/);
        expect(line).not.toMatch(/^[=@+-]/);
      }
    }),
  );
});

test("the seller is asked, else whoever is known; without open deals nobody is", () => {
  const contact = (name: string | null, level: string | null) => ({ contact: name, level });
  expect(whoToAsk([contact("Ada", "Executive"), contact("Kim", "Sales")])).toBe("Kim");
  expect(whoToAsk([contact(" ", "Sales"), contact("Ada", null)])).toBe("Ada");
  expect(whoToAsk([])).toBe("");
  expect(updateMail([open({ dealId: "D-1" }, "Won")], WRITER)).toBeNull();
});
