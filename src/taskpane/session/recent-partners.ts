const KEY = "channel-cadence.recent-partners";
const KEPT = 6;

/** The partners last worked on, newest first. A browser that keeps nothing for the pane simply has none. */
export function recentPartners(): string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept)
      ? kept.filter((each): each is string => typeof each === "string").slice(0, KEPT)
      : [];
  } catch {
    return [];
  }
}

export function rememberPartner(partner: string): void {
  try {
    const others = recentPartners().filter((each) => each !== partner);
    window.localStorage.setItem(KEY, JSON.stringify([partner, ...others].slice(0, KEPT)));
  } catch {
    // Third-party storage is blocked in some browsers; the list is a convenience.
  }
}
