import { expect, test } from "vitest";
import { addParty } from "#domain/applications/add-party.ts";
import { PartyInput } from "#domain/applications/applications.schema.ts";
import { changeParty } from "#domain/applications/change-party.ts";
import { listParties } from "#domain/applications/parties.queries.ts";
import { removeParty } from "#domain/applications/remove-party.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { businessId } from "#test/factories/rows.ts";
import { as, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
let n = 2000;
const partner = (given: Record<string, string> = {}) =>
  PartyInput.parse({
    businessId: businessId((n += 1)),
    name: "Kuopion kaupunki",
    kind: "municipality",
    regionCode: "11",
    contactName: "Sari Mäki",
    contactEmail: "Sari.Maki@kuopio.example",
    units: "Hankinnat\n\nTyöllisyys\nHankinnat",
    ...given,
  });

test("a partner has its own contact and units; changing and removing it leaves the lead", async () => {
  const { applicationId, ctx } = await makeDraft(own.db);
  const added = await addParty(ctx, { applicationId, ...partner() });
  if (!added.ok) throw new Error(added.refusal);
  const { partyId } = added.value;
  expect((await listParties(ctx, applicationId))[1]).toMatchObject({
    role: "partner",
    organisationName: "Kuopion kaupunki",
    contactEmail: "sari.maki@kuopio.example",
    units: ["Hankinnat", "Työllisyys"],
  });
  await changeParty(ctx, { applicationId, partyId, contactName: "Toinen", contactEmail: "toinen@kuopio.example", contactPhone: "", units: ["Strategia"] });
  expect((await listParties(ctx, applicationId))[1]).toMatchObject({ contactName: "Toinen", units: ["Strategia"] });
  expect(await removeParty(ctx, { applicationId, partyId })).toMatchObject({ ok: true });
  const left = await listParties(ctx, applicationId);
  expect(left.map((p) => p.role)).toEqual(["lead"]);
  expect(await removeParty(ctx, { applicationId, partyId: left[0]!.id })).toEqual({ ok: false, refusal: "is-lead" });
  const names = await own.db.selectFrom("event").select("name").where("name", "like", "application.party-%").orderBy("id").execute();
  expect(names.map((e) => e.name)).toEqual(["application.party-added", "application.party-changed", "application.party-removed"]);
});

test("the same organisation twice is refused, also in a double click; twenty parties are enough", async () => {
  const { applicationId, ctx } = await makeDraft(own.db);
  const same = partner();
  const both = await Promise.all([addParty(ctx, { applicationId, ...same }), addParty(ctx, { applicationId, ...same })]);
  expect(both.filter((o) => o.ok)).toHaveLength(1);
  expect(both.find((o) => !o.ok)).toEqual({ ok: false, refusal: "already-there" });
  for (let i = 0; i < 18; i += 1) expect(await addParty(ctx, { applicationId, ...partner({ units: "" }) })).toMatchObject({ ok: true });
  expect(await addParty(ctx, { applicationId, ...partner() })).toEqual({ ok: false, refusal: "too-many" });
});

test("a Y-tunnus is read as people type it, and a wrong one is told", () => {
  expect(partner({ businessId: " 9900001 8" }).businessId).toBe("9900001-8");
  const wrong = PartyInput.safeParse({ ...partner(), units: "", businessId: "9900019-1" });
  expect(wrong.error?.issues[0]).toMatchObject({ path: ["businessId"], message: "errors.businessId" });
});

test("a party of another application cannot be reached, a stranger sees nothing, and a closed call is closed", async () => {
  const mine = await makeDraft(own.db);
  const other = await makeDraft(own.db);
  const theirs = (await listParties(other.ctx, other.applicationId))[0]!;
  const change = { partyId: theirs.id, contactName: "X", contactEmail: "x@example.org", contactPhone: "", units: [] };
  await expect(changeParty(mine.ctx, { applicationId: mine.applicationId, ...change })).rejects.toThrow("party not found");
  await expect(removeParty(mine.ctx, { applicationId: mine.applicationId, partyId: theirs.id })).rejects.toThrow("party not found");
  const stranger = await as(own.db, await makePerson(own.db));
  await expect(addParty(stranger, { applicationId: mine.applicationId, ...partner() })).rejects.toThrow("application not found");
  const late = { ...mine.ctx, now: new Date("2027-01-01T00:00:00Z") };
  expect(await addParty(late, { applicationId: mine.applicationId, ...partner() })).toEqual({ ok: false, refusal: "late" });
});
