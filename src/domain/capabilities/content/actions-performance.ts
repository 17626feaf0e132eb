import { actionsFor } from "./action-template";

export const PERFORMANCE_ACTIONS = [
  ...actionsFor("Performance to plan", [
    [
      "Agree what it takes to reach this quarter's target, deal by deal",
      "Deal support for the largest three",
      30,
      95,
    ],
    ["Offer renewals and add-ons to the twenty best customers", "Add-on offers and call script", 60, 95],
    ["Check the annual target against the business plan", "Business Plan of this workbook", 45, 60],
  ]),
  ...actionsFor("Pipeline to target", [
    ["Run a campaign into the target list", "Market development funds and ready-made campaign", 60, 95],
    ["Find opportunities before registration in ten accounts", "Account-planning sheet", 45, 80],
    ["Hold a call day together with our sellers", "Two sellers and a call script for a day", 30, 95],
  ]),
  ...actionsFor("Average deal size", [
    ["Offer services and a larger edition with every quote", "Offer templates with three options", 45, 80],
    ["Go for two accounts above the usual size together", "Our sales counterpart and an executive", 90, 80],
  ]),
  ...actionsFor("Training & certifications", [
    ["Book the missing courses, by name and date", "Training calendar and vouchers", 30, 80],
    ["Name a second person for every certified role", "Learning paths by role", 90, 90],
  ]),
  ...actionsFor("Required tasks", [
    [
      "Finish the open onboarding tasks, one a week",
      "Task list and an hour with the account manager",
      45,
      80,
    ],
    ["Agree who does the recurring tasks, and when", "Program calendar", 30, 90],
  ]),
];
