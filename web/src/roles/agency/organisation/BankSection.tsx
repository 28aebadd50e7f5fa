import { Box, Button, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { BankForm } from './BankForm.tsx';
import type { SectionProps } from './OrganisationPage.tsx';

export function BankSection({ organisation }: SectionProps) {
  const { bank } = organisation;
  const [changing, setChanging] = useState(false);
  return (
    <Box maw={720}>
      {bank ? (
        <Paper withBorder p="lg">
          <Facts
            facts={[
              { label: 'Account holder', value: bank.accountName },
              { label: 'Bank', value: bank.bankName },
              { label: 'Branch', value: bank.branch },
              { label: 'IBAN', value: bank.iban },
              { label: 'Account number', value: bank.accountNumber },
              { label: 'IFSC', value: bank.ifsc },
              { label: 'Routing number', value: bank.routingNumber },
              { label: 'BIC', value: bank.bic },
            ]}
          />
        </Paper>
      ) : (
        <EmptyState
          icon="invoice"
          title="No bank account yet"
          hint="Without one your invoices do not say where to pay to."
        />
      )}
      <Text size="sm" c="dimmed" mt="md">
        The whole number is printed on invoices only. Whenever it is changed, every admin of your agency is
        told.
      </Text>
      <Button mt="md" onClick={() => setChanging(true)}>
        {bank ? 'Change the bank account' : 'Add the bank account'}
      </Button>
      {changing && <BankForm organisation={organisation} close={() => setChanging(false)} />}
    </Box>
  );
}
