/** The client company's own profile. */
import { useQuery } from '@tanstack/react-query';
import { CompanySections } from '../../../records/organisations/CompanySections.tsx';
import { companyQuery, updateCompany } from '../../../records/organisations/queries.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';

export default function CompanyPage() {
  return (
    <>
      <PageHeader
        title="Company"
        detail="What your agencies know of you, and what their invoices to you say."
      />
      <CompanySections company={useQuery(companyQuery)} save={updateCompany} />
    </>
  );
}
