import {
  type Row,
  choice,
  date,
  defineTable,
  level,
  money,
  number,
  since,
  text,
  whole,
} from "./table-definition";

export const certificatesTable = defineTable({
  name: "cam_certificates",
  sheet: "Certificates",
  purpose: "Who at which partner holds which certificate, and until when.",
  key: ["certificateId"],
  columns: {
    certificateId: text("Certificate ID"),
    partner: text("Partner"),
    person: text("Person"),
    certificate: text("Certificate"),
    role: text("Role", "What it is for: sales, technical …"),
    passedOn: date("Passed on"),
    validTo: date("Valid to", "Its last day; blank: it does not end."),
  },
});
export type CertificateRow = Row<typeof certificatesTable>;

export const accountsTable = defineTable({
  name: "cam_accounts",
  sheet: "Accounts",
  purpose: "A partner's customers by product: what they have, and where nothing is sold yet.",
  key: ["partner", "account", "product"],
  columns: {
    partner: text("Partner"),
    account: text("Account"),
    product: text("Product"),
    sector: text("Sector"),
    position: choice(
      "Position",
      ["Installed", "Whitespace", "Opportunity", "Registered", "Competitor", "Not suitable"],
      "Competitor and Not suitable leave whitespace; where deals tell more, they count.",
    ),
    estimatedValue: money("Estimated value"),
    nextStep: text("Next step"),
    dealId: text("Deal ID"),
    ...since(2, {
      size: text("Size", "Small, Medium, Large or words of your own; customers are compared within it."),
      relationship: level("Relationship", "Of the partner to the account, 1 to 5."),
      triggerKind: choice(
        "Trigger kind",
        ["Contract end", "Project", "Budget", "End of life", "None"],
        "Why now; None: somebody asked, and there is nothing.",
      ),
      trigger: date("Trigger", "The day on which the contract ends, the project begins …"),
      complaint: choice("Open complaint", ["Yes", "No"]),
      endedOn: date("Ended on", "What was sold up to this day is no longer in use."),
      who: text("Who", "The person who does the next step."),
      when: date("When", "The day by which the next step is done."),
      setOn: date("Set on", "The day on which this became a target; blank: it is none."),
      band: choice(
        "Band",
        ["High", "Medium", "Low"],
        "How likely it seemed when it became a target: what comes of it is learned by band.",
      ),
    }),
  },
});
export type AccountRow = Row<typeof accountsTable>;

/** Where somebody stands in a company, ours or a partner's. */
export const CONTACT_LEVELS = ["Executive", "Sales", "Technical", "Marketing", "Operations"] as const;
export type ContactLevel = (typeof CONTACT_LEVELS)[number];

export const contactsTable = defineTable({
  name: "cam_contacts",
  sheet: "Contacts",
  purpose: "The people at the partners, and who of us knows them.",
  key: ["contactId"],
  columns: {
    contactId: text("Contact ID"),
    partner: text("Partner"),
    contact: text("Contact", "The person's name."),
    role: text("Role"),
    level: choice("Level", CONTACT_LEVELS),
    ourCounterpart: text("Our counterpart"),
    strength: level("Strength", "Of the relation, 1 to 5; never printed."),
    lastContact: date("Last contact"),
    email: text("Email"),
    phone: text("Phone"),
    decidesOn: text("Decides on", "What this person can decide: prices, budgets, training …"),
    champion: choice("Champion", ["Yes", "No"], "Yes: speaks for us when we are not in the room."),
    checkedOn: date("Checked on", "The day on which this row was last known to be right."),
    ...since(2, {
      ourLevel: choice("Our level", CONTACT_LEVELS, "Where our counterpart stands with us."),
      talkAbout: text("Talk about", "What the two have to talk about."),
      everyDays: whole("Every (days)", "After how many days they are to be in touch again."),
      escalatesTo: text("Escalates to", "Who is asked where the two do not agree."),
      escalatesWithin: text("Escalates within", "How soon: two days, a week."),
    }),
  },
});
export type ContactRow = Row<typeof contactsTable>;

export const commitmentsTable = defineTable({
  name: "cam_commitments",
  sheet: "Commitments",
  purpose: "What was promised, by which side and until when.",
  key: ["commitmentId"],
  columns: {
    commitmentId: text("Commitment ID"),
    partner: text("Partner"),
    commitment: text("Commitment"),
    by: choice("By", ["Partner", "Vendor"]),
    madeOn: date("Made on"),
    due: date("Due"),
    keptOn: date("Kept on", "Blank: still open."),
    owner: text("Owner", "The person who keeps it."),
    kind: choice("Kind", ["Promise", "IOU", "Issue"], "A promise, a favour owed, or something in the way."),
    from: text("From", "Where it came from: a review, a call."),
    ...since(2, {
      earlierDates: text("Earlier dates", "Days for which it was promised before, the first one in front."),
    }),
  },
});
export type CommitmentRow = Row<typeof commitmentsTable>;

export const TALK_KINDS = ["Call", "Meeting", "Training", "Event", "Note"] as const;
export type TalkKind = (typeof TALK_KINDS)[number];

/** What time with a partner is for: its deals, what it can, what is agreed for later, or keeping order. */
export const PURPOSES = ["Deal", "Develop", "Plan", "Admin"] as const;
export type Purpose = (typeof PURPOSES)[number];

export const activitiesTable = defineTable({
  name: "cam_activities",
  sheet: "Activities",
  purpose: "Calls, meetings, trainings and events with the partners.",
  key: ["activityId"],
  columns: {
    activityId: text("Activity ID"),
    partner: text("Partner"),
    date: date("Date"),
    kind: choice("Kind", TALK_KINDS),
    with: text("With", "Who took part."),
    summary: text("Summary"),
    nextStep: text("Next step"),
    due: date("Due", "When the next step is to be done."),
    ...since(2, {
      purpose: choice("Purpose", PURPOSES, "What the time was for; blank: not said."),
      minutes: whole("Minutes", "How long it took."),
    }),
  },
});
export type ActivityRow = Row<typeof activitiesTable>;

export const decksTable = defineTable({
  name: "cam_decks",
  sheet: "Decks",
  purpose:
    "Sentences of your own for the slides of a review, their order, and the company's look: kept for the next one.",
  key: ["partner", "period", "slide"],
  columns: {
    partner: text("Partner", "Blank: for every partner."),
    period: date("Period", "First day of the quarter that the review is about; blank: for every quarter."),
    slide: number("Slide", "Its number in the ten; 0: the company's look, below 0: its logo, in pieces."),
    headline: text("Headline", "With its placeholders in braces."),
    notes: text("Notes", "Your own, with their placeholders: in front of the talking points."),
    madeOn: date("Made on", "The day on which the deck was built."),
    ...since(2, {
      title: text("Title", "What the slide is called instead; blank: as it is."),
      position: number("Position", "Its place in the deck; 0: left out."),
      look: text("Look", "Colours and fonts of the company's own PowerPoint file, or a piece of its logo."),
    }),
  },
});
export type DeckRow = Row<typeof decksTable>;
