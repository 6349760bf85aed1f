import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { issuedCode, teamLists, type IssuedCode } from '../session/team-lists.ts';
import { usePage } from './page-context.tsx';
import { Section } from './section.tsx';
import { useTeamList } from './use-team-list.ts';
import { useWhen } from './use-when.ts';

export function DevicesSection() {
  const { t, session } = usePage();
  const when = useWhen();
  const { entries, problem, act } = useTeamList(teamLists.devices);
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  const link = async (): Promise<void> => {
    const done = await act('POST', '/v1/devices/link');
    setIssued(done && (issuedCode.safeParse(done.body).data ?? null));
  };
  return (
    <Section title={t('devices')}>
      <ul className="list">
        {entries.map(({ id, name, lastSeenAt }) => (
          <li key={id}>
            <span>{name}</span>
            <span className="soft">
              {id === session.deviceId ? t('thisDevice') : t('lastSeen', { when: when(lastSeenAt) })}
            </span>
            {id === session.deviceId ? null : (
              <Button
                aria-label={t('revokeDevice', { device: name })}
                onClick={() => void act('DELETE', `/v1/devices/${id}`)}
              >
                {t('revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problem ? <Notice tone="failed" text={t(problem)} /> : null}
      <div className="row">
        <Button onClick={() => void link()}>{t('linkDevice')}</Button>
        {issued ? (
          <p role="status">{t('linkCode', { code: issued.code, when: when(issued.expiresAt) })}</p>
        ) : null}
      </div>
    </Section>
  );
}
