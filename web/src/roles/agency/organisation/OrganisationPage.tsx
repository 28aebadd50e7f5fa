/** The agency's own profile, in sections that are saved one by one. */
import { Skeleton, Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { oneOf, useQueryString } from '../../../app/query-string.ts';
import { type Organisation, organisationQuery } from '../../../records/organisations/queries.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
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
  const [address, change] = useQueryString();
  const asked = oneOf(address.tab);
  const shown = SECTIONS.some(({ key }) => key === asked) ? asked! : 'profile';
  const organisation = useQuery(organisationQuery);
  return (
    <>
      <PageHeader title="Agency profile" detail="What clients, candidates and your invoices know of you." />
      {/* Without its panels kept, what was typed and not saved would be lost with a look at another section. */}
      <Tabs value={shown} onChange={(tab) => change({ tab: tab ?? undefined }, { push: true })} keepMounted>
        <Tabs.List mb="lg">
          {SECTIONS.map(({ key, label }) => (
            <Tabs.Tab key={key} value={key}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {organisation.isPending && <Loading />}
        {organisation.isError && (
          <ProblemBox error={organisation.error} onRetry={() => organisation.refetch()} />
        )}
        {organisation.data &&
          SECTIONS.map(({ key, Section }) => (
            <Tabs.Panel key={key} value={key}>
              <Section organisation={organisation.data} />
            </Tabs.Panel>
          ))}
      </Tabs>
    </>
  );
}

const Loading = () => (
  <Stack role="status" aria-label="Loading" maw={720}>
    <Skeleton height={56} />
    <Skeleton height={56} />
    <Skeleton height={120} />
  </Stack>
);
