/** The offer as the candidate reads it, the same with an account and through the mailed link. */
import { Paper, Text, Title } from '@mantine/core';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { DateText } from '../../ui/When.tsx';
import classes from './offers.module.css';
import type { Offer } from './queries.ts';

export function OfferLetter({ offer }: { offer: Offer }) {
  const { annualPay, joiningDate, benefits, expiresOn, state } = offer;
  return (
    <Paper component="section" withBorder p={{ base: 'md', xs: 'xl' }} aria-label="The offer">
      <dl className={classes.terms}>
        <div className={classes.pay}>
          <dt>Pay a year</dt>
          <dd>
            <MoneyText {...annualPay} />
          </dd>
        </div>
        <div>
          <dt>First day</dt>
          <dd>
            <DateText date={joiningDate} />
          </dd>
        </div>
        {state === 'issued' && (
          <div>
            <dt>Please answer by</dt>
            <dd>
              <DateText date={expiresOn} />
            </dd>
          </div>
        )}
      </dl>
      {benefits && (
        <>
          <Title order={2} mt="lg" mb={4}>
            What else comes with it
          </Title>
          <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{benefits}</Text>
        </>
      )}
    </Paper>
  );
}
