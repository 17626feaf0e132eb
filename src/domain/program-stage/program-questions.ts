/** The stages of a channel program, in the order in which one follows the other. */
export const PROGRAM_STAGES = ["Starting", "Emerging", "Accelerating", "Maturing"] as const;
export type ProgramStage = (typeof PROGRAM_STAGES)[number];

/** What each level of an answer means, 1 … 5. */
export const PROGRAM_LEVELS = [
  "Nobody could say, or no",
  "Depends on the person",
  "Written down, done for some",
  "Done for most, and counted",
  "Done for all it concerns, counted, improved within 12 months",
] as const;

export interface ProgramQuestion {
  /** Public for good: the key of `cam_program_answers`. */
  id: string;
  stage: ProgramStage;
  /** A stage holds only with this one at level 3 or above. */
  isKey: boolean;
  /** The question in a few words. */
  topic: string;
  question: string;
  /** What to begin with where the answer is low, and the tool that helps. */
  action: string;
  tool: string;
}

type Asked = readonly [topic: string, question: string, action: string, tool: string];

/** Which question of five is the key of its stage. */
const KEYS: Readonly<Record<ProgramStage, number>> = {
  Starting: 4,
  Emerging: 5,
  Accelerating: 1,
  Maturing: 1,
};

const ASKED: Readonly<Record<ProgramStage, readonly Asked[]>> = {
  Starting: [
    [
      "What partners earn",
      "Can a possible partner read in five minutes what it would earn and for whom we are right?",
      "One page with an example plan",
      "Business plan",
    ],
    [
      "First answer",
      "Does everyone who asks to become a partner get a name, a date and a next step within two working days?",
      "A next step for each",
      "Today",
    ],
    [
      "Choice of partners",
      "Do we choose partners on fit and customers rather than size, before signing?",
      "Screen the next five",
      "Capabilities",
    ],
    [
      "Onboarding",
      "Does every new partner get an onboarding plan with dates, written rules and an operations guide?",
      "Start the blueprint",
      "Actions, Rules",
    ],
    [
      "Silent partners",
      "Do we notice candidates and new partners that fall silent, and ask why?",
      "Ask each once",
      "Today",
    ],
  ],
  Emerging: [
    [
      "Content and training",
      "Do our content and training fit the partner's type and role, with a test of readiness?",
      "A path by role",
      "Certificates",
    ],
    [
      "Deal registration",
      "Can a deal be registered in minutes, answered in two working days, and relied upon?",
      "Write the rule",
      "Rules",
    ],
    [
      "Lead follow-up",
      "Do leads go by a stated rule to trained partners, and is each followed to its end?",
      "Rule and follow-up",
      "Import, Funnel review",
    ],
    [
      "Partners' own plans",
      "Does each selling partner have a plan that shows its own profit?",
      "A plan for the best five",
      "Business plan",
    ],
    [
      "First win in time",
      "Do new partners win within the time we set (180 days)?",
      "The first deal together",
      "Account plan",
    ],
  ],
  Accelerating: [
    [
      "Regular reviews",
      "Is performance reviewed with every managed partner on a fixed rhythm?",
      "Start with the overdue ones",
      "Cadence, QBR",
    ],
    [
      "Promises kept",
      "Do plans hold dated promises of both sides, and are they kept?",
      "List today's",
      "Promises",
    ],
    [
      "Calls to action",
      "Do chosen partners get chosen calls to action instead of one newsletter?",
      "One call to ten partners",
      "Portfolio",
    ],
    [
      "Verified marketing",
      "Is marketing planned with a forecast, funded on future results, and verified?",
      "Verify the last quarter",
      "Marketing, MDF",
    ],
    [
      "Certified people",
      "Do certified sales, pre-sales and delivery people grow with the revenue?",
      "Certify by name",
      "Capabilities",
    ],
  ],
  Maturing: [
    [
      "Ranking by criteria",
      "Are partners ranked by several criteria, and do level, MDF and time follow the rank?",
      "Agree the weights",
      "Best, not largest",
    ],
    [
      "Inactive partners",
      "Does an inactive partner get a talk within a week and a decision within a quarter?",
      "Decide on ten",
      "Today",
    ],
    [
      "Champions",
      "Are there named champions, and more people engaged than a year ago?",
      "Name one each",
      "Relations",
    ],
    [
      "How partners see us",
      "Do we ask partners twice a year how they see us, and change something they notice?",
      "Ask the top twenty",
      "Partner view",
    ],
    [
      "What a dollar returns",
      "Do others bring us partners and customers, and do we know what a channel dollar returns?",
      "Build the P&L",
      "Channel P&L",
    ],
  ],
};

/** The twenty questions, five a stage. */
export const PROGRAM_QUESTIONS: readonly ProgramQuestion[] = PROGRAM_STAGES.flatMap((stage) =>
  ASKED[stage].map(([topic, question, action, tool], index) => ({
    id: `${stage[0]}${index + 1}`,
    stage,
    isKey: KEYS[stage] === index + 1,
    topic,
    question,
    action,
    tool,
  })),
);
