import { TierMark } from '../../design/tier-mark.tsx';
import { customerAddress } from '../address.ts';
import { useOwner } from '../figures/use-owner.ts';
import type { TrialAnswer } from './answer-standard.ts';
import type { Wording } from './condition-words.ts';

/** Who would land where: customers in each tier now and then, and everybody who moves. */
export function Effect({
  trial,
  isChanged,
  wording,
}: {
  readonly trial: TrialAnswer;
  readonly isChanged: boolean;
  readonly wording: Wording;
}) {
  const { t, name, format } = wording;
  const most = Math.max(1, ...trial.tiers.flatMap(({ now, tried }) => [now, tried]));
  const width = (count: number): string => `${(count / most) * 100}%`;
  return (
    <section aria-labelledby="standard-effect" className="effect">
      <h2 className="section-title" id="standard-effect">
        {t(isChanged ? 'effect.title' : 'effect.saved')}
      </h2>
      {isChanged ? (
        <p role="status" className="effect-count">
          {trial.moving === 0 ? t('effect.none') : t('effect.moves', { count: format.number(trial.moving) })}
        </p>
      ) : null}
      <table className="data-table effect-tiers">
        <caption className="visually-hidden">{t('effect.tiers')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('effect.tier')}</th>
            <th scope="col" className="figure">
              {t('effect.now')}
            </th>
            {isChanged ? (
              <th scope="col" className="figure">
                {t('effect.then')}
              </th>
            ) : null}
            <td />
          </tr>
        </thead>
        <tbody>
          {trial.tiers.map(({ tier, now, tried }) => (
            <tr key={tier}>
              <th scope="row">
                <TierMark tier={tier} word={name(`tier.${tier}`)} />
              </th>
              <td className="figure">{format.number(now)}</td>
              {isChanged ? (
                <td className="figure">
                  <strong>{format.number(tried)}</strong>{' '}
                  {now === tried ? null : `(${format.change(tried - now)})`}
                </td>
              ) : null}
              <td className="effect-bars" aria-hidden="true">
                <span className="effect-bar effect-bar-now" style={{ inlineSize: width(now) }} />
                {isChanged ? <span className="effect-bar" style={{ inlineSize: width(tried) }} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {trial.heldByHand > 0 ? (
        <p className="soft figure-notes">{t('effect.held', { count: trial.heldByHand })}</p>
      ) : null}
      {trial.otherCurrency > 0 ? (
        <p className="soft figure-notes">{t('effect.currency', { count: trial.otherCurrency })}</p>
      ) : null}
      {isChanged && trial.moves.length > 0 ? <Movers trial={trial} wording={wording} /> : null}
    </section>
  );
}

function Movers({ trial, wording }: { readonly trial: TrialAnswer; readonly wording: Wording }) {
  const { t, name } = wording;
  const owner = useOwner();
  return (
    <table className="data-table">
      <caption>{t('effect.who')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('effect.customer')}</th>
          <th scope="col">{t('effect.from')}</th>
          <th scope="col">{t('effect.to')}</th>
          <th scope="col">{t('effect.owner')}</th>
        </tr>
      </thead>
      <tbody>
        {trial.moves.map((move) => (
          <tr key={move.id}>
            <th scope="row">
              <a href={customerAddress(move.id)}>{move.name ?? name('unknown.customer')}</a>
            </th>
            <td>
              <TierMark tier={move.from} word={name(`tier.${move.from}`)} />
            </td>
            <td>
              <TierMark tier={move.to} word={name(`tier.${move.to}`)} />
            </td>
            <td className="soft">{owner(move)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
