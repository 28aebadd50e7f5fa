/** One mail as its reader gets it: in a frame of its own that runs nothing, with links that open in this window. */
import { Button, Code, Group, Tabs, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useQueryString } from '../../../app/query-string.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { When } from '../../../ui/When.tsx';
import classes from './mailbox.module.css';
import type { Mail } from './queries.ts';

export function MailView({ mail }: { mail: Mail }) {
  const { id, subject, toName, toAddress, at, text, calendar, attachments } = mail;
  const [, change] = useQueryString();
  return (
    <article className={classes.article}>
      <Button
        variant="subtle"
        size="compact-sm"
        hiddenFrom="md"
        mb="xs"
        onClick={() => change({ open: undefined })}
        leftSection={<Icon name="left" size={14} />}
      >
        All mails
      </Button>
      <Title order={1} size="h2">
        {subject}
      </Title>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        To {toName} ({toAddress}), <When at={at} show="full" />
      </Text>
      {attachments.length > 0 && (
        <Group gap="xs" mt="xs">
          {attachments.map(({ fileId, name }) => (
            <Text key={fileId} size="sm" className={classes.attachment}>
              <Icon name="file" size={14} /> {name}
            </Text>
          ))}
        </Group>
      )}
      <Tabs defaultValue="html" mt="md" className={classes.tabs} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="html">Mail</Tabs.Tab>
          <Tabs.Tab value="text">As text</Tabs.Tab>
          {calendar && <Tabs.Tab value="calendar">Calendar</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="html" className={classes.panel}>
          <iframe
            title={subject}
            src={`/api/dev/mail/${id}/page`}
            sandbox="allow-top-navigation-by-user-activation"
            className={classes.frame}
          />
        </Tabs.Panel>
        <Tabs.Panel value="text" pt="md">
          <Text className={classes.plain}>{text}</Text>
        </Tabs.Panel>
        {calendar && (
          <Tabs.Panel value="calendar" pt="md">
            <CalendarFile text={calendar} />
          </Tabs.Panel>
        )}
      </Tabs>
    </article>
  );
}

function CalendarFile({ text }: { text: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return (
    <>
      <Button
        component="a"
        href={address}
        download="invitation.ics"
        variant="default"
        size="sm"
        mb="sm"
        leftSection={<Icon name="download" size={16} />}
      >
        Download invitation.ics
      </Button>
      <Code block className={classes.plain}>
        {text}
      </Code>
    </>
  );
}
