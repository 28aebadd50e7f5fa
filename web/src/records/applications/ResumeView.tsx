/** The résumé: the PDF itself where there is room, otherwise the text that was read from the file. */

import { Anchor, Group, Paper, SegmentedControl, Skeleton, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { PDF, resumeLinkQuery, resumeQuery } from './resume.ts';

type Props = { fileId: string | null; text: string | null; name: string };
type Shown = 'pdf' | 'text';

export function ResumeView({ fileId, text, name }: Props) {
  const roomy = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState<Shown>('pdf');
  const link = useQuery({ ...resumeLinkQuery(fileId ?? ''), enabled: fileId !== null });
  const isPdf = link.data?.mime === PDF;
  const shown: Shown = roomy && isPdf ? chosen : 'text';
  const content = useQuery({
    ...resumeQuery(fileId ?? '', link.data?.href ?? ''),
    enabled: link.isSuccess && shown === 'pdf',
  });
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="resume">
      <Group justify="space-between" mb="md">
        <Title order={2} id="resume">
          Résumé
        </Title>
        <Group gap="md">
          {roomy && isPdf && text && (
            <SegmentedControl
              size="xs"
              aria-label="Show the résumé as"
              value={chosen}
              onChange={(value) => setChosen(value as Shown)}
              data={[
                { value: 'pdf', label: 'PDF' },
                { value: 'text', label: 'Text' },
              ]}
            />
          )}
          {link.data && (
            <Anchor href={link.data.href} target="_blank" size="sm">
              <Group gap={4} component="span" wrap="nowrap">
                <Icon name="download" size={16} /> {isPdf ? 'Open the file' : 'Download the file'}
              </Group>
            </Anchor>
          )}
        </Group>
      </Group>
      {roomy && (link.isLoading || content.isLoading) ? (
        <Skeleton height="40rem" />
      ) : shown === 'pdf' && content.data ? (
        <Pdf content={content.data} name={name} />
      ) : (
        <ResumeText text={text} hasFile={fileId !== null} />
      )}
    </Paper>
  );
}

/** From memory: the next address of the same file would begin again at its first page. */
function Pdf({ content, name }: { content: Blob; name: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(content);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  if (!address) return null;
  return (
    <iframe
      src={`${address}#view=FitH&navpanes=0`}
      title={`Résumé of ${name}`}
      style={{
        width: '100%',
        height: 'max(40rem, 75dvh)',
        border: 0,
        borderRadius: 'var(--mantine-radius-md)',
      }}
    />
  );
}

function ResumeText({ text, hasFile }: { text: string | null; hasFile: boolean }) {
  if (!text?.trim()) {
    return (
      <Text c="dimmed">
        {hasFile ? 'No text could be read from this file. Open it to see it.' : 'There is no résumé yet.'}
      </Text>
    );
  }
  return (
    <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} maw="48rem">
      {text}
    </Text>
  );
}
