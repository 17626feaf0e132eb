/** Every platform with a culture that separates by commas and one that does not. */
export const ALL_PLATFORMS = [
  { platform: "windows", culture: "de-DE" },
  { platform: "mac", culture: "en-US" },
  { platform: "web", culture: "fr-FR" },
  { platform: "windows", culture: "en-US" },
  { platform: "mac", culture: "cs-CZ" },
  { platform: "web", culture: "ja-JP" },
] as const;

/** Those that every run of the tests has time for; the others are soaked. */
export const PLATFORMS_IN_TESTS = ALL_PLATFORMS.slice(0, 4);
