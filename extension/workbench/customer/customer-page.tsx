import { useCard } from './workbench-card.tsx';

/** Everything the team knows about one customer. */
export function CustomerPage({ customerId }: { readonly customerId: string }) {
  const card = useCard(customerId);
  return card === null || card === 'unknown' ? null : <h1 className="place-title">{card.name}</h1>;
}
