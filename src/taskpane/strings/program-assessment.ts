/** Texts of the program's life-stage. */
export const programTexts = {
  steps: { who: "Who", questions: "Questions", review: "Review" },
  titles: {
    who: "Who answers, and on which day?",
    questions: "How is it done today?",
    review: "Ready to build",
  },
  stageTitle: (stage: string) => `${stage}: how is it done today?`,
  reading: "Reading answers…",
  who: {
    lead: "The head of channels and an account manager each answer for themselves: where they are two levels apart is what to talk about first.",
    respondent: "Who answers",
    respondents: { Chief: "The head of channels", CAM: "An account manager" },
    date: "Day",
    before: (day: string) => `The answers of ${day} are shown and may be changed.`,
  },
  questions: {
    key: (question: string) => `★ ${question}`,
    keyHint: "The stage holds only with this one at level 3.",
    choose: "Not answered",
    level: (level: string, meaning: string) => `${level} · ${meaning}`,
    proposed: (level: string, part: string, whole: string, of: string) =>
      `The workbook proposes level ${level}: ${part} of ${whole} ${of}.`,
    take: (answers: string) => `Take over ${answers} that the workbook proposes`,
  },
  live: {
    name: "So far",
    stage: "Stage",
    none: "Not assessed",
    answered: "Answered",
    of: (some: string, all: string) => `${some} of ${all}`,
  },
  review: {
    stages: "How far each stage is",
    notAssessed: (answered: string) => `${answered} of 5 answered`,
    held: (stage: string) => `The answers say ${stage}; the facts hold it back to at most the stage shown.`,
    later: (stages: string) => `Holds already: ${stages}.`,
    gaps: "Five gaps to begin with",
    gap: (action: string, day: string) => `${action}, by ${day}`,
    facts: "What the workbook says",
    producing: "Producing partners",
    led: "Partner-led deals",
    unknown: "not known",
    writes: (answers: string) => `Writes ${answers} to Program answers.`,
    build: "Build program life-stage",
    update: "Update program life-stage",
  },
  preparing: "Calculating",
  done: {
    title: "Program life-stage is ready",
    body: "Ordinary formulas over answers, partners and deals: change one and the stage follows.",
  },
} as const;
