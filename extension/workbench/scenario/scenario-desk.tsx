import { z } from 'zod';
import { compareLayers, type Layer } from '../../../shared/method/layers.ts';
import { type Move, playScenario, type ScenarioProblem } from '../../../shared/method/scenario.ts';
import { minorDigits } from '../../../shared/records/minor-digits.ts';
import { Button } from '../../design/button.tsx';
import type { ScenarioTexts } from '../../locales/en/scenario.ts';
import type { Translate } from '../../locales/translate.ts';
import { addressOf, amend } from '../address.ts';
import { useAddress } from '../use-address.ts';
import { useClassNames } from '../figures/class-texts.ts';
import { useFormats } from '../display/use-formats.ts';
import { NumberInput } from '../figures/number-input.tsx';
import { Select } from '../select.tsx';
import type { ScenarioAnswer, ScenarioLayer } from './answer-scenario.ts';
import { type Plan, planIn, queryOf } from './moves-in-address.ts';
import { ScenarioResult } from './scenario-result.tsx';

interface DeskProps {
  readonly answer: ScenarioAnswer;
  readonly t: Translate<keyof ScenarioTexts>;
}

/** The classic of the pyramid: three up from Small, two from Medium, one from Large. */
const EXAMPLE: readonly Move<Layer>[] = [
  { from: 'small', to: 'medium', customers: 3 },
  { from: 'medium', to: 'large', customers: 2 },
  { from: 'large', to: 'top', customers: 1 },
];

const COUNT = z.int().min(0);

/** Moves at the left, what they bring at the right, at once. */
export function ScenarioDesk({ answer, t }: DeskProps) {
  const plan = planIn(useAddress().query);
  const name = useClassNames();
  const format = useFormats();
  const set = (next: Partial<Plan>): void => amend(addressOf('scenario', [], queryOf({ ...plan, ...next })));
  const digits = answer.currency === null ? 2 : minorDigits(answer.currency);
  const fixedCost = Math.round(plan.fixedCost * 10 ** digits);
  const played = playScenario(answer.layers, plan.moves, fixedCost);
  const last = playScenario(answer.layers, played.ok ? plan.moves : [], fixedCost);
  return (
    <div className="scenario">
      <section aria-labelledby="scenario-moves">
        <h2 className="section-title" id="scenario-moves">
          {t('moves')}
        </h2>
        <ol className="moves">
          {plan.moves.map((move, index) => (
            <MoveRow
              // oxlint-disable-next-line react/no-array-index-key -- moves have no identity of their own
              key={`${plan.moves.length}/${index}`}
              move={move}
              layers={answer.layers}
              t={t}
              change={(changed) => set({ moves: plan.moves.with(index, changed) })}
              remove={() => set({ moves: plan.moves.toSpliced(index, 1) })}
            />
          ))}
        </ol>
        {played.ok ? null : (
          <p className="field-problem" role="alert">
            {problemWords(
              played.problem,
              t,
              (layer) => name(`layer.${layer}`),
              (count) => format.number(count),
            )}
          </p>
        )}
        <div className="scenario-actions">
          <Button
            onClick={() => set({ moves: [...plan.moves, { from: 'small', to: 'medium', customers: 1 }] })}
          >
            {t('move.add')}
          </Button>
          {plan.moves.length === 0 ? (
            <Button look="link" onClick={() => set({ moves: EXAMPLE })}>
              {t('move.example')}
            </Button>
          ) : null}
        </div>
        <div className="scenario-fixed">
          <NumberInput
            label={t('fixed')}
            value={plan.fixedCost}
            allowed={COUNT}
            suffix={answer.currency ?? undefined}
            step={1000}
            onChange={(value) => set({ fixedCost: value ?? 0 })}
          />
          <p className="soft figure-notes">{t('fixed.hint')}</p>
        </div>
      </section>
      {last.ok ? <ScenarioResult answer={answer} scenario={last.value} t={t} /> : null}
    </div>
  );
}

function MoveRow({
  move,
  layers,
  t,
  change,
  remove,
}: {
  readonly move: Move<Layer>;
  readonly layers: readonly ScenarioLayer[];
  readonly t: DeskProps['t'];
  change(move: Move<Layer>): void;
  remove(): void;
}) {
  const name = useClassNames();
  const choices = layers.map(({ layer, customers }) => ({
    value: layer,
    label: `${name(`layer.${layer}`)} (${customers})`,
  }));
  const isUp = compareLayers(move.to, move.from) < 0;
  const nearest = layers.find((one) => one.layer === move.from)?.nearest.slice(0, move.customers) ?? [];
  return (
    <li className="move">
      <div className="move-line">
        <NumberInput
          label={t('move.count')}
          value={move.customers}
          allowed={COUNT}
          onChange={(customers) => change({ ...move, customers: customers ?? 0 })}
        />
        <Select
          label={t('move.from')}
          value={move.from}
          choices={choices}
          onChoose={(from) => change({ ...move, from })}
        />
        <Select
          label={t('move.to')}
          value={move.to}
          choices={choices}
          onChoose={(to) => change({ ...move, to })}
        />
        <Button look="quiet" aria-label={t('move.remove')} onClick={remove}>
          ×
        </Button>
      </div>
      {isUp && nearest.length > 0 ? (
        <p className="soft move-names">
          {t('move.nearest', {
            names: nearest.map((one) => one.name ?? name('unknown.customer')).join(', '),
          })}
        </p>
      ) : null}
    </li>
  );
}

function problemWords(
  problem: ScenarioProblem<Layer>,
  t: DeskProps['t'],
  name: (layer: Layer) => string,
  count: (value: number) => string,
): string {
  switch (problem.code) {
    case 'not-a-count':
      return t('problem.not-a-count');
    case 'too-few-customers':
      return t('problem.too-few-customers', { layer: name(problem.layer), count: count(problem.customers) });
    case 'no-average':
    case 'unknown-layer':
      return t('problem.no-average', { layer: name(problem.layer) });
  }
}
