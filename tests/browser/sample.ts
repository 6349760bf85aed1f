import type { Rapport } from './harness.ts';

/** Loads the sample customers by the button a person would press. */
export async function loadSampleData(rapport: Rapport): Promise<void> {
  const options = await rapport.open('options.html');
  await options.getByRole('button', { name: 'Load sample data' }).click();
  await options.getByText(/Sample data loaded/).waitFor({ timeout: 60_000 });
  await options.close();
}
