/** Texts of the partner's view of us. */
export const partnerViewTexts = {
  titles: { partner: "Which partner do you ask?", start: "When did you ask?", review: "Ready to build" },
  empty: {
    title: "No partner to ask yet",
    body: "Ten questions tell how a partner sees you. Import partners from your CRM, or try it on sample data.",
  },
  partner: {
    exists: (sheet: string) => `${sheet} exists. What was typed there is kept.`,
    new: "Not asked yet; one sheet will be created.",
  },
  live: {
    name: "Their score so far",
    satisfaction: (level: string) => `Satisfaction ${level} of 5`,
    spoken: (score: string, status: string) => `Score ${score}, ${status}`,
    unscored: "Not scored",
  },
  review: {
    topics: "How they see us",
    level: (level: number) => `Level ${level} of 5`,
    satisfaction: "Satisfaction, 1 – 5",
    before: "Change of the score since last time",
    records: "Answers, the score and the quarter's satisfaction are recorded; nothing else changes.",
    build: "Build partner view",
    update: "Update partner view",
  },
  done: {
    title: (partner: string) => `Partner view of ${partner} is ready`,
    body: "Satisfaction of the quarter stands in Results; the trend grows each time you ask.",
  },
} as const;
