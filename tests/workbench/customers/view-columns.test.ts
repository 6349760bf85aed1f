import { describe, expect, test } from 'vitest';
import { FIRST_COLUMNS } from '../../../extension/workbench/customers/columns.ts';
import {
  readWidths,
  tableWidth,
  tracksOf,
  withMoved,
  withShown,
  withWidth,
  writeWidths,
} from '../../../extension/workbench/customers/view-columns.ts';
import { readView } from '../../../extension/workbench/customers/view-query.ts';

const view = (address = 'cols=name,tier,revenue,city') => readView(new URLSearchParams(address));

describe('the columns of a view', () => {
  test('are moved to the place of another, in both directions', () => {
    expect(withMoved(view(), 'city', 'tier').columns).toEqual(['name', 'city', 'tier', 'revenue']);
    expect(withMoved(view(), 'tier', 'city').columns).toEqual(['name', 'revenue', 'city', 'tier']);
  });

  test('keep the name first, whatever is moved', () => {
    expect(withMoved(view(), 'name', 'city')).toEqual(view());
    expect(withMoved(view(), 'city', 'name')).toEqual(view());
    expect(withMoved(view(), 'margin', 'city')).toEqual(view());
  });

  test('are added at the end, and hidden without disturbing the others', () => {
    expect(withShown(view(), 'margin', true).columns).toEqual(['name', 'tier', 'revenue', 'city', 'margin']);
    expect(withShown(view(), 'tier', false).columns).toEqual(['name', 'revenue', 'city']);
  });

  test('take a width within bounds, and their own again', () => {
    const wide = withWidth(withWidth(view(), 'city', 201.4), 'tier', 3);
    expect(wide.widths).toEqual({ city: 201, tier: 56 });
    expect(withWidth(wide, 'city', null).widths).toEqual({ tier: 56 });
  });

  test('have widths an address can tell; what is none is left out', () => {
    expect(readWidths(writeWidths({ city: 200, name: 300 }))).toEqual({ city: 200, name: 300 });
    expect(readWidths('nonsense:20,city:x,tier:-4,owner:9999,')).toEqual({ owner: 960 });
  });

  test('lay out every row; the name takes what is left until it has a width', () => {
    expect(tracksOf(view('cols=name,tier'))).toBe('40px minmax(240px, 1fr) 112px');
    expect(tracksOf(view('cols=name,tier&widths=name:300,tier:90'))).toBe('40px 300px 90px');
    expect(tableWidth(view('cols=name,tier&widths=name:300,tier:90'))).toBe(430);
    expect(view('').columns).toEqual(FIRST_COLUMNS);
  });
});
