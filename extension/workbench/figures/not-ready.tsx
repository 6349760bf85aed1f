import { addressOf } from '../address.ts';
import { NoCustomers } from '../customers/no-customers.tsx';
import '../customers/customers.css';
import './figures.css';
import { useClassNames } from './class-texts.ts';
import { useFormats } from '../display/use-formats.ts';
import type { NotReady } from './ready.ts';

/** What stands where the figures will be. */
export function NotReadyYet({ answer }: { readonly answer: NotReady | null }) {
  const name = useClassNames();
  const format = useFormats();
  if (answer === null) return <p role="status">{name('wait.reading')}</p>;
  switch (answer.state) {
    case 'computing':
      return (
        <p role="status">
          {name('wait.computing', {
            done: format.number(answer.done),
            customers: format.number(answer.customers),
          })}
        </p>
      );
    case 'no-customers':
      return (
        <div className="not-ready">
          <NoCustomers />
        </div>
      );
    case 'no-purchases':
      return (
        <div className="invitation">
          <h2 className="section-title">{name('empty.title')}</h2>
          <p className="measure">{name('empty.text')}</p>
          <p>
            <a className="text-link" href={addressOf('import')}>
              {name('empty.import')}
            </a>
          </p>
        </div>
      );
  }
}
