import { questionsOf } from "./question-row";

/** End-customer business profile. */
export const PROFILE_QUESTIONS = [
  ...questionsOf("profile", "Vertical expertise", [
    {
      question: "How well do you know the daily business of customers in our industries?",
      levels: [
        "You know the products; customers have to explain their business.",
        "One or two people know one industry from earlier projects.",
        "Most sellers know the terms and usual processes of one industry.",
        "A specialist for each target industry joins customer meetings.",
        "You employ industry people and have papers or templates of your own; customers ask your advice.",
      ],
    },
    {
      question: "How many reference customers in our industries may we call?",
      levels: [
        "Not one.",
        "One, after asking twice.",
        "Two or three, with a written story.",
        "Four to nine, most with figures of what they gained.",
        "Ten or more with figures, and new ones every quarter.",
      ],
    },
  ]),
  ...questionsOf("profile", "Functional expertise", [
    {
      question: "How deep do you go into the work of the departments that use solutions like ours?",
      levels: [
        "You deliver; how it is used is the customer's affair.",
        "One person knows how users work with it.",
        "You set it up for a department from a checklist.",
        "Trained consultants improve how the department works.",
        "You advise its head, have a method of your own and measure before and after.",
      ],
    },
    {
      question: "Who do you usually deal with at the customer?",
      levels: [
        "Purchasing only.",
        "Technical staff, seldom anybody else.",
        "The head of the technical department, users now and then.",
        "Heads of the departments that use the solution.",
        "Those heads, and the executive who answers for the result.",
      ],
    },
  ]),
  ...questionsOf("profile", "Product portfolio", [
    {
      question: "How well do the other products you sell go with ours?",
      levels: [
        "They compete with ours or have nothing to do with them.",
        "One or two would go with ours, but another team sells them.",
        "Several go with ours and are combined when a customer asks.",
        "Most of your offers would combine ours with another product of yours.",
        "You sell complete packages that ours would be part of, at one price, from one team.",
      ],
    },
    {
      question: "How do you sell more to customers you already have?",
      levels: [
        "You wait until they ask.",
        "Sellers try when they think of it.",
        "Once a year you make a list of candidates.",
        "Each large account has a list of what it lacks, worked every quarter.",
        "Every account is mapped product by product, with a target and a result each quarter.",
      ],
    },
  ]),
  ...questionsOf("profile", "Services portfolio", [
    {
      question: "Which services do you sell around products like ours?",
      levels: [
        "None; you sell and ship.",
        "Installation, often given away.",
        "Installation and training by the day.",
        "Design, installation, training and support as packages at a fixed price.",
        "Packages from design to managed service, most of them paid by the month.",
      ],
    },
    {
      question: "How much of your gross profit comes from services and recurring contracts?",
      levels: [
        "Less than 10 %; product margin pays the bills.",
        "10 % to 24 %, nearly all one-off work.",
        "25 % to 39 %, a part of it recurring.",
        "40 % to 59 %, about half of it recurring.",
        "60 % or more, most of it recurring.",
      ],
    },
  ]),
  ...questionsOf("profile", "Key accounts", [
    {
      question: "How many of your ten largest accounts could use our products?",
      levels: [
        "None that you know of.",
        "One or two.",
        "Three to five.",
        "Six to eight.",
        "Nine or ten, and you can name who decides there.",
      ],
    },
    {
      question: "Who looks after your key accounts?",
      levels: [
        "Nobody in particular; whoever picks up the phone.",
        "The owner knows them, and nothing is in writing.",
        "Each has an account manager.",
        "Each has an account manager and a plan for the year.",
        "Each has a team, a plan with targets, and a review with the customer every quarter.",
      ],
    },
  ]),
];
