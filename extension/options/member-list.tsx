import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import type { Member } from '../session/team-lists.ts';
import { usePage } from './page-context.tsx';
import { RemoveMember } from './remove-member.tsx';
import type { TeamList } from './use-team-list.ts';

/** Who is in the team. An administrator may remove anybody but themselves. */
export function MemberList({ members }: { readonly members: TeamList<Member> }) {
  const { t, session } = usePage();
  const [leaving, setLeaving] = useState<Member | null>(null);
  const [gone, setGone] = useState<{ readonly name: string; readonly count: number } | null>(null);
  const remove = async ({ id }: Member) => (await members.act('DELETE', `/v1/members/${id}`)) !== null;
  return (
    <>
      <ul className="list">
        {members.entries.map((member) => (
          <li key={member.id}>
            <span>{member.name}</span>
            <span className="soft">{t(member.role)}</span>
            {member.id === session.member.id ? null : (
              <Button
                aria-label={t('removeMember', { name: member.name })}
                aria-expanded={member.id === leaving?.id}
                onClick={() => setLeaving(member)}
              >
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {leaving === null ? null : (
        <RemoveMember
          key={leaving.id}
          leaving={leaving}
          others={members.entries.filter(({ id }) => id !== leaving.id)}
          onRemove={() => remove(leaving)}
          onRemoved={(count) => {
            setLeaving(null);
            setGone({ name: leaving.name, count });
          }}
          onCancel={() => setLeaving(null)}
        />
      )}
      {gone === null ? null : <Notice tone="done" text={t('memberRemoved', gone)} />}
    </>
  );
}
