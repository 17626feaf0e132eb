import { useEffect, useMemo, useState } from "react";
import { useApp } from "../../session/app-context";
import type { PartnerEntry } from "../../session/directory";
import { recentPartners, rememberPartner } from "../../session/recent-partners";
import { sharedTexts } from "../../strings/components";
import { matchPartners, type PartnerMatches } from "./match-partners";

/** What may be chosen: a partner, or everybody. */
export type PartnerOption = PartnerEntry | "everybody";

export interface PartnerSearch {
  /** Null until the workbook is read. */
  partners: readonly PartnerEntry[] | null;
  /** Null while the list is closed. */
  typed: string | null;
  matches: PartnerMatches;
  /** The words for everybody, where that is a choice and nothing is typed. */
  everybody: string | null;
  /** Everybody, recent ones and others, as they stand in the list. */
  options: readonly PartnerOption[];
  /** The option that Enter takes. */
  active: number;
  point: (index: number) => void;
  /** Also opens the list. */
  type: (text: string) => void;
  close: () => void;
  choose: (option: PartnerOption | undefined) => void;
}

/** What is typed to find a partner, what it matches, and the match one is at. */
export function usePartnerSearch(onChoose: (partner: string) => void, everybody?: string): PartnerSearch {
  const { directory, partner, announce } = useApp();
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
  const choose = (option: PartnerOption | undefined) => {
    if (option) onChoose(option === "everybody" ? "" : option.partner);
    close();
  };
  const isOffered = everybody !== undefined && typed === "";
  return {
    partners,
    typed,
    matches,
    everybody: isOffered ? everybody : null,
    options: [...(isOffered ? (["everybody"] as const) : []), ...matches.recent, ...matches.others],
    active,
    point,
    type,
    close,
    choose,
  };
}
