import { applicationMachine } from '../../server/domain/applications/index.ts';
import { postMachine } from '../../server/domain/blog/index.ts';
import { clientInvitationMachine, engagementMachine } from '../../server/domain/engagements/index.ts';
import { interviewMachine } from '../../server/domain/interviews/index.ts';
import { invoiceMachine } from '../../server/domain/invoices/index.ts';
import { jobImportMachine } from '../../server/domain/job-imports/index.ts';
import { jobMachine } from '../../server/domain/jobs/index.ts';
import { legalMachine } from '../../server/domain/legal/index.ts';
import { linkedinPostMachine, profileImportMachine } from '../../server/domain/linkedin/index.ts';
import { invitationMachine, memberMachine } from '../../server/domain/members/index.ts';
import { negotiationMachine } from '../../server/domain/negotiations/index.ts';
import { offerMachine } from '../../server/domain/offers/index.ts';
import { placementMachine } from '../../server/domain/placements/index.ts';
import { organisationMachine, userMachine } from '../../server/domain/platform-administration/index.ts';
import { replacementMachine } from '../../server/domain/replacements/index.ts';
import { planOrderMachine, subscriptionMachine } from '../../server/domain/subscriptions/index.ts';
import { ticketMachine } from '../../server/domain/tickets/index.ts';
import { diagram, type Machine } from '../../server/platform/state-machine.ts';

const machines = [
  jobMachine,
  jobImportMachine,
  profileImportMachine,
  linkedinPostMachine,
  applicationMachine,
  interviewMachine,
  offerMachine,
  placementMachine,
  replacementMachine,
  invoiceMachine,
  memberMachine,
  invitationMachine,
  organisationMachine,
  userMachine,
  engagementMachine,
  clientInvitationMachine,
  negotiationMachine,
  ticketMachine,
  subscriptionMachine,
  planOrderMachine,
  postMachine,
  legalMachine,
];

/** Every state table as a diagram and as a table. */
export function stateDiagrams(): string {
  const sections = machines.map((machine) => section(machine as Machine<string, string>));
  return `# State machines\n\nGenerated from the tables in \`server/domain/*/machine.ts\` by \`npm run generate\`.\n\n${sections.join('\n\n')}\n`;
}

function section(machine: Machine<string, string>): string {
  const rows = machine.transitions.map(
    ({ from, command, to, by, check }) =>
      `| ${from.join(', ')} | ${command} | ${to.join(', ')} | ${by.join(', ')} | ${check ?? ''} |`,
  );
  const title = `## ${machine.thing[0]!.toUpperCase()}${machine.thing.slice(1)}`;
  return [
    title,
    '',
    diagram(machine),
    '',
    '| from | command | to | who | checked |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
