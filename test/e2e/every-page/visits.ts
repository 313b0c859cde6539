import type { PersonaName } from "#domain/demo/personas.rules.ts";

/** Nobody, a person of /demo, or another person of the demo by their address. */
export type Visitor = "visitor" | PersonaName | `${string}@${string}`;

export type Visit = {
  route: string;
  as: Visitor;
  /** For a page to which no link leads in the demo's present state: whose addresses, of which routes, hold its ids. */
  ids?: { as: Visitor; of: string[] };
  query?: string;
  /** The address itself, for a page to which only a mail leads. */
  address?: string;
  /** The gallery shows every part, so also a page's heading and a form's errors, which take the focus. */
  isGallery?: true;
};

/** The pages which that person reaches by following links; those without ids are opened as they are. */
const reached = (as: Visitor, routes: string[]): Visit[] => routes.map((route) => ({ route, as }));

const hanna = "hanna.laakso@opintie.example"; // her call has an extension and a code
const terhi = "terhi.uotila@pirkantyo.example"; // her application is to be completed
const leena = "leena.kallio@hengitysterveys.example"; // her application has a file

/** One visit for every route that renders a page. A new page comes here as well: the spec fails without it. */
export const visits: Visit[] = [
  ...reached("visitor", [
    "/",
    "/accessibility",
    "/calls/:callId",
    "/calls/:callId/application",
    "/calls/:callId/enquiries",
    "/demo",
    "/dev/mails",
    "/help",
    "/privacy",
    "/programmes",
    "/programmes/:slug",
    "/sign-in",
    "/sign-in/code",
    "/too-large",
    "/verify",
  ]),
  { route: "/dev/gallery", as: "visitor", isGallery: true },
  { route: "/commitments/:token", as: "visitor", address: "/commitments/worn-out" },
  { route: "/commitments/:token/refusal", as: "visitor", address: "/commitments/worn-out/refusal" },
  { route: "/sign-in/link", as: "visitor", query: "?token=worn-out" },
  { route: "/verify/:code", as: "visitor", ids: { as: "manager", of: ["/verify/:code"] } },

  ...reached("applicant", [
    "/my",
    "/my/applications",
    "/my/applications/:applicationId",
    "/my/applications/:applicationId/check",
    "/my/applications/:applicationId/decision",
    "/my/applications/:applicationId/parties",
    "/my/applications/:applicationId/parties/:partyId",
    "/my/applications/:applicationId/receipt",
    "/my/applications/:applicationId/sections/:section",
    "/my/applications/:applicationId/withdrawal",
    "/my/applications/:applicationId/writers",
    "/my/details",
    "/my/erasure",
    "/my/organisations",
    "/my/organisations/:organisationId",
    "/my/organisations/:organisationId/details",
    "/my/organisations/:organisationId/members/:membershipId/removal",
    "/my/organisations/:organisationId/members/new",
    "/my/organisations/:organisationId/units/new",
    "/my/organisations/new",
    "/my/sign-ins",
    "/sign-out",
  ]),
  { route: "/my/applications/:applicationId/signatures", as: "applicant", ids: { as: "applicant", of: ["/my/applications/:applicationId/check"] } },
  { route: "/my/applications/:applicationId/parties/:partyId/removal", as: "applicant", ids: { as: "applicant", of: ["/my/applications/:applicationId/parties/:partyId"] } },
  { route: "/my/applications/:applicationId/attachments/:attachmentId/removal", as: leena, ids: { as: leena, of: ["/my/applications/:applicationId/attachments/:attachmentId"] } },

  ...reached(terhi, ["/my/applications/:applicationId/completions/:completionId", "/my/applications/:applicationId/parties/:partyId/change"]),
  {
    route: "/my/applications/:applicationId/completions/:completionId/sending",
    as: terhi,
    ids: { as: terhi, of: ["/my/applications/:applicationId/completions/:completionId"] },
  },

  ...reached("participant", [
    "/my/applications/:applicationId/writers/:writerId/ending",
    "/my/calendar",
    "/my/calendar/revocation",
    "/my/cohorts/:cohortId",
    "/my/cohorts/:cohortId/agenda",
    "/my/feedback/:pairingId",
    "/my/feedback/:pairingId/refusal",
    "/my/feedback/:pairingId/submission",
    "/my/sessions/:sessionId",
    "/my/works/:workId",
    "/my/works/:workId/feedback",
    "/my/works/:workId/requests/:requestId",
    "/my/works/:workId/submission",
    "/my/works/:workId/versions/:number",
  ]),
  { route: "/my/applications/:applicationId/acceptance", as: "participant", ids: { as: "participant", of: ["/my/applications/:applicationId"] } },
  { route: "/my/applications/:applicationId/refusal", as: "participant", ids: { as: "participant", of: ["/my/applications/:applicationId"] } },

  ...reached("reviewer", ["/review", "/review/:assignmentId", "/review/:assignmentId/conflict", "/review/:assignmentId/refusal"]),
  { route: "/review/:assignmentId/delivery", as: "reviewer", ids: { as: "reviewer", of: ["/review/:assignmentId"] } },

  ...reached("mentor", ["/mentoring", "/mentoring/works/:workId", "/mentoring/works/:workId/acceptance", "/my/certificates"]),

  ...reached("facilitator", ["/organise", "/organise/cohorts/:cohortId/sessions/:sessionId/attendance", "/organise/cohorts/:cohortId/sessions/:sessionId/list"]),
  ...reached("evaluator", ["/organise/cohorts/:cohortId/works"]),
  ...reached("observer", ["/organise/cohorts/:cohortId/teams"]),
  ...reached("manager", [
    "/organise/cohorts/:cohortId",
    "/organise/cohorts/:cohortId/access-codes",
    "/organise/cohorts/:cohortId/applications",
    "/organise/cohorts/:cohortId/applications/:applicationId",
    "/organise/cohorts/:cohortId/applications/:applicationId/completions/:completionId/extension",
    "/organise/cohorts/:cohortId/applications/:applicationId/completions/:completionId/withdrawal",
    "/organise/cohorts/:cohortId/applications/:applicationId/completions/new",
    "/organise/cohorts/:cohortId/applications/:applicationId/contact-changes/:changeId",
    "/organise/cohorts/:cohortId/applications/exports",
    "/organise/cohorts/:cohortId/applications/needs",
    "/organise/cohorts/:cohortId/applications/views",
    "/organise/cohorts/:cohortId/applications/views/:viewId/removal",
    "/organise/cohorts/:cohortId/call",
    "/organise/cohorts/:cohortId/certificates",
    "/organise/cohorts/:cohortId/certificates/:awardId/revocation",
    "/organise/cohorts/:cohortId/decisions",
    "/organise/cohorts/:cohortId/enquiries",
    "/organise/cohorts/:cohortId/enquiries/:enquiryId",
    "/organise/cohorts/:cohortId/extensions",
    "/organise/cohorts/:cohortId/feedback",
    "/organise/cohorts/:cohortId/feedback/allocation",
    "/organise/cohorts/:cohortId/feedback/closing",
    "/organise/cohorts/:cohortId/form",
    "/organise/cohorts/:cohortId/form/import",
    "/organise/cohorts/:cohortId/form/preview",
    "/organise/cohorts/:cohortId/form/questions/:question",
    "/organise/cohorts/:cohortId/form/questions/:question/removal",
    "/organise/cohorts/:cohortId/form/sections/:section",
    "/organise/cohorts/:cohortId/form/sections/:section/questions/new",
    "/organise/cohorts/:cohortId/form/sections/:section/removal",
    "/organise/cohorts/:cohortId/form/sections/new",
    "/organise/cohorts/:cohortId/form/templates",
    "/organise/cohorts/:cohortId/form/templates/:template/removal",
    "/organise/cohorts/:cohortId/form/templates/:template/use",
    "/organise/cohorts/:cohortId/members/:membershipId/ending",
    "/organise/cohorts/:cohortId/message-hold",
    "/organise/cohorts/:cohortId/messages",
    "/organise/cohorts/:cohortId/messages/:messageId",
    "/organise/cohorts/:cohortId/messages/people/:personId",
    "/organise/cohorts/:cohortId/messages/sent",
    "/organise/cohorts/:cohortId/cancellation",
    "/organise/cohorts/:cohortId/phases",
    "/organise/cohorts/:cohortId/publication",
    "/organise/cohorts/:cohortId/ranking",
    "/organise/cohorts/:cohortId/ranking/:applicationId",
    "/organise/cohorts/:cohortId/reviewers",
    "/organise/cohorts/:cohortId/reviewers/people/:personId",
    "/organise/cohorts/:cohortId/seats",
    "/organise/cohorts/:cohortId/seats/:seatId/release",
    "/organise/cohorts/:cohortId/session-publication",
    "/organise/cohorts/:cohortId/sessions",
    "/organise/cohorts/:cohortId/sessions/:sessionId",
    "/organise/cohorts/:cohortId/sessions/:sessionId/cancellation",
    "/organise/cohorts/:cohortId/sessions/new",
    "/organise/cohorts/:cohortId/settings",
    "/organise/programmes",
    "/organise/programmes/:programmeId",
    "/organise/programmes/:programmeId/clone",
    "/organise/programmes/:programmeId/details",
    "/organise/programmes/:programmeId/editions/new",
    "/organise/programmes/new",
  ]),
  ...["discarding", "publication"].map((page): Visit => ({ route: `/organise/cohorts/:cohortId/form/${page}`, as: "manager", ids: { as: "manager", of: ["/organise/cohorts/:cohortId/form"] } })),
  ...reached(hanna, ["/organise/cohorts/:cohortId/access-codes/:codeId/ending", "/organise/cohorts/:cohortId/extensions/:extensionId/ending"]),
  { route: "/organise/cohorts/:cohortId/closing", as: "manager", ids: { as: "manager", of: ["/organise/cohorts/:cohortId/publication"] } },
  { route: "/organise/cohorts/:cohortId/late-reminder", as: "manager", ids: { as: "participant", of: ["/my/cohorts/:cohortId"] }, query: "?kind=plan" },
  { route: "/organise/cohorts/:cohortId/sessions/:sessionId/hosts", as: "manager", ids: { as: "manager", of: ["/organise/cohorts/:cohortId/sessions/:sessionId"] } },
  { route: "/organise/cohorts/:cohortId/works/:workId/time", as: "manager", ids: { as: "participant", of: ["/my/cohorts/:cohortId", "/my/works/:workId"] } },
  { route: "/organise/programmes/:programmeId/publication", as: "manager", ids: { as: "manager", of: ["/organise/programmes/:programmeId/details"] } },
  ...reached("admin", [
    "/organise/organisations",
    "/organise/organisations/:organisationId",
    "/organise/organisers",
    "/organise/organisers/:organiserId",
    "/organise/organisers/new",
    "/organise/people",
    "/organise/people/:grantId/ending",
    "/organise/people/new",
  ]),
];
