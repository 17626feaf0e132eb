/** A name in the file that deals of the workbook have, and that no partner has any more: somebody has renamed or removed it. */
export interface LostPartner {
  /** As the file writes it. */
  name: string;
  rows: number;
  /** The partner that it is by now; null for one of its own, which is added again; undefined while nobody says. */
  answer: string | null | undefined;
}
