import { type Row, choice, date, defineTable, level, number, rate, since, text } from "./table-definition";

export const questionsTable = defineTable({
  name: "cam_questions",
  sheet: "Questions",
  purpose:
    "What is asked in an assessment. Edit texts, weights and life-stages, add your own questions; a deleted question takes its answers out of every score.",
  key: ["questionId"],
  columns: {
    questionId: text("Question ID"),
    category: text("Category"),
    metric: text("Metric", "The metric that the answer counts for."),
    question: text("Question"),
    level1: text("Level 1", "What an answer worth 1 point looks like."),
    level2: text("Level 2", "What an answer worth 25 points looks like."),
    level3: text("Level 3", "What an answer worth 50 points looks like."),
    level4: text("Level 4", "What an answer worth 75 points looks like."),
    level5: text("Level 5", "What an answer worth 100 points looks like: best practice."),
    weight: number("Weight", "Among the questions of the same metric; blank counts as 1."),
    lifeStages: text("Life-stages", "Names separated by commas; blank asks in every life-stage."),
    core: choice("Core", ["Yes", "No"], "Yes: asked in the short assessment too."),
  },
});
export type QuestionRow = Row<typeof questionsTable>;

/** Whose answer it is. */
const ANSWERED_BY = ["Us", "Partner"] as const;
export type AnsweredBy = (typeof ANSWERED_BY)[number];

export const answersTable = defineTable({
  name: "cam_answers",
  sheet: "Answers",
  purpose:
    "One row a question and day. An assessment is all answers of one partner on one day; what the partner answers about itself stands beside ours.",
  key: ["partner", "assessedOn", "questionId"],
  columns: {
    partner: text("Partner"),
    assessedOn: date("Assessed on"),
    questionId: text("Question ID"),
    level: level("Level", "1 to 5, as the question describes them."),
    evidence: text("Evidence", "What the answer rests on."),
    ...since(2, {
      givenBy: choice(
        "Given by",
        ANSWERED_BY,
        "Who gave Level and Evidence: Partner where it answered by itself; blank: us.",
      ),
      levelByPartner: level(
        "Level by partner",
        "1 to 5: the partner's own answer about itself, beside ours in Level.",
      ),
      evidenceByPartner: text("Evidence by partner", "What the partner's own answer rests on."),
    }),
  },
});
export type AnswerRow = Row<typeof answersTable>;

export const actionsTable = defineTable({
  name: "cam_actions",
  sheet: "Actions",
  purpose: "What was agreed with each partner, by whom and until when.",
  key: ["actionId"],
  columns: {
    actionId: text("Action ID"),
    partner: text("Partner"),
    metric: text("Metric"),
    action: text("Action"),
    owner: text("Owner"),
    vendorResource: text("Vendor resource", "What of ours helps."),
    due: date("Due"),
    status: choice("Status", ["Open", "In progress", "Done", "Dropped"]),
    priority: choice("Priority", ["High", "Medium", "Low"]),
    from: text("From", "Where it came from: an assessment, a review."),
    ...since(2, {
      ownerSide: choice(
        "Owner side",
        ["Partner", "Us"],
        "Whose the owner is; blank: ours where the owner is a CAM of Partners, else the partner's.",
      ),
    }),
  },
});
export type ActionRow = Row<typeof actionsTable>;

export const stageWeightsTable = defineTable({
  name: "cam_stage_weights",
  sheet: "Stage weights",
  purpose: "How much each category weighs in the capabilities score, by life-stage.",
  key: ["lifeStage"],
  columns: {
    lifeStage: text("Life-stage"),
    fit: rate("Fit"),
    profile: rate("Profile"),
    capabilities: rate("Capabilities"),
    activation: rate("Activation"),
    performance: rate("Performance"),
  },
});
export type StageWeightsRow = Row<typeof stageWeightsTable>;

/** The scores of every assessment side by side: what peers' medians and ranks read. The headers are the names of framework.ts. */
export const assessmentsTable = defineTable({
  name: "cam_assessments",
  sheet: "Assessments",
  purpose:
    "The scores of each assessment as recorded, by category and metric. Peers' medians and ranks read them. Building a Capabilities Scorecard fills it.",
  key: ["partner", "assessedOn"],
  columns: {
    partner: text("Partner"),
    assessedOn: date("Assessed on"),
    replacedOn: date(
      "Replaced on",
      "The day of the partner's next assessment; blank while this is the latest.",
    ),
    lifeStage: text("Life-stage", "Whose weights counted."),
    score: number("Score"),
    fit: number("Fit"),
    profile: number("Profile"),
    capabilities: number("Capabilities"),
    activation: number("Activation"),
    performance: number("Performance"),
    philosophy: number("Philosophy"),
    verticals: number("Verticals"),
    openness: number("Openness"),
    brandCommitment: number("Brand commitment"),
    trackRecord: number("Track record"),
    verticalExpertise: number("Vertical expertise"),
    functionalExpertise: number("Functional expertise"),
    productPortfolio: number("Product portfolio"),
    servicesPortfolio: number("Services portfolio"),
    keyAccounts: number("Key accounts"),
    preSales: number("Pre-sales"),
    technicalSales: number("Technical sales"),
    deployment: number("Deployment"),
    support: number("Support"),
    renewals: number("Renewals"),
    plannedCommitment: number("Planned commitment"),
    investment: number("Investment"),
    coSell: number("Co-sell"),
    dealRegistration: number("Deal registration"),
    dealProgression: number("Deal progression"),
    performanceToPlan: number("Performance to plan"),
    pipelineToTarget: number("Pipeline to target"),
    averageDealSize: number("Average deal size"),
    trainingCertifications: number("Training & certifications"),
    requiredTasks: number("Required tasks"),
    ...since(2, {
      provisional: choice(
        "Provisional",
        ["Yes", "No"],
        "Yes: too little of the core set was answered; nobody is compared with it. Blank counts as No.",
      ),
    }),
  },
});
export type AssessmentRow = Row<typeof assessmentsTable>;

export const stageCriteriaTable = defineTable({
  name: "cam_stage_criteria",
  sheet: "Stage criteria",
  purpose:
    "What has to be true before the next life-stage is proposed. Change a figure, or remove a row that does not matter; a blank asks for nothing.",
  key: ["lifeStage", "measure"],
  columns: {
    lifeStage: text("Life-stage"),
    measure: text("Measure", "As the add-in names it."),
    atLeast: number("At least", "Scores 1 to 100, shares 0 to 1, counts; 1 means yes."),
  },
});
export type StageCriterionRow = Row<typeof stageCriteriaTable>;
