/** The few figures one looks for first. */
import { Paper, Text } from '@mantine/core';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { DateText } from '../../ui/When.tsx';
import { Due } from './Due.tsx';
import classes from './invoices.module.css';
import type { Invoice } from './queries.ts';

export function Amounts({ invoice }: { invoice: Invoice }) {
  const { total, paid, credited, excess, open, fee, issuedOn, interest, interestPercentPerMonth } = invoice;
  return (
    <Paper component="section" withBorder p="lg" aria-label="Amounts">
      <dl className={classes.amounts}>
        <div>
          <dt>{total ? 'Total' : 'Fee, before tax'}</dt>
          <dd>
            <MoneyText {...(total ?? fee)} />
          </dd>
        </div>
        {total && (
          <div>
            <dt>Paid</dt>
            <dd>
              <MoneyText {...paid} />
            </dd>
          </div>
        )}
        {Number(credited.amount) > 0 && (
          <div>
            <dt>Credited</dt>
            <dd>
              <MoneyText {...credited} />
            </dd>
          </div>
        )}
        {excess && (
          <div>
            <dt>To be paid back</dt>
            <dd>
              <MoneyText {...excess} />
            </dd>
          </div>
        )}
        {open && (
          <div>
            <dt>Open</dt>
            <dd>
              <MoneyText {...open} />
            </dd>
          </div>
        )}
        {interest && (
          <div>
            <dt>Interest to date</dt>
            <dd>
              <MoneyText {...interest} />
            </dd>
          </div>
        )}
        <div>
          <dt>{issuedOn ? 'Due' : 'Plan'}</dt>
          <dd>
            <Due invoice={invoice} />
          </dd>
        </div>
      </dl>
      {issuedOn && (
        <Text size="sm" c="dimmed" mt="md">
          Issued on <DateText date={issuedOn} />
          {Number(interestPercentPerMonth) > 0 &&
            `. Late payment bears ${Number(interestPercentPerMonth)} % interest a month${interest ? '; it is not part of the invoice unless it is charged' : ''}.`}
        </Text>
      )}
    </Paper>
  );
}
