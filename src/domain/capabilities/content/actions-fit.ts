import { actionsFor } from "./action-template";

export const FIT_ACTIONS = [
  ...actionsFor("Philosophy", [
    ["Train all sellers to open with the customer's business problem", "Value-selling workshop", 45, 50],
    ["Put a figure on the customer's gain into the next three offers", "Business-case calculator", 60, 90],
    ["Agree what may be traded for a discount, and review discounts given", "Discount guide", 60, 80],
  ]),
  ...actionsFor("Verticals", [
    ["Choose two target industries and name a seller for each", "Market figures by industry", 30, 50],
    ["Hold a customer event in one of our industries", "Industry speaker and campaign funds", 90, 90],
  ]),
  ...actionsFor("Openness", [
    ["List ten accounts and say where we may be introduced", "Account-planning sheet", 30, 50],
    ["Introduce us to decision-makers in three main accounts", "Executive for joint meetings", 60, 80],
    ["Look at the pipeline together, on a fixed day each month", "Pipeline-review agenda", 30, 90],
  ]),
  ...actionsFor("Brand commitment", [
    ["Name a person who answers for our brand in sales and one in technology", "Role descriptions", 30, 50],
    ["Agree a budget of people and money for twelve months", "Profit forecast for the partner", 60, 80],
    ["Show our brand first in offers, price list and website", "Offer templates and web texts", 60, 90],
  ]),
  ...actionsFor("Track record", [
    [
      "Agree a first goal that can be reached in 90 days, and reach it",
      "Launch plan for new partners",
      90,
      60,
    ],
    ["Write up two customer successes with figures", "Writer and template for customer stories", 60, 90],
  ]),
];
