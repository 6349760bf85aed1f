import { parse } from 'tldts';
import { domainChain } from './domains.ts';

/** What a typed or proposed host name is worth as a customer's domain. */
export type CustomerDomain =
  | { readonly ok: true; readonly domain: string }
  | { readonly ok: false; readonly problem: 'not-a-domain' | 'public-suffix' | 'provider' };

/**
 * The domain that was registered for a host: `mail.harbour.co.uk` gives `harbour.co.uk`. Suffixes under which
 * strangers register (`co.uk`, `github.io`) give null. Carries the public suffix list (tldts), so it is imported
 * only where a domain is about to be stored.
 */
export function registrableDomain(host: string): string | null {
  return parse(host, { allowPrivateDomains: true }).domain;
}

/** Whether a host may be stored as a customer’s domain: a sub-domain stays, a suffix or a provider never does. */
export function companyDomain(typed: string): CustomerDomain {
  const parsed = parse(typed.trim().toLowerCase(), { allowPrivateDomains: true });
  const host = parsed.hostname;
  if (host === null || parsed.isIp || !host.includes('.')) return { ok: false, problem: 'not-a-domain' };
  if (parsed.domain === null) return { ok: false, problem: 'public-suffix' };
  const ascii = new URL(`http://${host}`).hostname;
  if (domainChain(ascii).length === 0) return { ok: false, problem: 'provider' };
  return { ok: true, domain: ascii };
}
