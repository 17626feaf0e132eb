import { cultureNamed, type HostCulture, US_CULTURE } from "./model/culture";
import { REFERRED, type Strictness } from "./model/strictness";
import { REQUIREMENT_SETS } from "./requirements";

const MEGABYTE = 1024 * 1024;

/** What the Excels of the world do differently. */
interface HostPlatform {
  /** `Office.context.platform`. */
  office: "PC" | "Mac" | "OfficeOnline";
  requirementSets: Readonly<Record<string, string>>;
  /** Most bytes of a request or an answer. */
  payload: number;
  /** How a blank cell reaches a custom function. */
  blank: null | 0;
  /** Addresses of several areas are taken with the list separator of the user's region and with no other (office-js#1167, #1985). */
  localAreas: boolean;
  /** A batch that comes while the user types in a cell is refused. */
  refusesWhileEditing: boolean;
  /** Renaming, moving and hiding sheets cannot stand in an undo group. */
  keepsSheetsInGroups: boolean;
  /** Windows open only on the user's own press. */
  blocksPopUps: boolean;
  /** Where it is stricter than others, whatever the region. */
  strict: Strictness;
}

const DESKTOP: Omit<HostPlatform, "office" | "blank" | "strict"> = {
  requirementSets: { ...REQUIREMENT_SETS, OpenBrowserWindowApi: "1.1" },
  payload: Infinity,
  localAreas: true,
  refusesWhileEditing: true,
  keepsSheetsInGroups: true,
  blocksPopUps: false,
};
const WEB: HostPlatform = {
  office: "OfficeOnline",
  requirementSets: REQUIREMENT_SETS,
  payload: 5 * MEGABYTE,
  blank: null,
  localAreas: false,
  refusesWhileEditing: false,
  keepsSheetsInGroups: false,
  blocksPopUps: true,
  strict: {},
};
/** On desktops a formula takes the number format of what it refers to, as if it were typed. */
const AS_TYPED: Strictness = { formulaFormat: REFERRED };
/** Of COM, on which Excel for Windows stands; fitting a print may not stick there (office-js#1860). */
const COM: Strictness = { ...AS_TYPED, insideNeedsInside: true, longestText: 8_221, forgetsPrintFit: 1 };
/** Windows stands for the builds that give blanks as 0 (office-js#4702, #5262). */
const PLATFORMS = {
  windows: { ...DESKTOP, office: "PC", blank: 0, strict: COM },
  mac: { ...DESKTOP, office: "Mac", blank: null, strict: AS_TYPED },
  web: WEB,
} satisfies Record<string, HostPlatform>;
export type PlatformName = keyof typeof PLATFORMS;

/** Where the host says it runs. */
export interface Surroundings {
  platform: HostPlatform;
  culture: HostCulture;
  /** Where this Excel is stricter than others. */
  strict: Strictness;
}

/** Which Excel is played. */
interface Played {
  platform?: string | undefined;
  culture?: string | undefined;
  /** Its version of the set ExcelApi. */
  excelApi?: string | undefined;
  /** Besides, or instead of, what its platform and culture are strict about. */
  strict?: Strictness;
}

/** Default: Excel on the web in American English. @throws for a platform or a culture that the host does not play. */
export function surroundingsOf({
  platform = "web",
  culture = US_CULTURE.name,
  excelApi = REQUIREMENT_SETS.ExcelApi!,
  strict,
}: Played = {}): Surroundings {
  if (!Object.hasOwn(PLATFORMS, platform))
    throw new Error(`The host does not play ${platform}, only ${Object.keys(PLATFORMS).join(", ")}.`);
  const { requirementSets, ...others }: HostPlatform = PLATFORMS[platform as PlatformName];
  const played = { ...others, requirementSets: { ...requirementSets, ExcelApi: excelApi } };
  const region = cultureNamed(culture);
  const areas = played.localAreas ? { listSeparator: region.listSeparator } : {};
  return { platform: played, culture: region, strict: { ...played.strict, ...areas, ...strict } };
}
