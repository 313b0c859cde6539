import type { Widen } from "../index.ts";
import type fi from "../fi/signIn.ts";

export default {
  title: "Sign in",
  lead: "We send a code to your e-mail. You need no password.",
  email: "E-mail address",
  send: "Send the code",
  codeTitle: "Look at your e-mail",
  codeLead: "If the address {{email}} is right, a six-digit code arrives there in a moment. It is valid for 15 minutes.",
  code: "Code",
  codeHint: "You can paste the code from the message",
  enter: "Sign in",
  again: "Send a new code",
  linkTitle: "Sign in to Kohortti",
  linkLead: "Press the button to continue in this browser.",
  wrongCode: "The code is not valid. Check the digits or ask for a new code.",
  deadLink: "The link is no longer valid. Ask for a new code.",
  tooMany: "Codes have been asked for many times. Wait 15 minutes and try again.",
  kept: "Your sign-in had ended. Your text is safe and you will see it when you have signed in.",
  signedOut: "You have signed out",
  signOutTitle: "Sign out?",
  signOut: "Sign out",
} as const satisfies Widen<typeof fi>;
