import { Button, Group, List, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { useCommand } from '../../app/command.ts';
import { startAfresh } from '../../app/going-away.ts';
import { useMe } from '../../app/session.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Section } from './Section.tsx';

export function Leave() {
  const { user } = useMe();
  const [leaving, setLeaving] = useState(false);
  const download = useCommand({ run: fetchData, subject: 'session', onDone: saveFile });
  return (
    <>
      <Section title="Take my data along" detail="All that your account holds of you, as a JSON file.">
        {download.error && <ProblemBox error={download.error} />}
        <Group>
          <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
            Download my data
          </Button>
        </Group>
      </Section>
      <Section title="Delete my account" detail="At once, and for good.">
        <List size="sm" spacing={4}>
          <List.Item>
            Gone: your sign-in, sessions, keys, picture, phone, e-mail address and sign-in history.
          </List.Item>
          <List.Item>
            Kept, because others must: your name where you approved, signed or were told something, in
            invoices and in the audit trail.
          </List.Item>
          <List.Item>
            Not yours to delete here: what an agency keeps of you as a candidate. Ask that agency.
          </List.Item>
        </List>
        <Group>
          <Button color="clay" variant="light" onClick={() => setLeaving(true)}>
            Delete my account
          </Button>
        </Group>
        {leaving && (
          <CommandForm
            title="Delete my account"
            label="Delete for good"
            tone="danger"
            subject="me"
            initial={{ email: '' }}
            submit={(body) => ok(api.POST('/api/authentication/me/delete', { body }))}
            onDone={() => startAfresh('/sign-in')}
            close={() => setLeaving(false)}
          >
            {(form) => (
              <>
                <Text size="sm">This cannot be taken back.</Text>
                <TextInput
                  label="Type your e-mail address to confirm"
                  placeholder={user.email}
                  required
                  {...form.getInputProps('email')}
                />
              </>
            )}
          </CommandForm>
        )}
      </Section>
    </>
  );
}

const fetchData = (): Promise<unknown> => ok(api.GET('/api/authentication/me/data'));

function saveFile(data: unknown) {
  const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'my-hireloom-data.json';
  link.click();
  URL.revokeObjectURL(url);
}
