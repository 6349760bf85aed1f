import type { Translated } from '../translate.ts';

export const scenario = {
  title: 'What-if',
  intro:
    'Move customers between layers and see what it would bring in a year. Each mover leaves the average of its old layer and brings the average of the new one; the fixed cost stays.',
  moves: 'Moves',
  'move.count': 'Customers',
  'move.from': 'from',
  'move.to': 'to',
  'move.remove': 'Remove this move',
  'move.add': 'Add a move',
  'move.example': 'Try 3 + 2 + 1: three up from Small, two from Medium, one from Large',
  'move.nearest': 'Closest to it: {names}',
  fixed: 'Fixed cost a year',
  'fixed.hint':
    'Rent, salaries and what else does not change with these moves. It counts against profit before and after.',
  'problem.not-a-count': 'Give a whole number of customers.',
  'problem.too-few-customers': '{layer} has only {count} to move, over all moves together. Move fewer.',
  'problem.no-average':
    'Nobody is in {layer} now, so there is no average to move customers at. Choose another layer.',
  'result.revenue': 'Revenue',
  'result.profit': 'Profit',
  'result.before': 'Now',
  'result.after': 'Then',
  'result.change': '{change} ({percent})',
  'result.none': 'no change',
  table: 'Layers now and then',
  'column.layer': 'Layer',
  'column.now': 'Customers now',
  'column.then': 'Customers then',
  'column.revenue': 'Average revenue',
  'column.profit': 'Average profit',
  period: 'Averages of {from} to {to}.',
} as const;

export type ScenarioTexts = Translated<typeof scenario>;
