/** A company that the agency made: kept by its managers until somebody claims it. */
import { useQuery } from '@tanstack/react-query';
import { useParam } from '../../../app/query-string.ts';
import { engagementQuery } from '../../../records/engagements/queries.ts';
import { CompanySections } from '../../../records/organisations/CompanySections.tsx';
import { clientCompanyQuery, updateClientCompany } from '../../../records/organisations/queries.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';

export default function ClientCompanyPage() {
  const engagementId = useParam('engagementId');
  const engagement = useQuery(engagementQuery(engagementId));
  const companyId = engagement.data?.clientCompanyId;
  const company = useQuery({ ...clientCompanyQuery(companyId!), enabled: companyId !== undefined });
  const name = engagement.data?.clientName ?? 'Company';
  return (
    <>
      <PageHeader
        title={name}
        detail="You keep this until somebody of the company claims it; then it is theirs."
        back={{ label: name, href: `/manager/clients/${engagementId}` }}
      />
      <CompanySections
        company={engagement.isError ? (engagement as never) : company}
        save={(change, intent) => updateClientCompany(companyId!, change, intent)}
      />
    </>
  );
}
