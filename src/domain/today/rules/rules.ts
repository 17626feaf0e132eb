import type { Rule } from "../rule";
import {
  falling,
  goneQuiet,
  planNotBegun,
  prospectSilent,
  trainedWithoutRegistration,
  turnedRed,
} from "./going-wrong";
import { firstWin, largestDeal, levelReached } from "./good-news";
import {
  certificateEnds,
  claimDue,
  closesWithoutStep,
  meetingWithoutDeck,
  registrationEnds,
} from "./lost-this-week";
import { inTouchDue } from "./in-touch";
import { actionLate, promiseLate } from "./our-promises";

/** Why a partner may have a card today, the most urgent class in front; the routine (class 4) is no partner's. */
export const RULES: readonly Rule[] = [
  registrationEnds,
  claimDue,
  certificateEnds,
  meetingWithoutDeck,
  closesWithoutStep,
  promiseLate,
  actionLate,
  turnedRed,
  goneQuiet,
  falling,
  trainedWithoutRegistration,
  prospectSilent,
  inTouchDue,
  planNotBegun,
  firstWin,
  levelReached,
  largestDeal,
];
