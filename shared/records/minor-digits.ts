const known = new Map<string, number>();

/** How many decimals a currency's minor unit has (ISO 4217): 2 for CNY, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  const digits =
    known.get(currency) ??
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
    2;
  known.set(currency, digits);
  return digits;
}
