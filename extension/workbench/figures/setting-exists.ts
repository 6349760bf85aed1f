import { TEAM_SETTING } from '../../../shared/records/setting.ts';
import type { Base } from '../base/base.ts';

/** Whether the team's settings were ever changed. */
export async function settingExists(base: Base): Promise<boolean> {
  return (await base.all('setting')).some((one) => one.id === TEAM_SETTING);
}
