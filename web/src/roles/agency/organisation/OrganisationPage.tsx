/** The agency's own profile, in sections that are saved one by one. */
import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { type Organisation, organisationQuery } from '../../../records/organisations/queries.ts';
import { SectionTabs } from '../../../records/organisations/SectionTabs.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { AddressSection } from './AddressSection.tsx';
import { BankSection } from './BankSection.tsx';
import { BrandingSection } from './BrandingSection.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { SecuritySection } from './SecuritySection.tsx';
import { TargetsSection } from './TargetsSection.tsx';
import { TaxSection } from './TaxSection.tsx';
import { WorkingTimeSection } from './WorkingTimeSection.tsx';

export type SectionProps = { organisation: Organisation };

const SECTIONS: { key: string; label: string; Section: ComponentType<SectionProps> }[] = [
  { key: 'profile', label: 'Profile', Section: ProfileSection },
  { key: 'addresses', label: 'Addresses', Section: AddressSection },
  { key: 'tax', label: 'Tax and numbering', Section: TaxSection },
  { key: 'bank', label: 'Bank', Section: BankSection },
  { key: 'branding', label: 'Branding', Section: BrandingSection },
  { key: 'time', label: 'Working time', Section: WorkingTimeSection },
  { key: 'targets', label: 'Targets', Section: TargetsSection },
  { key: 'security', label: 'Security', Section: SecuritySection },
];

export default function OrganisationPage() {
  return (
    <>
      <PageHeader title="Agency profile" detail="What clients, candidates and your invoices know of you." />
      <SectionTabs
        record={useQuery(organisationQuery)}
        sections={SECTIONS.map(({ key, label, Section }) => ({
          key,
          label,
          show: (organisation: Organisation) => <Section organisation={organisation} />,
        }))}
      />
    </>
  );
}
