/** A person as the page shows them. `address` is null where the page does not show it; never a guess. */
export interface Person {
  readonly name: string | null;
  readonly address: string | null;
}

/** The mail a reader would say is open: headers only, never its body. */
export interface OpenMessage {
  /** The webmail's own id of the message, null where the page does not give one. */
  readonly id: string | null;
  readonly thread: string | null;
  readonly subject: string | null;
  /** ISO 8601 instant, or null where the page's date could not be read. */
  readonly date: string | null;
  /** Out when we sent it; null where our own address is not known. */
  readonly direction: 'in' | 'out' | null;
  readonly from: Person | null;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  /** Permalink that opens this mail again. */
  readonly link: string | null;
}

/** What the page is showing. In a compose window `message.to` and `message.cc` are who is being written to. */
export interface Reading {
  readonly webmail: string;
  readonly view: 'message' | 'compose' | null;
  /** The mail address of the account the page is signed in to. */
  readonly own: string | null;
  readonly message: OpenMessage | null;
}

/** One webmail: what is known of its pages. A reader never writes to the page and never reads a mail's body. */
export interface Webmail {
  readonly id: string;
  /** The product's own name, shown in the options page. */
  readonly name: string;
  /** Match patterns of the sites it is asked for; empty where the admin enters the site (Roundcube). */
  readonly matches: readonly string[];
  /** Whether this document is a page of this webmail, from the browser's URL and the page's own marks. */
  recognises(document: Document, url: URL): boolean;
  /** Same-origin documents to watch and read besides the top one: preview frames. */
  frames(document: Document): readonly Document[];
  read(document: Document, url: URL): Omit<Reading, 'webmail'>;
}
