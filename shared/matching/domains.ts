/** Mail providers anyone can have an address at; such a domain never identifies a customer. */
const PUBLIC_PROVIDERS = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com yahoo.co.jp yahoo.com.tw
  yahoo.com.hk yahoo.co.uk yahoo.fr yahoo.de hotmail.co.uk hotmail.fr outlook.fr outlook.de icloud.com me.com mac.com
  proton.me protonmail.com pm.me fastmail.com gmx.com gmx.de gmx.net gmx.at gmx.ch web.de
  t-online.de aol.com zoho.com mail.com yandex.com yandex.ru mail.ru qq.com foxmail.com vip.qq.com 163.com 126.com
  yeah.net vip.163.com vip.126.com sina.com sina.cn vip.sina.com sohu.com 139.com 189.cn wo.cn aliyun.com 21cn.com
  tom.com hinet.net pchome.com.tw seed.net.tw naver.com hanmail.net daum.net orange.fr free.fr laposte.net libero.it
  comcast.net verizon.net att.net btinternet.com hey.com tutanota.com tuta.com`.split(/\s+/),
);

/** Whether a customer can be found by this domain: false for public mail providers and single labels. */
export function matchableDomain(name: string): boolean {
  return name.includes('.') && !PUBLIC_PROVIDERS.has(name);
}

/**
 * The domain and its parents, nearest first, as long as they could name a company:
 * `a.b.example.com` gives itself, `b.example.com`, `example.com`. A sub-domain so belongs to its parent
 * unless it is registered apart. No public-suffix list is needed here because none is ever stored as a
 * customer's domain (see `registrableDomain`).
 */
export function domainChain(name: string): string[] {
  if (!matchableDomain(name)) return [];
  const labels = name.split('.');
  const chain = labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
  const provider = chain.findIndex((candidate) => !matchableDomain(candidate));
  return provider < 0 ? chain : [];
}
