import { actionsFor } from "./action-template";

export const CAPABILITIES_ACTIONS = [
  ...actionsFor("Pre-sales", [
    ["Build a list of 50 named targets and call ten a week", "Target list by industry and size", 30, 60],
    ["Use the needs analysis in every new deal", "Needs questionnaire and training", 45, 90],
  ]),
  ...actionsFor("Technical sales", [
    ["Certify two people to demonstrate our products", "Demonstration course and demo system", 60, 60],
    ["Run one proof of concept against written goals", "Pre-sales engineer as coach", 60, 80],
    ["Have a colleague check every configuration before it goes out", "Configuration checklist", 30, 90],
  ]),
  ...actionsFor("Deployment", [
    ["Certify two people to deploy our products", "Deployment course and exam vouchers", 90, 60],
    ["Deploy the next project side by side with our consultants", "Consultant on site for a week", 60, 50],
    ["End every project with a written acceptance and a review", "Project templates", 60, 90],
  ]),
  ...actionsFor("Support", [
    [
      "Set up a first line with a case list and response times",
      "Support guide and first-line course",
      60,
      60,
    ],
    ["Ask every customer after every case, and report each month", "Survey template", 45, 90],
  ]),
  ...actionsFor("Renewals", [
    ["List all contracts that end in the next twelve months", "Contract dates from our records", 30, 60],
    ["Call every customer 90 days before the end, with an offer", "Renewal notices and price guide", 60, 80],
    ["Review usage with the ten largest customers twice a year", "Usage reports", 90, 90],
  ]),
];
