/** What exports call the columns of files whose rows belong to partners: targets, certificates, contacts and account lists. */

const PARTNER = [
  "partner name",
  "partner account",
  "partner account name",
  "reseller",
  "reseller name",
  "channel partner",
  "partner company",
];
/** Where the company can only be the partner's. */
const COMPANY = [...PARTNER, "account name", "company", "company name", "organization", "employer"];

export const TARGET_SYNONYMS = {
  partner: [...PARTNER, "account name", "company", "name"],
  annualTarget: ["target", "sales target", "quota", "annual quota", "annual sales target", "goal", "plan"],
};

export const CERTIFICATE_SYNONYMS = {
  certificateId: [
    "certification id",
    "certificate number",
    "certificate no",
    "certification number",
    "credential id",
    "id",
    "record id",
  ],
  partner: COMPANY,
  person: [
    "name",
    "full name",
    "contact",
    "contact name",
    "employee",
    "learner",
    "learner name",
    "student",
    "participant",
    "holder",
    "user",
    "candidate",
  ],
  certificate: [
    "certification",
    "certificate name",
    "certification name",
    "credential",
    "badge",
    "exam",
    "exam name",
    "course",
    "course name",
    "training",
  ],
  role: ["certification role", "track", "certification track", "job role"],
  passedOn: [
    "passed",
    "date passed",
    "issued on",
    "issue date",
    "issued",
    "earned on",
    "earned date",
    "achieved on",
    "certified on",
    "certification date",
    "completion date",
    "completed on",
    "date completed",
    "date",
  ],
  validTo: [
    "valid until",
    "valid through",
    "expires",
    "expires on",
    "expiry",
    "expiry date",
    "expiration",
    "expiration date",
    "end date",
  ],
};

export const CONTACT_SYNONYMS = {
  contactId: ["id", "record id", "contact number", "(do not modify) contact"],
  partner: COMPANY,
  contact: ["contact name", "name", "full name", "person"],
  firstName: ["given name", "forename", "first"],
  lastName: ["surname", "family name", "last"],
  role: ["title", "job title", "position", "function"],
  level: ["seniority", "contact level"],
  ourCounterpart: ["contact owner", "owner", "account owner", "our contact"],
  strength: ["relationship strength", "strength of relation"],
  lastContact: ["last contacted", "last contact date", "last activity", "last activity date"],
  email: ["e-mail", "email address", "mail", "business email"],
  phone: ["phone number", "business phone", "work phone", "telephone", "mobile", "mobile phone"],
  decidesOn: ["decides about", "decision area"],
  champion: ["is champion"],
  checkedOn: ["verified on", "last verified"],
};

export const ACCOUNT_SYNONYMS = {
  partner: PARTNER,
  account: [
    "account name",
    "customer",
    "customer name",
    "end customer",
    "company",
    "company name",
    "organization",
    "client",
    "name",
  ],
  product: ["product name", "solution", "product interest"],
  sector: ["industry", "vertical", "segment"],
  position: ["account status", "status", "situation"],
  estimatedValue: ["value", "estimated potential", "potential", "potential value", "whitespace value"],
  nextStep: ["next steps", "next action"],
  dealId: ["opportunity id", "deal number", "registration id"],
};
