import type { Widen } from "../index.ts";
import type fi from "../fi/editions.ts";

export default {
  make: "Make an edition from the template",
  makeLead: "The academy's template brings the call and its form, criteria, six sessions, the pilot plan, a feedback round and the certificate. Every date counts from the first session.",
  startsOn: "First session",
  startsOnHint: "The call opens 79 days and closes 40 days before this.",
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
