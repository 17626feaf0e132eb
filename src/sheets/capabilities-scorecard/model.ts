import { LIFE_STAGES, ANSWER_LEVELS, METRICS_PER_CATEGORY } from "../../domain/capabilities/framework";
import { f } from "../shared/formula";
import { inputRefs } from "../shared/inputs-panel";
import { levelRefs } from "../shared/level-block";
import { partnerRefs } from "../shared/partner-block";
import { each, Ref } from "../shared/reference";

export const METRICS = 25;
export const ASSESSED = 20;
export const CATEGORY_COUNT = 5;
/** Metrics with most to gain that the page shows. */
export const MOST_TO_GAIN = 3;

/** Questions answered differently that the page behind lists. */
export const APART_LISTED = 8;

/** The five cells of a category in a row of metrics. */
export const ofCategory = (row: Ref, category: number) =>
  f`${row.fixed(category * METRICS_PER_CATEGORY)}:${row.fixed(category * METRICS_PER_CATEGORY + METRICS_PER_CATEGORY - 1)}`;

const one = (label: string) => new Ref(label);
const metrics = (label: string) => new Ref(label, METRICS);
const categories = (label: string) => new Ref(label, CATEGORY_COUNT);

/** A score in 25 metrics, 5 categories and as a whole. */
export interface ScoreRefs {
  metrics: Ref;
  categories: Ref;
  overall: Ref;
}

const scores = (what: string): ScoreRefs => ({
  metrics: metrics(`${what} of metrics`),
  categories: categories(`${what} of categories`),
  overall: one(`${what} overall`),
});

const stageRefs = () => ({
  names: new Ref("life-stages", 1, LIFE_STAGES.length),
  builtIn: Array.from(
    { length: CATEGORY_COUNT },
    (_, index) => new Ref(`built-in weights ${index}`, 1, LIFE_STAGES.length),
  ),
  equal: one("equal weight"),
  ...each(["onSetup", "used"], categories),
});

const metricRefs = () => ({
  usual: one("usual weight"),
  ...each(
    ["label", "key", "onSetup", "weight", "green", "yellow", "counted", "weighted", "share", "gain"],
    metrics,
  ),
});

/** One row a row of cam_questions, as many as there is room for. */
const questionRefs = (slots: number) => ({
  about: one("category of questions about us"),
  ...each(
    [
      ...([
        "number",
        "id",
        "metric",
        "weight",
        "asked",
        "core",
        "level",
        "points",
        "weighted",
        "counted",
      ] as const),
      ...(["ownLevel", "ownWeighted", "ownCounted", "apart"] as const),
    ],
    (label) => new Ref(`question's ${label}`, 1, slots),
  ),
});

const peerRefs = () => ({
  ...each(
    ["few", "stageCount", "levelCount", "allCount", "group", "byStage", "byLevel", "count", "rank", "of"],
    one,
  ),
  ...each(["known", "low", "high", "median"], scores),
});

/** As the partner sees itself. */
const ownRefs = () => ({
  ...each(["day", "least", "answered", "apart"], (label) => one(`own view's ${label}`)),
  ...each(["metrics", "counted", "weighted"], (label) => metrics(`own view's ${label}`)),
  categories: categories("own view's categories"),
  ...each(
    ["position", "id", "metric", "question", "ours", "level"],
    (label) => new Ref(`answered differently: ${label}`, APART_LISTED),
  ),
});

const gainRefs = () => ({
  place: metrics("place by what is to gain"),
  ...each(
    ["position", "name", "points", "score"],
    (label) => new Ref(`most to gain: ${label}`, MOST_TO_GAIN),
  ),
  ...each(["text", "sentence"], one),
});

export const SETTING_NAMES = ["asOf", "companyName", "fiscalStartMonth", "green", "yellow"] as const;

/** Every cell that another cell refers to. `slots` is how many rows of cam_questions the sheet has room for. */
export function createModel(slots: number, settings: Readonly<Record<(typeof SETTING_NAMES)[number], Ref>>) {
  return {
    slots,
    partner: { ...partnerRefs(), tier: one("tier"), stage: one("life-stage on Partners") },
    inputs: each(["as_of", "life_stage"], inputRefs),
    settings,
    tolerance: one("tolerance"),
    /** What an answer may be and what it is worth. */
    levels: new Ref("levels", ANSWER_LEVELS),
    points: new Ref("points", ANSWER_LEVELS),
    stages: stageRefs(),
    metric: metricRefs(),
    category: each(["counted", "weighted", "points"], categories),
    questions: questionRefs(slots),
    day: one("assessed on"),
    record: each(["row", "previousDay", "previousRow", "previousProvisional"], one),
    provisional: one("provisional"),
    ...each(["score", "previous", "change", "status"], scores),
    peers: peerRefs(),
    completeness: each(["asked", "answered", "full", "coreAsked", "coreAnswered", "core", "least"], one),
    best: metrics("best practice"),
    gain: gainRefs(),
    own: ownRefs(),
    verdict: each(["group", "text"], one),
    level: levelRefs(),
    trailingStart: one("twelve months from"),
    checks: each(
      ["points", "partner", "leftOut", "replaced", "room", "unknown", "stage", "all"],
      (label) => new Ref(`check ${label}`),
    ),
  };
}

export type Model = ReturnType<typeof createModel>;
