import { planMonthsTable, plansTable } from "../shared/tables/business-plan-tables";
import { cadenceLogTable, cadenceTable } from "../shared/tables/cadence-tables";
import {
  actionsTable,
  answersTable,
  assessmentsTable,
  questionsTable,
  stageCriteriaTable,
  stageWeightsTable,
} from "../shared/tables/capabilities-tables";
import {
  dealsTable,
  levelsTable,
  metricsTable,
  partnersTable,
  productsTable,
  resultsTable,
  scoresTable,
  settingsTable,
  stagesTable,
} from "../shared/tables/catalogue";
import { decisionsTable } from "../shared/tables/decision-tables";
import { programTable, rebatesTable, rebateTiersTable } from "../shared/tables/finance-tables";
import { accountRolesTable, ourContactsTable, rulesTable } from "../shared/tables/contact-tables";
import { changesTable, logTable } from "../shared/tables/history-tables";
import { campaignsTable, mdfTable } from "../shared/tables/marketing-tables";
import { programAnswersTable } from "../shared/tables/program-tables";
import {
  accountsTable,
  activitiesTable,
  certificatesTable,
  commitmentsTable,
  contactsTable,
  decksTable,
} from "../shared/tables/relations-tables";
import { metricWeightsTable, servicingTable } from "../shared/tables/scorecard-tables";
import { handOversTable, sharedTable } from "../shared/tables/sharing-tables";
import { snoozesTable } from "../shared/tables/today-tables";
import { type Columns, type TableDefinition } from "../shared/tables/table-definition";

/** What of a table may stand in a workbook made for a partner, by field. What says nothing is not shared, and a test asks for it. */
export interface TableSharing {
  table: TableDefinition;
  /** The field that names the partner to whom a row belongs; null: rows are the program's, the same for every partner. */
  owner: string | null;
  /** A row that names no partner is there for every one of them. */
  ofAll?: true;
  shown: ReadonlySet<string>;
  /** What stays with us. */
  kept: ReadonlySet<string>;
}

function shares<C extends Columns>(
  table: TableDefinition<C>,
  {
    owner,
    ofAll,
    shown,
    kept = [],
  }: {
    owner: (keyof C & string) | null;
    ofAll?: true;
    shown: readonly (keyof C & string)[];
    kept?: readonly (keyof C & string)[];
  },
): TableSharing {
  return {
    table: table as unknown as TableDefinition,
    owner,
    ...(ofAll ? { ofAll } : {}),
    shown: new Set(shown),
    kept: new Set(kept),
  };
}

function never<C extends Columns>(table: TableDefinition<C>): TableSharing {
  const definition = table as unknown as TableDefinition;
  return { table: definition, owner: null, shown: new Set(), kept: new Set(Object.keys(table.columns)) };
}

