import type { Rapport } from './harness.ts';

/** Connects on the options page, as a person does. */
export async function connectTo(rapport: Rapport, server: string, code: string): Promise<void> {
  const options = await rapport.open('options.html');
  await options.getByRole('textbox', { name: 'Server address' }).fill(server);
  await options.getByRole('textbox', { name: 'Invitation code' }).fill(code);
  await options.getByRole('button', { name: 'Connect' }).click();
  await options.getByText(/^Synced /).waitFor();
  await options.close();
}

/** Invites on the options page of an administrator's browser; gives the code. */
export async function inviteRep(rapport: Rapport, name: string): Promise<string> {
  const options = await rapport.open('options.html');
  await options.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await options.getByRole('button', { name: 'Invite' }).click();
  const text = await options.getByText(/^Code for/).innerText();
  const [, code] = /: (\S+)\. /.exec(text) ?? [];
  if (!code) throw new Error(`no code in: ${text}`);
  await options.close();
  return code;
}
