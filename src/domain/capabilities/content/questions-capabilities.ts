import { ESTABLISHED, questionsOf, SELLING, SIGNED } from "./question-row";

/** Capabilities: before the sale, at it, and after it. */
export const CAPABILITIES_QUESTIONS = [
  ...questionsOf("capabilities", "Pre-sales", [
    {
      question: "How do you find new customers for solutions like ours?",
      levels: [
        "You wait for calls and tenders.",
        "Sellers ask around among old contacts.",
        "A list of prospects is called now and then.",
        "A list of named targets is worked every week, and the calls are counted.",
        "Targets are ranked by fit and need, worked every week, and results improve the next list.",
      ],
    },
    {
      question: "How do you find out what a customer needs?",
      levels: [
        "The customer sends a list, and you price it.",
        "Sellers ask what comes to mind and write nothing down.",
        "There is a list of questions, used in about half of the deals.",
        "Most offers follow a written analysis of needs.",
        "Users and decision-makers meet in a workshop, and a business case comes before every offer.",
      ],
    },
  ]),
  ...questionsOf("capabilities", "Technical sales", [
    {
      question: "How do you demonstrate products like ours?",
      levels: [
        "You can't; a data sheet has to do.",
        "With slides or a video.",
        "One person gives a standard demonstration.",
        "Two or more trained people show it on the customer's own case.",
        "A certified team shows it with the customer's data, in your own demo system, within a week.",
      ],
    },
    {
      question: "How do you prove to a customer that it works?",
      levels: [
        "There is no proof of concept, whatever the deal.",
        "The vendor runs it, and you look on.",
        "You run it with the vendor's help, without an agreed end.",
        "You run it alone, against goals agreed with the customer.",
        "You run it alone, in a fixed time, against written goals, and most end in an order.",
      ],
    },
    {
      question: "How many of your configurations and offers have to be corrected?",
      levels: [
        "Nearly all; we do them for you.",
        "More than half.",
        "About one in four.",
        "About one in ten, as a colleague checks each.",
        "Hardly any; they go straight to order.",
      ],
      lifeStages: SELLING,
    },
  ]),
  ...questionsOf("capabilities", "Deployment", [
    {
      question: "How do your deployments of products like ours go?",
      levels: [
        "There were none, or the last ones failed.",
        "The vendor or another firm has to finish most of them.",
        "You finish them yourselves, about half of them late or over budget.",
        "Most are on time and accepted at the first attempt.",
        "Nine in ten are on time and accepted in writing, and each ends with a review.",
      ],
    },
    {
      question: "How many of your people are certified to deploy our products?",
      levels: [
        "Nobody, and nobody is in training.",
        "Nobody yet; one is in training.",
        "One, without a stand-in.",
        "Two or three, booked ahead for projects.",
        "Four or more, and new people are certified within 90 days.",
      ],
      lifeStages: SIGNED,
    },
    {
      question: "How do you plan a deployment?",
      levels: [
        "You don't; the technician decides on the day.",
        "A name and a date in the calendar.",
        "A checklist, for large projects.",
        "A written plan with roles and dates, agreed with the customer.",
        "A method with templates, a project manager, and a formal hand-over to support.",
      ],
    },
  ]),
  ...questionsOf("capabilities", "Support", [
    {
      question: "What happens when a customer calls for help?",
      levels: [
        "You send the customer to the vendor.",
        "Whoever is free tries to help.",
        "A help line in office hours, and a list of open cases.",
        "A trained first line with agreed response times solves most cases.",
        "Your own first and second line keep agreed times in 95 % of cases and report it to the customer.",
      ],
    },
    {
      question: "How do you know whether customers are satisfied with your support?",
      levels: [
        "You don't.",
        "You hear it when somebody complains.",
        "You ask once a year.",
        "You ask after every case and look at the results every month.",
        "You ask after every case, nine in ten are satisfied, and a bad mark is called the same day.",
      ],
    },
  ]),
  ...questionsOf("capabilities", "Renewals", [
    {
      question: "How do you handle contracts that come up for renewal?",
      levels: [
        "They run out, and nobody notices.",
        "You react when the customer or the vendor reminds you.",
        "You keep a list of end dates and call in the last month.",
        "A named person calls 90 days ahead with an offer.",
        "The offer follows from two reviews a year, and most renewals are signed a month ahead.",
      ],
    },
    {
      question: "How many of the contracts that ended last year were renewed?",
      levels: [
        "Less than half, or you don't know.",
        "50 % to 69 %.",
        "70 % to 84 %.",
        "85 % to 94 %.",
        "95 % or more, and many customers added to them.",
      ],
      lifeStages: ESTABLISHED,
    },
    {
      question: "What do you do so that customers use what they bought?",
      levels: [
        "Nothing after delivery.",
        "You call when there is something new to sell.",
        "You visit the larger customers once a year.",
        "You look at usage twice a year and help where it is low.",
        "You watch usage every month, and a named person acts before the customer complains.",
      ],
    },
  ]),
];
