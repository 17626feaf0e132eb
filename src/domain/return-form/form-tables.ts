import {
  type Column,
  anything,
  choice,
  date,
  defineTable,
  level,
  money,
  number,
  text,
} from "../shared/tables/table-definition";

// What a partner's return form holds. These tables stand in forms alone, never in a workbook of ours; what the partner fills in is blank when it goes out, so
// that a blank comes back as "not said".

function wide<C extends Column>(column: C, width: number): C {
  return { ...column, width };
}

/** Whose form it is. */
export const formAboutTable = defineTable({
  name: "form_about",
  sheet: "Read me",
  purpose: "Fill in the yellow cells, save the workbook and send it back. A blank cell says nothing new.",
  key: ["item"],
  columns: { item: text("What"), value: wide(anything("Value"), 40) },
});

export const FORM_ITEMS = {
  partner: "Partner",
  partnerId: "Partner ID",
  madeOn: "Made on",
  answeredOn: "Answered on",
} as const;

export const formQuestionsTable = defineTable({
  name: "form_questions",
  sheet: "Questions",
  purpose: "Choose the number that describes you as you are today, and say what it rests on.",
  key: ["questionId"],
  columns: {
    questionId: text("Question ID"),
    about: text("About"),
    question: wide(text("Question"), 70),
    level1: wide(text("1"), 40),
    level2: wide(text("2"), 40),
    level3: wide(text("3"), 40),
    level4: wide(text("4"), 40),
    level5: wide(text("5"), 40),
    answer: level("Answer now", "1 to 5."),
    evidence: wide(text("Rests on now", "What the answer rests on."), 40),
  },
});

export const formDealsTable = defineTable({
  name: "form_deals",
  sheet: "Open deals",
  purpose: "These deals are open as we have them: fill in what is different now.",
  key: ["dealId"],
  columns: {
    dealId: text("Deal ID"),
    account: text("Account"),
    product: text("Product"),
    currency: text("Currency"),
    stage: text("Stage"),
    stageNow: text("Stage now", "One of the stages that the other deals have."),
    amount: money("Amount"),
    amountNow: money("Amount now"),
    expectedClose: date("Expected close"),
    expectedCloseNow: date("Expected close now"),
    nextStepNow: wide(text("Next step now"), 40),
  },
});

export const formCampaignsTable = defineTable({
  name: "form_campaigns",
  sheet: "Campaigns",
  purpose: "Fill in what came of each campaign: blank means not known yet, 0 means none.",
  key: ["campaignId"],
  columns: {
    campaignId: text("Campaign ID"),
    quarter: date("Quarter"),
    tactic: text("Tactic"),
    actualAudience: number("Audience now"),
    actualResponses: number("Responses now"),
    actualLeads: number("Leads now"),
    actualMgos: number("MGOs now", "Marketing generated opportunities."),
    actualDeals: number("Deals now"),
    actualRevenue: money("Revenue now"),
    actualCost: money("Cost now"),
  },
});

export const formPromisesTable = defineTable({
  name: "form_promises",
  sheet: "Promises",
  purpose: "Open promises of both sides: fill in what became of your own.",
  key: ["commitmentId"],
  columns: {
    commitmentId: text("Commitment ID"),
    commitment: wide(text("Commitment"), 60),
    by: choice("By", ["You", "We"]),
    due: date("Due"),
    keptOnNow: date("Kept on now", "Of your own promises."),
    dueNow: date("Due now", "Another day, of your own promises."),
  },
});

export const FORM_TABLES = [
  formAboutTable,
  formQuestionsTable,
  formDealsTable,
  formCampaignsTable,
  formPromisesTable,
] as const;
