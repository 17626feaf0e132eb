/** The regional settings the host plays. */
export interface HostCulture {
  name: string;
  decimalSeparator: string;
  groupSeparator: string;
  shortDatePattern: string;
}

export const US_CULTURE: HostCulture = {
  name: "en-US",
  decimalSeparator: ".",
  groupSeparator: ",",
  shortDatePattern: "M/d/yyyy",
};
