import { actionsFor } from "./action-template";

export const ACTIVATION_ACTIONS = [
  ...actionsFor("Planned commitment", [
    ["Agree a 36-month business plan with dated targets", "Business Plan of this workbook", 30, 80],
    ["Review the plan together every quarter", "Quarterly business review", 90, 90],
  ]),
  ...actionsFor("Investment", [
    ["Name one person full-time, with a start date", "Profit forecast for the partner", 60, 60],
    ["Agree a marketing budget for the next two quarters", "Market development funds", 45, 90],
  ]),
  ...actionsFor("Co-sell", [
    ["Match the account lists of both sides and pick five accounts", "Our sales counterpart", 30, 60],
    ["Hold a joint account review every month", "Account-planning sheet", 60, 90],
    ["Fill in the contact sheet on every level, both ways", "Contact sheet of this workbook", 30, 80],
  ]),
  ...actionsFor("Deal registration", [
    ["Register every open deal within two weeks", "Registration course of half an hour", 30, 60],
    [
      "Compare orders with registrations each month, and ask about gaps",
      "Report of orders by partner",
      60,
      80,
    ],
    ["Report the outcome of every lead within two days", "Lead list with due dates", 30, 90],
  ]),
  ...actionsFor("Deal progression", [
    ["Give every open deal a next step with a date, and close dead ones", "Funnel-review agenda", 30, 60],
    ["Add a business case to every proposal above the average deal", "Business-case calculator", 60, 80],
    ["Compare each quarter's forecast with what was won", "Performance Scorecard of this workbook", 90, 90],
  ]),
];