/** Every table of the workbook. It stands apart from the definitions because the pane loads those before anybody shares anything. */
const IN_ORDER: readonly TableSharing[] = [
  shares(partnersTable, {
    owner: "partner",
    shown: [
      ...([
        "partnerId",
        "partner",
        "cam",
        "region",
        "tier",
        "lifeStage",
        "vertical",
        "partnerSince",
      ] as const),
      ...([
        "annualTarget",
        "coverage",
        "defaultDealSize",
        "status",
        "shortName",
        "type",
        "targetIsFor",
      ] as const),
    ],
    // Other companies, and what we note or count of this one.
    kept: [
      ...(["employees", "notes", "aliases", "distributor", "parent", "managed", "crmId"] as const),
      ...(["secondaryCam", "camSince"] as const),
    ],
  }),
  shares(dealsTable, {
    owner: "partner",
    shown: [
      ...(["dealId", "partner", "account", "product", "stage", "probability", "amount", "currency"] as const),
      ...([
        "ledBy",
        "registeredOn",
        "lastActivity",
        "expectedClose",
        "closedOn",
        "campaignId",
        "type",
      ] as const),
      ...(["registrationStatus", "registrationEnds", "leadGivenOn", "acceptedOn"] as const),
    ],
    // Who else had a part in it, and our own judgement.
    kept: ["influencedBy", "source", "importCheck", "nextStep", "forecast", "partnerSeller", "reason"],
  }),
  never(changesTable),
  shares(resultsTable, {
    owner: "partner",
    shown: [
      ...(["partner", "period", "metric", "target", "actual", "basis", "recordedOn"] as const),
      ...(["closedTarget", "closedActual", "agreed", "level"] as const),
    ],
    kept: ["closedBy", "beforeClosing"],
  }),
  shares(scoresTable, {
    owner: "partner",
    shown: ["partner", "kind", "asOf", "score", "status", "level", "provisional", "lifeStage", "basis"],
    kept: ["beforeClosing"],
  }),
  shares(certificatesTable, {
    owner: "partner",
    shown: ["certificateId", "partner", "person", "certificate", "role", "passedOn", "validTo"],
  }),
  shares(servicingTable, {
    owner: "partner",
    shown: [
      ...(["partner", "assessedOn", "consulting", "planning", "design", "provisioning"] as const),
      ...(["configuration", "deployment", "integration", "training", "support"] as const),
    ],
  }),
  shares(questionsTable, {
    owner: null,
    shown: [
      ...(["questionId", "category", "metric", "question", "level1", "level2", "level3", "level4"] as const),
      ...(["level5", "weight", "lifeStages", "core"] as const),
    ],
  }),
  shares(answersTable, {
    owner: "partner",
    shown: [
      ...(["partner", "assessedOn", "questionId", "level", "givenBy"] as const),
      ...(["levelByPartner", "evidenceByPartner"] as const),
    ],
    // What an answer rests on is our note.
    kept: ["evidence"],
  }),
  shares(assessmentsTable, {
    owner: "partner",
    shown: [
      ...(["partner", "assessedOn", "replacedOn", "lifeStage", "score", "fit", "profile"] as const),
      ...(["capabilities", "activation", "performance", "philosophy", "verticals", "openness"] as const),
      ...(["brandCommitment", "trackRecord", "verticalExpertise", "functionalExpertise"] as const),
      ...(["productPortfolio", "servicesPortfolio", "keyAccounts", "preSales", "technicalSales"] as const),
      ...(["deployment", "support", "renewals", "plannedCommitment", "investment", "coSell"] as const),
      ...(["dealRegistration", "dealProgression", "performanceToPlan", "pipelineToTarget"] as const),
      ...(["averageDealSize", "trainingCertifications", "requiredTasks", "provisional"] as const),
    ],
  }),
  shares(actionsTable, {
    owner: "partner",
    shown: [
      ...(["actionId", "partner", "metric", "action", "owner", "ownerSide", "vendorResource"] as const),
      ...(["due", "status", "priority"] as const),
    ],
    kept: ["from"],
  }),
  // Which products a customer has of whom, competitors among them.
  never(accountsTable),
  shares(plansTable, {
    owner: "partner",
    shown: ["planId", "partner", "version", "state", "startMonth", "date", "name", "sheet", "netWhenBuilt"],
  }),
  // No page of the partner's reads them: they are what we hold a plan to.
  never(planMonthsTable),
  shares(campaignsTable, {
    owner: "partner",
    shown: [
      ...([
        "campaignId",
        "partner",
        "quarter",
        "tactic",
        "month",
        "audience",
        "fixedCost",
        "unitCost",
      ] as const),
      ...(["mdfShare", "responseRate", "leadRate", "mgoRate", "closeRate", "dealSize"] as const),
      ...(["actualAudience", "actualResponses", "actualLeads", "actualMgos", "actualDeals"] as const),
      ...(["actualRevenue", "actualCost", "partnerMargin"] as const),
    ],
    // Ours.
    kept: ["grossMargin"],
  }),
  shares(mdfTable, {
    owner: "partner",
    shown: [
      ...(["requestId", "campaignId", "partner", "requested", "approved", "spent", "verified"] as const),
      ...(["status", "date", "claimBy", "proof", "paidOn", "leadOwner"] as const),
    ],
    kept: ["approver", "requestedBy"],
  }),
  shares(contactsTable, {
    owner: "partner",
    // Who covers whom is for both sides.
    shown: [
      ...(["contactId", "partner", "contact", "level", "ourCounterpart", "lastContact"] as const),
      ...(["checkedOn", "talkAbout", "everyDays", "escalatesTo", "escalatesWithin"] as const),
    ],
    // What we think of a person, and how to reach them.
    kept: ["role", "strength", "email", "phone", "decidesOn", "champion", "ourLevel"],
  }),
  shares(ourContactsTable, {
    owner: "partner",
    ofAll: true,
    shown: [
      ...(["partner", "topic", "contact", "role", "phone", "email", "hours", "answersWithin"] as const),
      ...(["otherwise", "link", "checkedOn"] as const),
    ],
  }),
  never(accountRolesTable),
  never(commitmentsTable),
  shares(rulesTable, { owner: "partner", shown: ["partner", "topic", "rule", "applies"] }),
  never(activitiesTable),
  never(decksTable),
  never(cadenceLogTable),
  shares(rebatesTable, {
    owner: "partner",
    shown: ["partner", "period", "revenue", "rebatePaid"],
    kept: ["baselineRevenue", "grossMargin", "baselineIsFor"],
  }),
  never(rebateTiersTable),
  never(programTable),
  never(programAnswersTable),
  // Its rows are chosen by name, see shared-settings.ts.
  shares(settingsTable, { owner: null, shown: ["setting", "value", "unit"], kept: ["source"] }),
  shares(stagesTable, { owner: null, shown: ["stage", "class", "probability"] }),
  never(productsTable),
  shares(metricsTable, {
    owner: null,
    shown: [
      ...(["metric", "category", "unit", "lowerIsBetter", "weight", "defaultTarget"] as const),
      ...(["redFlagFloor", "green", "yellow"] as const),
    ],
    kept: ["source"],
  }),
  shares(metricWeightsTable, {
    owner: null,
    shown: ["lifeStage", "plan", "pipeline", "dealSize", "certificates", "tasks"],
  }),
  shares(stageWeightsTable, {
    owner: null,
    shown: ["lifeStage", "fit", "profile", "capabilities", "activation", "performance"],
  }),
  never(stageCriteriaTable),
  shares(levelsTable, {
    owner: null,
    shown: [
      ...(["level", "annualRevenue", "certifications", "requiredTasks", "capabilitiesScore"] as const),
      ...(["servicingShare", "countsInfluencedRevenue", "order", "benefits", "discount"] as const),
      ...(["rebateRate", "mdfShare"] as const),
    ],
  }),
  never(cadenceTable),
  never(logTable),
  never(sharedTable),
  never(handOversTable),
  never(snoozesTable),
  never(decisionsTable),
];

/** By the table's name. */
export const SHARED_TABLES: ReadonlyMap<string, TableSharing> = new Map(
  IN_ORDER.map((sharing) => [sharing.table.name, sharing]),
);
