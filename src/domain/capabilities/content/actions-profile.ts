import { actionsFor } from "./action-template";

export const PROFILE_ACTIONS = [
  ...actionsFor("Vertical expertise", [
    ["Send two sellers to the industry course", "Industry course and glossary", 45, 50],
    ["Name a specialist for each target industry", "Our industry specialists as mentors", 60, 80],
    ["Win three reference customers who may be called", "Reference program", 90, 90],
  ]),
  ...actionsFor("Functional expertise", [
    ["Train a consultant in the work of the departments we serve", "Consultant course", 60, 60],
    ["Meet the head of the using department in five accounts", "Conversation guide by role", 60, 80],
    ["Measure before and after at one customer and publish it", "Measuring template", 90, 90],
  ]),
  ...actionsFor("Product portfolio", [
    [
      "Put together one package of our product and one of the partner's",
      "Solution architect for a day",
      45,
      60,
    ],
    ["Map the twenty largest accounts product by product", "Account-planning sheet", 45, 90],
  ]),
  ...actionsFor("Services portfolio", [
    ["Price three services as fixed packages", "Service descriptions and price examples", 45, 60],
    ["Launch a managed service paid by the month", "Managed-service starter kit", 90, 90],
  ]),
  ...actionsFor("Key accounts", [
    ["Name an account manager for each of the ten largest accounts", "Account-planning sheet", 30, 60],
    [
      "Write account plans with targets for the five best matches",
      "Our sales counterpart for a workshop",
      60,
      90,
    ],
  ]),
];
