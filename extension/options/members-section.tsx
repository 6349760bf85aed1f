import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { InviteForm } from './invite-form.tsx';
import { MemberList } from './member-list.tsx';
import { teamLists } from '../session/team-lists.ts';
import { usePage } from './page-context.tsx';
import { Section } from './section.tsx';
import { useTeamList } from './use-team-list.ts';
import { useWhen } from './use-when.ts';

/** For administrators: who is in the team, and who was asked to join. */
export function MembersSection() {
  const { t } = usePage();
  const when = useWhen();
  const members = useTeamList(teamLists.members);
  const invitations = useTeamList(teamLists.invitations);
  const problem = members.problem ?? invitations.problem;
  const open = invitations.entries;
  return (
    <Section title={t('members')}>
      <MemberList members={members} />
      {open.length > 0 ? <h3>{t('pendingInvitations')}</h3> : null}
      <ul className="list">
        {open.map(({ id, name, expiresAt }) => (
          <li key={id}>
            <span>{name}</span>
            <span className="soft">{when(expiresAt)}</span>
            <Button
              aria-label={t('withdrawInvitation', { name })}
              onClick={() => void invitations.act('DELETE', `/v1/invitations/${id}`)}
            >
              {t('withdraw')}
            </Button>
          </li>
        ))}
      </ul>
      {problem ? <Notice tone="failed" text={t(problem)} /> : null}
      <InviteForm onInvite={(invitee) => invitations.act('POST', '/v1/invitations', invitee)} />
    </Section>
  );
}
