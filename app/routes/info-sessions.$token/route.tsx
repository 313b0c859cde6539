import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { mayAnswerLink } from "#app/http/sign-in.server.ts";
import { paths } from "#app/paths.ts";
import { InfoFacts } from "#app/programmes/info-facts.tsx";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { NotFound } from "#domain/shared/errors.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { nothing } from "#domain/shared/validation.ts";
import { signOff } from "#domain/signups/sign-off.ts";
import { findSignupByToken } from "#domain/signups/signups.queries.ts";

/** Opening the link shows the session and a button, so that a mail scanner signs nobody off. */
export const loader = page("public", async ({ ctx, params, language, t }) => {
  const found = await findSignupByToken(ctx, params.token!);
  if (!found) return { title: t("signups.unknown"), signup: null };
  const { sessionStartsAt: startsAt, sessionEndsAt: endsAt, sessionPlace: place, sessionOnlineUrl: onlineUrl } = found;
  const session = startsAt && endsAt ? { startsAt, endsAt, place: place ?? "", onlineUrl: onlineUrl ?? "" } : null;
  const state = !session ? "off" : session.endsAt <= ctx.now ? "over" : found.endedAt ? "ended" : "coming";
  const programme = readText(found.programmeName, language).text;
  return { title: `${t("programmes.info.title")}: ${programme}`, signup: { callId: found.callId, programme, zone: found.zone, session, state } as const };
});

export const action = act("public", nothing, async (args) => {
  const token = args.params.token!;
  if (!(await mayAnswerLink(args.context))) return refuse(args, "commitments.tooMany");
  try {
    await signOff(args.ctx, { token });
  } catch (error) {
    if (!(error instanceof NotFound)) throw error; // the page says what has become of the link
  }
  return goTo(paths.infoSignup(token));
});

export default function OwnSignup() {
  const { title, signup } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  if (!signup)
    return (
      <PublicShell>
        <PageHead title={title} lead={t("signups.unknownLead")} />
      </PublicShell>
    );
  const { callId, programme, session, state, zone } = signup;
  return (
    <PublicShell>
      <PageHead kicker={programme} title={t("programmes.info.title")} lead={t(`signups.state.${state}`)} />
      {session && (state === "coming" || state === "ended") && <InfoFacts session={session} zone={zone} />}
      {state === "coming" && (
        <Form errors={form.errors}>
          <ActionRow>
            <Button variant="secondary">{t("signups.signOff")}</Button>
            <ButtonLink to={paths.call(callId)} variant="quiet">
              {t("signups.toCall")}
            </ButtonLink>
          </ActionRow>
        </Form>
      )}
      {state === "ended" && (
        <ActionRow>
          <ButtonLink to={paths.signupForm(callId)} variant="secondary">
            {t("signups.again")}
          </ButtonLink>
        </ActionRow>
      )}
    </PublicShell>
  );
}
