import '../display/display.css';
import './complaints.css';
import { ComplaintPage } from './complaint-page.tsx';
import { ComplaintsList } from './complaints-list.tsx';
import { NewComplaint } from './new-complaint.tsx';
import { useAddress } from '../use-address.ts';

/** Never the id of a record: those are drawn at random. */
const NEW = 'new';

/** Every complaint by what is owed next, one of them with its chain, or a new one. */
export function ComplaintsPlace() {
  const [id] = useAddress().rest;
  if (id === undefined) return <ComplaintsList />;
  return id === NEW ? <NewComplaint /> : <ComplaintPage id={id} key={id} />;
}
