/** How a made-up partner does business; every figure is illustrative. */
export interface SamplePartner {
  name: string;
  cam: string;
  region: string;
  tier: string;
  lifeStage: "Recruit" | "Onboard" | "Activate" | "Accelerate" | "Mature";
  vertical: string;
  employees: number;
  /** Months before the as-of date. */
  partnerForMonths: number;
  annualTarget: number | null;
  status: "Active" | "Prospect" | "Inactive";
  /** Deals registered a month. */
  dealsAMonth: number;
  winRate: number;
  partnerLed: number;
  /** Deal size relative to list price. */
  size: number;
  /** Days before the as-of date after which nothing happened any more. */
  quietDays: number;
  certifications: number;
  tasksDone: number;
}

const [MARTA, DEVON] = ["Marta Lindahl", "Devon Okafor"];

/** Two CAMs' partners: strong and weak, large and small, one gone quiet, one new, one without a target, one without deals. */
export const SAMPLE_PARTNERS: readonly SamplePartner[] = [
  { name: "Alder & Finch Systems", cam: MARTA, region: "North", tier: "Platinum", lifeStage: "Mature", vertical: "Financial services", employees: 240, partnerForMonths: 92, annualTarget: 1_100_000, status: "Active", dealsAMonth: 2.8, winRate: 0.62, partnerLed: 0.7, size: 2.4, quietDays: 0, certifications: 9, tasksDone: 1 },
  { name: "Brightwater IT", cam: MARTA, region: "North", tier: "Gold", lifeStage: "Accelerate", vertical: "Healthcare", employees: 85, partnerForMonths: 51, annualTarget: 620_000, status: "Active", dealsAMonth: 2.2, winRate: 0.55, partnerLed: 0.6, size: 1.8, quietDays: 0, certifications: 5, tasksDone: 0.9 },
  { name: "Cobalt Ridge Networks", cam: DEVON, region: "West", tier: "Gold", lifeStage: "Mature", vertical: "Manufacturing", employees: 130, partnerForMonths: 78, annualTarget: 780_000, status: "Active", dealsAMonth: 2, winRate: 0.5, partnerLed: 0.45, size: 2.1, quietDays: 0, certifications: 4, tasksDone: 0.8 },
  { name: "Delfin Cloud Services", cam: DEVON, region: "West", tier: "Silver", lifeStage: "Accelerate", vertical: "Software", employees: 42, partnerForMonths: 33, annualTarget: 340_000, status: "Active", dealsAMonth: 1.9, winRate: 0.58, partnerLed: 0.8, size: 1.2, quietDays: 0, certifications: 6, tasksDone: 1 },
  { name: "Evergreen Data Partners", cam: MARTA, region: "Central", tier: "Silver", lifeStage: "Activate", vertical: "Public sector", employees: 60, partnerForMonths: 26, annualTarget: 300_000, status: "Active", dealsAMonth: 1.4, winRate: 0.42, partnerLed: 0.4, size: 1.3, quietDays: 0, certifications: 2, tasksDone: 0.6 },
  { name: "Fjordline Consulting", cam: MARTA, region: "North", tier: "Silver", lifeStage: "Accelerate", vertical: "Energy", employees: 35, partnerForMonths: 40, annualTarget: null, status: "Active", dealsAMonth: 1.3, winRate: 0.52, partnerLed: 0.65, size: 1.6, quietDays: 0, certifications: 3, tasksDone: 0.85 },
  { name: "Granite Peak Solutions", cam: DEVON, region: "Mountain", tier: "Silver", lifeStage: "Mature", vertical: "Construction", employees: 28, partnerForMonths: 64, annualTarget: 260_000, status: "Active", dealsAMonth: 1.2, winRate: 0.45, partnerLed: 0.3, size: 1.1, quietDays: 112, certifications: 2, tasksDone: 0.4 },
  { name: "Harbour Lane Technology", cam: DEVON, region: "South", tier: "Registered", lifeStage: "Activate", vertical: "Retail", employees: 22, partnerForMonths: 18, annualTarget: 150_000, status: "Active", dealsAMonth: 1.2, winRate: 0.4, partnerLed: 0.5, size: 0.8, quietDays: 0, certifications: 1, tasksDone: 0.7 },
  { name: "Ironbark Digital", cam: DEVON, region: "South", tier: "Registered", lifeStage: "Activate", vertical: "Education", employees: 18, partnerForMonths: 15, annualTarget: 120_000, status: "Active", dealsAMonth: 1.1, winRate: 0.36, partnerLed: 0.55, size: 0.7, quietDays: 66, certifications: 1, tasksDone: 0.5 },
  { name: "Jasper Hill Systems", cam: MARTA, region: "Central", tier: "Registered", lifeStage: "Onboard", vertical: "Logistics", employees: 31, partnerForMonths: 5, annualTarget: 160_000, status: "Active", dealsAMonth: 1.8, winRate: 0.45, partnerLed: 0.35, size: 1, quietDays: 0, certifications: 2, tasksDone: 0.45 },
  { name: "Kestrel Managed Services", cam: MARTA, region: "Central", tier: "Gold", lifeStage: "Mature", vertical: "Professional services", employees: 96, partnerForMonths: 58, annualTarget: 540_000, status: "Active", dealsAMonth: 2.1, winRate: 0.6, partnerLed: 0.75, size: 1.5, quietDays: 0, certifications: 7, tasksDone: 0.95 },
  { name: "Lindqvist & Sons IT", cam: DEVON, region: "West", tier: "Registered", lifeStage: "Recruit", vertical: "Hospitality", employees: 12, partnerForMonths: 1, annualTarget: null, status: "Prospect", dealsAMonth: 0, winRate: 0, partnerLed: 0, size: 1, quietDays: 0, certifications: 0, tasksDone: 0.1 },
];

/** Product, family, list price. */
export const SAMPLE_PRODUCTS: readonly { product: string; family: string; listPrice: number }[] = [
  { product: "Edge Firewall 200", family: "Edge", listPrice: 4_800 },
  { product: "Edge Firewall 600", family: "Edge", listPrice: 14_500 },
  { product: "Endpoint Shield", family: "Endpoint", listPrice: 9_600 },
  { product: "Cloud Backup", family: "Data", listPrice: 12_000 },
  { product: "Zero Trust Access", family: "Access", listPrice: 21_000 },
  { product: "Managed Detection", family: "Services", listPrice: 36_000 },
];

/** Open stages in the order in which a deal passes them, then the closed ones. */
export const SAMPLE_STAGES = [
  { stage: "Registered", class: "Open", probability: 0.1 },
  { stage: "Qualified", class: "Open", probability: 0.25 },
  { stage: "Proposed", class: "Open", probability: 0.5 },
  { stage: "Negotiation", class: "Open", probability: 0.75 },
  { stage: "Won", class: "Won", probability: 1 },
  { stage: "Lost", class: "Lost", probability: 0 },
] as const;

export const ACCOUNT_FIRST = ["Amber", "Birch", "Cedar", "Dover", "Elm Street", "Falcon", "Garnet", "Hazel", "Iris", "Jade", "Kingsway", "Larch", "Maple", "Nova", "Orchard", "Pioneer", "Quarry", "Riverside", "Summit", "Tidewater"];
export const ACCOUNT_LAST = ["Foods", "Logistics", "Clinics", "Insurance", "Motors", "Schools", "Energy", "Textiles", "Hotels", "Bank", "Media", "Housing"];
