import type { Widen } from "../index.ts";
import type fi from "../fi/regions.ts";

export default {
  MK01: "Nyland",
  MK02: "Egentliga Finland",
  MK04: "Satakunta",
  MK05: "Egentliga Tavastland",
  MK06: "Birkaland",
  MK07: "Päijänne-Tavastland",
  MK08: "Kymmenedalen",
  MK09: "Södra Karelen",
  MK10: "Södra Savolax",
  MK11: "Norra Savolax",
  MK12: "Norra Karelen",
  MK13: "Mellersta Finland",
  MK14: "Södra Österbotten",
  MK15: "Österbotten",
  MK16: "Mellersta Österbotten",
  MK17: "Norra Österbotten",
  MK18: "Kajanaland",
  MK19: "Lappland",
  MK21: "Åland",
} as const satisfies Widen<typeof fi>;
