import { graphql, type ApiClient } from '@ringfair/web-graphql';
import type { FormInput } from '../../platform/form.js';
import { isRole } from './roles.js';

const UpdateOrganization = graphql(`
  mutation UpdateOrganization($input: UpdateOrganizationInput!) {
    updateOrganization(input: $input) {
      id
    }
  }
`);

const InviteMember = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      id
    }
  }
`);

const RevokeInvitation = graphql(`
  mutation RevokeInvitation($input: ByIdInput!) {
    revokeInvitation(input: $input)
  }
`);

const ChangeMemberRole = graphql(`
  mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {
    changeMemberRole(input: $input) {
      userId
    }
  }
`);

const RemoveMember = graphql(`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input)
  }
`);

const LeaveOrganization = graphql(`
  mutation LeaveOrganization {
    leaveOrganization
  }
`);

function roleOf(form: FormInput) {
  const role = form.text('role');
  if (!isRole(role)) throw form.problem('role', 'IS_ENUM');
  return role;
}

/** Does what one of the page's forms asks for; the answer is where to go next. */
export async function answerOrganization(client: ApiClient, form: FormInput): Promise<string> {
  const userId = form.text('userId');
  switch (form.intent) {
    case 'invite':
      await client.request(InviteMember, {
        input: { idempotencyKey: form.idempotencyKey, email: form.text('email'), role: roleOf(form) },
      });
      return '/organization?saved=invited#invitations';
    case 'revoke':
      await client.request(RevokeInvitation, { input: { id: form.text('id') } });
      return '/organization?saved=revoked#invitations';
    case 'role':
      await client.request(ChangeMemberRole, { input: { userId, role: roleOf(form) } });
      return '/organization?saved=role';
    case 'remove':
      await client.request(RemoveMember, { input: { userId } });
      return '/organization?saved=removed';
    case 'leave':
      await client.request(LeaveOrganization);
      return '/workspace';
    default:
      await client.request(UpdateOrganization, {
        input: {
          name: form.text('name'),
          sells: form.flag('sells'),
          buys: form.flag('buys'),
          expectedVersion: form.requiredInteger('expectedVersion'),
        },
      });
      return '/organization?saved=details';
  }
}
