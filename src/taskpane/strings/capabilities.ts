/** Texts of the Capabilities Scorecard. */
export const capabilitiesTexts = {
  titles: { partner: "Which partner?", start: "How much do you ask?", review: "Ready to build" },
  empty: {
    title: "No partner to assess yet",
    body: "An assessment needs partners. Import them from your CRM, or try it on sample data.",
  },
  partner: {
    exists: (sheet: string) => `${sheet} exists. What was typed there is kept.`,
    new: "No capabilities scorecard yet; one sheet will be created.",
  },
  start: {
    set: "Questions",
    core: (count: string) => `Core, ${count}: five minutes, every quarter`,
    full: (count: string) => `Full, ${count}: once a year`,
    stage: (stage: string) => `Life-stage ${stage}: its questions are asked and its weights count.`,
    noStage: "No life-stage is set: everything is asked and every category weighs the same.",
  },
  live: {
    name: "Score so far",
    rank: (rank: number, of: number) => `${rank} of ${of} among peers`,
    noPeers: "No peers yet",
    few: (answered: string, asked: string) => `${answered} of ${asked} core questions: no rank yet`,
    spoken: (score: string, status: string) => `Score ${score}, ${status}`,
    unscored: "Not scored",
  },
  review: {
    categories: "Categories",
    peer: (median: string) => `Peers ${median}`,
    change: (points: string) => `${points} since last time`,
    weakest: "Most to gain",
    gain: (points: string) => `+${points} points`,
    records: "Answers and scores are recorded; nothing else changes.",
    build: "Build scorecard",
    update: "Update scorecard",
  },
  done: {
    title: (partner: string) => `Capabilities Scorecard of ${partner} is ready`,
    body: "Ordinary formulas over your tables: change an answer and the score moves.",
    actions: "Agree actions",
  },
} as const;
