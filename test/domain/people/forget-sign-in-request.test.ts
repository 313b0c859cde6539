import { expect, test } from "vitest";
import { forgetSignInRequest } from "#domain/people/forget-sign-in-request.ts";
import { requestSignIn } from "#domain/people/request-sign-in.ts";
import { asSystem, asVisitor } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { testSecret } from "#test/support/worker.ts";

const own = ownDatabase();

test("the sealed code is gone once its mail has gone; again is harmless", async () => {
  await requestSignIn(asVisitor(own.db), { email: "a@example.org", code: "123456", language: "fi", secret: testSecret });
  const { id } = await own.db.selectFrom("sign_in_request").select("id").executeTakeFirstOrThrow();
  await forgetSignInRequest(asSystem(own.db), id);
  await forgetSignInRequest(asSystem(own.db), id);
  expect(await own.db.selectFrom("sign_in_request").selectAll().execute()).toEqual([]);
});
