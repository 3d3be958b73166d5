import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/** The one text of a JSON value (RFC 8785): the same value has the same bytes, whoever writes it. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("canonical: no JSON value");
  return text;
}

/** SHA-256 of the canonical text, in hexadecimal. */
export const fingerprint = (value: unknown) => bytesToHex(sha256(utf8ToBytes(canonical(value))));
