import { describe, expect, test } from "vitest";
import { type ChangeKind, changeKind, nextSequence, partstatAfter, raisesSequence, sequenceFor, type SessionFacts } from "#domain/schedule/revision.rules.ts";

const onSite: SessionFacts = {
  startsAt: new Date("2027-03-24T07:00:00Z"),
  endsAt: new Date("2027-03-24T10:00:00Z"),
  mode: "on_site",
  venue: "Kaupungintalo, sali 3",
  address: "Hämeenkatu 1, Tampere",
  onlineUrl: "",
  text: "Ehdot",
};
const online: SessionFacts = { ...onSite, mode: "online", venue: "", address: "", onlineUrl: "https://meet.example/a" };
const hybrid: SessionFacts = { ...onSite, mode: "hybrid", onlineUrl: "https://meet.example/a" };

describe("what changed", () => {
  test.each<[ChangeKind, string, SessionFacts, SessionFacts]>([
    ["none", "nothing", onSite, { ...onSite, startsAt: new Date(onSite.startsAt) }],
    ["time", "the start", onSite, { ...onSite, startsAt: new Date("2027-03-24T08:00:00Z") }],
    ["time", "the end, with the address", onSite, { ...onSite, endsAt: new Date("2027-03-24T11:00:00Z"), address: "Linnankatu 2, Turku" }],
    ["place", "the street", onSite, { ...onSite, address: "Hämeenkatu 9, Tampere" }],
    ["place", "the town", onSite, { ...onSite, address: "Hämeenkatu 1, Turku" }],
    ["place", "on site to online", onSite, online],
    ["place", "online to on site", online, onSite],
    ["place", "hybrid loses the link", hybrid, onSite],
    ["place", "hybrid loses the room", hybrid, online],
    ["place", "the venue, without an address to compare", { ...onSite, address: "" }, { ...onSite, address: "", venue: "Kirjasto" }],
    ["details", "the room", onSite, { ...onSite, venue: "Kaupungintalo, sali 4" }],
    ["details", "the spelling of the address", onSite, { ...onSite, address: "hämeenkatu 1  Tampere." }],
    ["details", "an address is added to the same venue", { ...onSite, address: "" }, onSite],
    ["details", "a link is added", onSite, hybrid],
    ["details", "a room is added", online, hybrid],
    ["details", "the link", online, { ...online, onlineUrl: "https://meet.example/b" }],
    ["details", "the text", onSite, { ...onSite, text: "Mittarit" }],
    ["cancelled", "called off, whatever else", onSite, { ...online, cancelled: true }],
    ["revived", "back again", { ...onSite, cancelled: true }, onSite],
    ["none", "nothing, and off before", { ...onSite, cancelled: true }, { ...onSite, cancelled: true }],
  ])("%s: %s", (kind, _what, before, after) => {
    expect(changeKind(before, after)).toBe(kind);
  });
});

test("SEQUENCE rises with time, far place, cancel and return only", () => {
  expect((["time", "place", "cancelled", "revived"] as const).map((change) => nextSequence(4, change))).toEqual([5, 5, 5, 5]);
  expect((["none", "details"] as const).map((change) => nextSequence(4, change))).toEqual([4, 4]);
  expect(raisesSequence("details")).toBe(false);
});

test("an answer is asked again when it may not hold", () => {
  expect(partstatAfter("details", "ACCEPTED")).toBe("ACCEPTED");
  expect(partstatAfter("time", "ACCEPTED")).toBe("NEEDS-ACTION");
  expect(partstatAfter("none", null)).toBe("NEEDS-ACTION");
});

describe("the SEQUENCE of one person's copy", () => {
  test("joined later: the session's current value, not 0", () => {
    expect(sequenceFor({ state: "none", sequence: null }, 3)).toBe(3);
  });
  test("removed: above both", () => {
    expect(sequenceFor({ state: "requested", sequence: 3 }, 3, "removed")).toBe(4);
    expect(sequenceFor({ state: "requested", sequence: 5 }, 3, "removed")).toBe(6);
  });
  test("came back: above their own CANCEL, also when the session has moved on", () => {
    expect(sequenceFor({ state: "cancelled", sequence: 4 }, 3)).toBe(5);
    expect(sequenceFor({ state: "cancelled", sequence: 4 }, 7)).toBe(8);
  });
  test("an update follows the session, and never falls behind what was sent", () => {
    expect(sequenceFor({ state: "requested", sequence: 3 }, 4, "time")).toBe(4);
    expect(sequenceFor({ state: "requested", sequence: 5 }, 4, "time")).toBe(6);
    expect(sequenceFor({ state: "requested", sequence: 5 }, 4, "details")).toBe(5);
    expect(sequenceFor({ state: "requested", sequence: 5 }, 4, "cancelled")).toBe(6);
  });
  test("a life of leaving, returning and moving only ever rises", () => {
    let session = 0;
    let sent = sequenceFor({ state: "none", sequence: null }, session);
    const story: [Parameters<typeof sequenceFor>[0]["state"], ChangeKind | "removed"][] = [
      ["requested", "removed"],
      ["cancelled", "none"],
      ["requested", "time"],
      ["requested", "removed"],
      ["cancelled", "none"],
      ["requested", "cancelled"],
    ];
    for (const [state, change] of story) {
      if (change !== "removed") session = nextSequence(session, change);
      const next = sequenceFor({ state, sequence: sent }, session, change);
      expect(next).toBeGreaterThan(sent);
      sent = next;
    }
  });
});
