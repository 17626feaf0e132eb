import { questionsOf, SIGNED } from "./question-row";

/** Fit with brand strategy. */
export const FIT_QUESTIONS = [
  ...questionsOf("fit", "Philosophy", [
    {
      question: "How does a first meeting with a new customer go?",
      levels: [
        "You quote what the customer asks for, and the lowest price wins.",
        "You present the product first; the customer's problem comes up if there is time.",
        "In about half of first meetings you ask about the problem before you show anything.",
        "In most first meetings you start from the business problem and talk price last.",
        "Every seller starts from the business problem and puts a figure on solving it before naming a price.",
      ],
    },
    {
      question: "What happens when a customer pushes for a discount?",
      levels: [
        "It is given; any deal is a good deal.",
        "It is mostly given, after a manager has nodded.",
        "About half of the time you get something for it, such as a longer contract.",
        "It is rare, and traded for volume, contract length or a reference.",
        "You defend the price with proven value; the few discounts are traded, recorded and reviewed.",
      ],
    },
  ]),
  ...questionsOf("fit", "Verticals", [
    {
      question: "How much of last year's revenue came from the industries we aim for?",
      levels: [
        "Less than 10 %, or you don't know.",
        "10 % to 24 %.",
        "25 % to 49 %.",
        "50 % to 74 %.",
        "75 % or more, and you can show it by customer.",
      ],
    },
    {
      question: "How do you choose which industries to go after?",
      levels: [
        "Nobody chooses; you serve whoever calls.",
        "The owners follow old contacts.",
        "A list of industries exists, but sellers don't work by it.",
        "Target industries are in writing, and sellers spend most of their time there.",
        "Target industries are chosen by market size and win rate, and checked every year.",
      ],
    },
  ]),
  ...questionsOf("fit", "Openness", [
    {
      question: "When would you introduce us to your customers?",
      levels: [
        "Never; customer contacts stay with you.",
        "Only to save a deal that is about to be lost.",
        "On request, deal by deal, with you in every call.",
        "In most open deals, and we may call the customer ourselves.",
        "As a routine: decision-makers of your main accounts meet us before there is a deal.",
      ],
    },
    {
      question: "What do you tell us about your pipeline?",
      levels: [
        "Nothing until the order arrives.",
        "A customer's name when you need a special price.",
        "Open deals with amounts, when we ask.",
        "Open deals with amounts, dates and next steps, every month.",
        "All of that, lost deals and reasons included, looked at together every month.",
      ],
    },
  ]),
  ...questionsOf("fit", "Brand commitment", [
    {
      question: "What would you invest in our brand in the next twelve months?",
      levels: [
        "Nothing until customers ask for it.",
        "Some hours of the sellers you have, no money.",
        "One person to be trained and one launch activity.",
        "Two or more named people and a marketing budget in figures.",
        "A named team, certifications and a budget, all dated and signed by management.",
      ],
    },
    {
      question: "Where do we stand among the brands you sell in our field?",
      levels: [
        "Last: customers hear of us when the others have failed.",
        "You offer us when the customer names us.",
        "We are one of two or three equals.",
        "You offer us first to most customers.",
        "We are your standard, in your offers, your price list and on your website.",
      ],
      lifeStages: SIGNED,
    },
  ]),
  ...questionsOf("fit", "Track record", [
    {
      question: "How did the last brand that goes with ours turn out for you?",
      levels: [
        "You dropped it, or never sold it.",
        "A few deals, then it went quiet.",
        "Steady sales, below what was planned.",
        "It reached its plan within two years.",
        "It beat its plan within twelve months, and that vendor would tell us so.",
      ],
    },
    {
      question: "How many brands that go with ours earn you money year after year?",
      levels: [
        "None.",
        "One, and it hangs on a single customer.",
        "One, with several customers.",
        "Two, each with trained people and repeat orders.",
        "Three or more, with a high partner level and published references.",
      ],
    },
  ]),
];
