import type { CustomerPageFound } from './answer-customer.ts';

/** What every section of the page is given. */
export interface SectionProps {
  readonly found: CustomerPageFound;
}
