import type { QuestionRow } from "../../shared/tables/capabilities-tables";
import { questionRow, type Asked } from "./question-row";

/** The category of the questions about us. It is none of the Capabilities Scorecard's, so they never count there. */
export const PARTNER_VIEW = "Partner view";

const ASKED: readonly (Asked & { topic: string })[] = [
  {
    topic: "Account manager",
    question: "How well does your account manager look after you?",
    levels: [
      "You could not say who it is.",
      "You hear from us in the last weeks of a quarter.",
      "You get answers within a few days; most talks are about numbers.",
      "You get answers within a day, meet every month, and most promises are kept.",
      "Your account manager knows your plan, keeps every promise and brings you ideas and deals.",
    ],
  },
  {
    topic: "Profit",
    question: "How does business with us pay for you?",
    levels: [
      "You lose money on it.",
      "It covers its cost.",
      "It earns something, less than most of your vendors.",
      "It earns as much as your better vendors.",
      "It is among the best you have, services and recurring revenue included.",
    ],
  },
  {
    topic: "Products",
    question: "How well do our products sell to your customers?",
    levels: [
      "Customers don't want them, or send them back.",
      "They sell when they are the cheapest.",
      "They suit some of your customers.",
      "They suit most of your customers and do what we promise.",
      "Customers ask for them, renew, and buy more.",
    ],
  },
  {
    topic: "Fair rules",
    question: "What happens when our own sales and yours meet at the same customer?",
    levels: [
      "We take the deal.",
      "It depends on whom you ask.",
      "There are rules, and many exceptions.",
      "There are written rules, kept in most cases.",
      "There are written rules, kept every time; a deal you registered is yours.",
    ],
  },
  {
    topic: "Leads",
    question: "What leads do you get from us?",
    levels: [
      "None at all.",
      "A few names, most of them useless.",
      "Some that suit you, often late.",
      "Most suit you and come within days.",
      "Checked ones in your field, within a day, from people who expect your call.",
    ],
  },
  {
    topic: "Marketing support",
    question: "How much does our marketing help you?",
    levels: [
      "You have seen none of it.",
      "You get logos and brochures.",
      "There are campaigns, but funds take months.",
      "Campaigns can be adapted, and funds are approved within weeks.",
      "We plan each quarter together, approve funds within days and look at the results together.",
    ],
  },
  {
    topic: "Sales support",
    question: "What help do you get from us while you work on a deal?",
    levels: [
      "No answer.",
      "An answer after a week or more.",
      "Help for the largest deals.",
      "A named person who helps with most deals within two days.",
      "Demonstrations, prices and our executives when you need them, within a day.",
    ],
  },
  {
    topic: "Technical support",
    question: "What happens when you bring us a technical problem?",
    levels: [
      "You end up solving it without us.",
      "You wait for days and then explain it all again.",
      "Simple ones get solved; hard ones drag on.",
      "Most are solved in the agreed time.",
      "You reach an expert directly, and nearly all are solved in the agreed time.",
    ],
  },
  {
    topic: "Training",
    question: "How well does our training prepare your people?",
    levels: [
      "There is none, or nobody can find it.",
      "There are slides, most of them out of date.",
      "The products are covered well; selling and delivering are not.",
      "There are good courses for sellers and technicians when you need them.",
      "Each role has its path with practice, and the certificates win you business.",
    ],
  },
  {
    topic: "Ease of business",
    question: "How easy is it to do business with us?",
    levels: [
      "Every price and every order takes calls and forms.",
      "There are many portals, and you type the same things twice.",
      "Orders work; special prices and registrations take a week or more.",
      "Most things are done in one place within two days.",
      "Prices, registrations and orders take minutes, and there is one person to ask.",
    ],
  },
];

/** Ten questions about us, the vendor, as the partner sees us; one for each topic, all of them core. */
export const PARTNER_VIEW_QUESTIONS: readonly QuestionRow[] = ASKED.map(({ topic, ...asked }, index) =>
  questionRow(asked, {
    questionId: `view-${index + 1}`,
    category: PARTNER_VIEW,
    metric: topic,
    core: "Yes",
  }),
);
