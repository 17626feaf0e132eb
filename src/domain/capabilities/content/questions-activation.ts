import { questionsOf, SELLING, SIGNED } from "./question-row";

/** Activation: what both sides do so that deals come. */
export const ACTIVATION_QUESTIONS = [
  ...questionsOf("activation", "Planned commitment", [
    {
      question: "What is there in writing about what we want to achieve together?",
      levels: [
        "Nothing, and you see no need for it.",
        "A revenue figure, and nothing on how to reach it.",
        "A plan without dates or names.",
        "A plan with quarterly targets and a name beside each task, on both sides.",
        "That plan, agreed by both managements, with dated commitments in money and people.",
      ],
    },
    {
      question: "How often do you look at the business plan?",
      levels: [
        "Never since it was written, or there is none.",
        "When we ask for it.",
        "Once or twice a year.",
        "Every quarter, together with us.",
        "Every month on your own and every quarter with us; it changes when the facts do.",
      ],
      lifeStages: SELLING,
    },
  ]),
  ...questionsOf("activation", "Investment", [
    {
      question: "What have you put into the business with us so far?",
      levels: [
        "Nothing that could be counted.",
        "Hours of your sellers, when a deal turns up.",
        "One person part-time and a first training.",
        "One person full-time and a marketing budget for the year.",
        "A team of two or more, certifications and marketing, compared with the plan every quarter.",
      ],
      lifeStages: SIGNED,
    },
    {
      question: "Who pays for the marketing of our products?",
      levels: [
        "Nobody; there is none.",
        "We pay for all of it.",
        "We pay most, and you add a little, campaign by campaign.",
        "You pay half of each agreed campaign and report its leads.",
        "You have a budget of your own, add our funds to it, and report leads, deals and return.",
      ],
      lifeStages: SELLING,
    },
  ]),
  ...questionsOf("activation", "Co-sell", [
    {
      question: "How do we work on customers together?",
      levels: [
        "Not at all; we hear of a deal when the order comes.",
        "You call us when a deal is in trouble.",
        "We meet a few customers together, for the largest deals.",
        "We share a list of accounts and meet customers together every month.",
        "We plan accounts together, roles are agreed, and sellers of both sides talk every week.",
      ],
      lifeStages: SIGNED,
    },
    {
      question: "Who in your company knows whom in ours?",
      levels: [
        "Nobody could name anyone here.",
        "The owner knows the channel account manager.",
        "Some sellers know our sellers.",
        "Sellers and technicians know their counterparts and call them.",
        "Management, sales, technology and marketing meet their counterparts on fixed dates.",
      ],
      lifeStages: SIGNED,
    },
  ]),
  ...questionsOf("activation", "Deal registration", [
    {
      question: "Which deals do you register with us, and when?",
      levels: [
        "None; we learn of them from the order.",
        "Those that need a special price.",
        "About half, often shortly before the order.",
        "Most, within a month of the first meeting.",
        "Every one, within a week of the first meeting, with amount and expected close.",
      ],
      lifeStages: SIGNED,
    },
    {
      question: "What happens to the leads that we pass to you?",
      levels: [
        "We never hear of them again.",
        "Some are called, weeks later.",
        "Most are called within a week; we have to ask what became of them.",
        "All are called within two days, and you report the outcome.",
        "All are called within a day, registered, and reported until they are won or lost.",
      ],
      lifeStages: SELLING,
    },
  ]),
  ...questionsOf("activation", "Deal progression", [
    {
      question: "How do your deals get from the first meeting to the order?",
      levels: [
        "Nobody could say what comes next in them.",
        "They move when the customer pushes.",
        "About half have a next step.",
        "Most have a next step with a date, and dead ones are closed.",
        "Each has a dated next step, a known decision-maker and a business case, reviewed every week.",
      ],
      lifeStages: SELLING,
    },
    {
      question: "How close is your forecast to what you win?",
      levels: [
        "You make none.",
        "It is a round figure without deals behind it.",
        "It names the deals, but is off by half or more.",
        "It is within 25 % in most quarters.",
        "It is within 10 %, quarter after quarter.",
      ],
      lifeStages: SELLING,
    },
    {
      question: "What does a customer have in hand before deciding?",
      levels: [
        "A price in an e-mail.",
        "A quote and a data sheet.",
        "A proposal that names the customer's needs.",
        "A proposal, a statement of work and a schedule.",
        "All of these, a tested proof, and a business case in the customer's own figures.",
      ],
      lifeStages: SELLING,
    },
  ]),
];
