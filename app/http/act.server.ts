import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import type { ZodType } from "zod";
import { flashCookie } from "#app/http/flash.server.ts";
import { keepForm } from "#app/http/kept-form.server.ts";
import { asResponse, enter, pageArgs, type PageArgs } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { mayEnter, type PolicyName } from "#domain/people/people.policy.ts";
import { readableErrors } from "#domain/shared/validation.ts";

/** What was typed, by field name; files are left out. */
export type Values = Record<string, string | string[]>;
/** Text keys by field name, e.g. `{ name: ["errors.tooLong?max=200"] }`; "" is the form as a whole. */
export type FieldErrors = Record<string, string[]>;
/** What a form starts from, by field name. */
export type StartValues = Record<string, string | number | string[] | null | undefined>;
/** What a form gets back when it could not be done; `saved` is what someone else has saved meanwhile. */
export type FormReply = { values: Values; errors: FieldErrors; refusal?: string; saved?: StartValues };

export function valuesOf(form: FormData): Values {
  const values: Values = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((v): v is string => typeof v === "string");
    if (all.length > 0) values[name] = all.length === 1 ? all[0]! : all;
  }
  return values;
}

/** The form as it was sent, but for zero bytes: PostgreSQL stores none, and nobody means one. Files stay as they are. */
async function readForm(request: Request): Promise<FormData> {
  const sent = await request.formData();
  const form = new FormData();
  for (const [name, value] of sent) form.append(name.replaceAll("\0", ""), typeof value === "string" ? value.replaceAll("\0", "") : value);
  return form;
}

type Act<Input> = PageArgs & { input: Input; form: FormData };
type Done = Response | ReturnType<typeof data<FormReply>>;

const reply = (status: number, body: FormReply) => data(body, { status });

/** A refusal of a command as a sentence at the top of the form (409); what was typed stays. `sentence` is a text key. */
export const refuse = (args: { form: FormData }, sentence: string) => reply(409, { values: valuesOf(args.form), errors: {}, refusal: sentence });

/** Errors beside fields that only the command could find (400). */
export const invalid = (args: { form: FormData }, errors: FieldErrors) => reply(400, { values: valuesOf(args.form), errors });

/** Done: 303 to a page that shows the sentence once. `said` is a text key, with its values. */
export async function goTo(to: string, said?: string, values: Record<string, string | number> = {}): Promise<Response> {
  return redirect(to, { status: 303, headers: said ? { "Set-Cookie": await flashCookie.serialize({ said, values }) } : {} });
}

/**
 * Wraps an action: bad input gives 400 with the errors and what was typed; `run` calls one command and answers with
 * `goTo`, `refuse` or `invalid`. When the sign-in has ended in the meantime, what was typed is kept (sealed, a day)
 * and shown again after signing in. `json` is for addresses that only scripts post to: they have no page to show errors in.
 */
export function act<Input>(policy: PolicyName, schema: ZodType<Input>, run: (args: Act<Input>) => Promise<Done>, { json = false }: { json?: boolean } = {}) {
  const action = async (args: ActionFunctionArgs): Promise<Done> => {
    try {
      const made = await pageArgs(args);
      const form = await readForm(args.request);
      if (made.ctx.actor.kind === "visitor" && !mayEnter(policy, made.ctx.actor)) {
        const kept = await keepForm(args.context, made.ctx, made.url.pathname, valuesOf(form));
        made.url.searchParams.set("kept", kept); // beside what the address says already: the page needs both
        throw redirect(paths.signIn(made.url.pathname + made.url.search), 303);
      }
      enter(policy, made);
      const submission = parseWithZod(form, { schema });
      if (submission.status !== "success") {
        const body = { values: valuesOf(form), errors: readableErrors(submission.error) };
        return json ? Response.json(body, { status: 400 }) : reply(400, body);
      }
      return await run({ ...made, input: submission.value, form });
    } catch (error) {
      throw asResponse(error);
    }
  };
  return Object.assign(action, { policy });
}
