/** Mail houses that anyone can have an address at: sharing one says nothing, and it tells nothing of an organisation. */
const open = new Set(["gmail.com", "outlook.com", "hotmail.com", "live.com", "icloud.com", "yahoo.com", "proton.me", "protonmail.com", "luukku.com", "kolumbus.fi", "elisanet.fi"]);

/** Whether a mail domain is open to anyone. */
export const isOpenMailHouse = (domain: string): boolean => open.has(domain);
