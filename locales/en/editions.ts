import type { Widen } from "../index.ts";
import type fi from "../fi/editions.ts";

export default {
  make: "Make an edition from the template",
  makeLead: "The edition is made as a draft from a template. Every date counts from the first session.",
  template: "Template",
  templates: { academy: "Academy", workshops: "Series of workshops" },
  templateHints: {
    academy: "Call 79–40 days before the start, six sessions in a hundred days, a pilot plan, a feedback round and a certificate.",
    workshops: "Call 42–21 days before the start, three workshops within a month and a certificate of attendance.",
  },
  startsOn: "First session",
  startsOnHint: "The call ends before this day, and the other dates follow from it.",
  capacity: "Places",
  venue: "Venue",
  address: "Address of the venue",
  onlineUrl: "Address of the online meeting",
  signer: "Signer of the certificate",
  create: "Make the draft",
  created: "The edition has been made as a draft. Check the dates before you publish it.",
  clone: "Copy an earlier edition",
  cloneLead: "Everything moves as much as the first day does, and times of day stay. People, applications and cancelled sessions are left behind.",
  from: "What is copied",
  newStart: "New first day",
  copy: "Copy as a draft",
  sameDay: "The new edition starts on the same day as the old one. Choose another day.",
  otherProgramme: "The edition belongs to another programme",
  nothingToCopy: "There is nothing to copy yet",
  nothingToCopyLead: "Make the first edition from the template.",
} satisfies Widen<typeof fi>;
