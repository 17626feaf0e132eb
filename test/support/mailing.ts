import { campaign } from "./campaigns";

export const mailing = campaign({
  audience: 2000,
  fixedCost: 1000,
  unitCost: 0.5,
  mdfShare: 0.5,
  responseRate: 0.05,
  leadRate: 0.4,
  mgoRate: 0.5,
  closeRate: 0.1,
  dealSize: 8000,
  grossMargin: 0.6,
});
