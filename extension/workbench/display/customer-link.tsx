import { shownLine } from '../../../shared/matching/shown-text.ts';
import { customerAddress } from '../address.ts';

/** A customer's name, leading to its page. */
export function CustomerLink({ id, name }: { readonly id: string; readonly name: string }) {
  return <a href={customerAddress(id)}>{shownLine(name)}</a>;
}
