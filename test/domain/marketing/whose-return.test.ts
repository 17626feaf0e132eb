import { bothRevenues, whoseReturn } from "../../../src/domain/marketing/whose-return";

const money = {
  revenue: 10_000,
  cost: 2000,
  mdf: 1000,
  vendorMargin: 0.6,
  partnerMargin: 0.2,
  basis: "Vendor net",
};

test("each side's return on its own money, in vendor net", () => {
  // The customer pays 12,500, of which the partner keeps 2,500.
  expect(whoseReturn(money)).toEqual({
    vendorRevenue: 10_000,
    partnerSales: 12_500,
    vendor: 5,
    partner: 1.5,
    campaign: (6000 + 2500 - 2000) / 2000,
  });
});

test("the end customer's price is not what the vendor gets", () => {
  expect(whoseReturn({ ...money, basis: "End-customer price" })).toEqual({
    vendorRevenue: 8000,
    partnerSales: 10_000,
    vendor: (4800 - 1000) / 1000,
    partner: 1,
    campaign: (4800 + 2000 - 2000) / 2000,
  });
});

test("the same deal has the same returns under both settings", () => {
  const net = whoseReturn(money);
  expect(whoseReturn({ ...money, revenue: 12_500, basis: "End-customer price" })).toEqual(net);
});

test("nothing put in, a margin that is none, something blank: no return rather than a wrong one", () => {
  expect(whoseReturn({ ...money, mdf: 0 })).toMatchObject({ vendor: null, partner: 2500 / 2000 - 1 });
  expect(whoseReturn({ ...money, mdf: 2000 })).toMatchObject({ vendor: 2, partner: null });
  expect(whoseReturn({ ...money, vendorMargin: 60 })).toMatchObject({
    vendor: null,
    partner: 1.5,
    campaign: null,
  });
  expect(whoseReturn({ ...money, partnerMargin: null })).toMatchObject({
    vendor: 5,
    partner: null,
    campaign: null,
  });
  expect(whoseReturn({ ...money, partnerMargin: 1 })).toMatchObject({ partnerSales: null, vendor: 5 });
  expect(whoseReturn({ ...money, revenue: null, cost: null })).toMatchObject({
    vendor: null,
    campaign: null,
  });
  expect(bothRevenues(1000, 1, "End-customer price")).toEqual({ vendorRevenue: 0, partnerSales: 1000 });
});
