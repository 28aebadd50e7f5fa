import { clientInvitationMachine } from '../../server/domain/engagements/machine.ts';
import { signLink } from '../../server/platform/ids.ts';
import { TEST_SECRET } from '../secret.ts';
import { testTable } from './table-test.ts';

testTable(async (house, agency) => {
  // With the agency's first client no engagement stands in the way of another.
  await house.query(`update engagement set state = 'ended'`);
  const invite = { companyName: 'Borealis', contactName: 'Uma', email: 'uma@borealis.example' };
  const { body } = await house.call(agency.manager, 'POST', '/api/manager/client-invitations', invite);
  const params = { id: body.id as string, token: signLink(body.id, TEST_SECRET) };
  const reason = { reason: 'Written by a test.' };
  return {
    machine: clientInvitationMachine,
    table: 'client_invitation',
    stateColumn: 'state',
    id: body.id,
    prepare: (state) => (state === 'new' ? 'delete from client_invitation' : ''),
    calls: {
      invite: () => ({ operation: 'inviteClient', params, body: invite }),
      resend: () => ({ operation: 'resendClientInvitation', params }),
      revoke: () => ({ operation: 'revokeClientInvitation', params }),
      accept: (role) =>
        role === 'link'
          ? {
              operation: 'signUpByClientInvitation',
              params,
              body: {
                account: { name: 'Uma', password: 'a long pass phrase', timeZone: 'Asia/Kolkata' },
                companyName: 'Borealis',
                country: 'IN',
                timeZone: 'Asia/Kolkata',
                acceptTerms: true,
              },
            }
          : { operation: 'acceptClientInvitation', params },
      decline: (role) => ({
        operation: role === 'link' ? 'declineClientInvitationByLink' : 'declineClientInvitation',
        params,
        body: reason,
      }),
    },
    // A link that was taken back opens nothing.
    hidden: (state, role) => state === 'revoked' && (role === 'link' || role === 'client'),
  };
});
