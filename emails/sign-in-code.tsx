import { Text } from "react-email";
import { defineEmail } from "./define-email.tsx";
import { Act, Layout, Paragraph } from "./layout.tsx";

export const SignInCode = defineEmail<{ code: string; url: string }>({
  name: "sign-in-code",
  example: { code: "402816", url: "https://kohortti.example/sign-in/link?token=example" },
  subject: ({ code }, { t }) => t("mail.signInCode.subject", { code }),
  body: ({ code, url }, words) => (
    <Layout words={words} title={words.t("mail.signInCode.title")} why={words.t("mail.signInCode.why")}>
      <Text style={{ fontSize: "34px", lineHeight: "42px", letterSpacing: "0.12em", fontWeight: 700, color: "#13211D", margin: "0 0 16px" }}>{code}</Text>
      <Paragraph>{words.t("mail.signInCode.lasts")}</Paragraph>
      <Act href={url}>{words.t("mail.signInCode.act")}</Act>
    </Layout>
  ),
});
