import { defineEmail } from "./define-email.tsx";
import { Fact, Layout, Paragraph, Quoted } from "./layout.tsx";

type Props = { kind: "contacts" | "addition" | "removal"; organisation: string; diaryNumber: string; contact: string | null; isAccepted: boolean; reason: string | null };

const title = ({ kind, isAccepted }: Props) => `applications.mail.partyChangeAnswered.${isAccepted ? "accepted" : "refused"}.${kind}` as const;

export const PartyChangeAnswered = defineEmail<Props>({
  name: "party-change-answered",
  example: {
    kind: "contacts",
    organisation: "Hengitysterveys ry",
    diaryNumber: "KOH-2026-0007",
    contact: "Mikko Ranta, mikko@hengitysterveys.example",
    isAccepted: false,
    reason: "Vahvistakaa ensin, kuka allekirjoitti hakemuksen.",
  },
  subject: (props, { t }) => t(title(props), { diaryNumber: props.diaryNumber, organisation: props.organisation }),
  body: (props, words) => (
    <Layout words={words} title={words.t(title(props), { diaryNumber: props.diaryNumber, organisation: props.organisation })} why={words.t("applications.mail.partyChangeAnswered.why")}>
      <Fact label={words.t("applications.parties.organisation")}>{props.organisation}</Fact>
      {props.contact && <Fact label={words.t("applications.requestedChange.contactAsked")}>{props.contact}</Fact>}
      {!props.isAccepted && <Paragraph>{words.t("applications.mail.partyChangeAnswered.stays")}</Paragraph>}
      {props.reason && <Quoted>{props.reason}</Quoted>}
    </Layout>
  ),
});
