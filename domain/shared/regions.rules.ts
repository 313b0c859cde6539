/** The codes of Finnish regions (maakunta, Statistics Finland); their names are texts `regions.<code>`. 03 and 20 are not in use. */
export const regionCodes = ["01", "02", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "21"] as const;
export type RegionCode = (typeof regionCodes)[number];
