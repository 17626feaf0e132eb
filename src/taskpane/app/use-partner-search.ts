import { useEffect, useMemo, useState } from "react";
import { useApp } from "../session/app-context";
import type { PartnerEntry } from "../session/directory";
import { recentPartners, rememberPartner } from "../session/recent-partners";
import { sharedTexts } from "../strings/components";
import { matchPartners, type PartnerMatches } from "./match-partners";

export interface PartnerSearch {
  /** Null until the workbook is read. */
  partners: readonly PartnerEntry[] | null;
  /** Null while the list is closed. */
  typed: string | null;
  matches: PartnerMatches;
  /** The match that Enter takes, counted through recent ones and others. */
  active: number;
  point: (index: number) => void;
  /** Also opens the list. */
  type: (text: string) => void;
  close: () => void;
  choose: (entry: PartnerEntry | undefined) => void;
}

/** What is typed to find a partner, what it matches, and the match one is at. */
export function usePartnerSearch(): PartnerSearch {
  const { directory, partner, choosePartner, announce, page, open } = useApp();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, point] = useState(0);
  const partners = directory?.partners ?? null;
  const matches = useMemo(
    () => matchPartners(partners ?? [], typed ?? "", typed === null ? [] : recentPartners()),
    [partners, typed],
  );
  useEffect(() => {
    if (partner) rememberPartner(partner);
  }, [partner]);
  const close = () => setTyped(null);
  const type = (text: string) => {
    setTyped(text);
    point(0);
    announce(sharedTexts.partner.matches(matchPartners(partners ?? [], text, []).others.length));
  };
  const choose = (entry: PartnerEntry | undefined) => {
    if (entry) choosePartner(entry.partner);
    // On a tool's page the tool goes on with the partner.
    if (entry && page === "today") open("partnerHome");
    close();
  };
  return { partners, typed, matches, active, point, type, close, choose };
}
