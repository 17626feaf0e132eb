const KEY = "channel-cadence.your-name";

/** Who works here, for what is agreed and approved: kept on this computer, since a workbook has several people. "" while nobody said. */
export function yourName(): string {
  try {
    return window.localStorage.getItem(KEY) ?? "";
  } catch {
    // Third-party storage is blocked in some browsers; then it is asked each time.
    return "";
  }
}

export function rememberYourName(name: string): void {
  try {
    window.localStorage.setItem(KEY, name.trim());
  } catch {
    // As above.
  }
}
