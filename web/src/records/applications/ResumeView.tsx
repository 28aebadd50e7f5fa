/** The résumé: the PDF itself where there is room, otherwise the text that was read from the file. */

import { Anchor, Group, Paper, SegmentedControl, Skeleton, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { apiHref } from '../../app/membership.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type Resume, resumeQuery } from './resume.ts';

type Props = { fileId: string | null; text: string | null; name: string };
type Shown = 'pdf' | 'text';

export function ResumeView({ fileId, text, name }: Props) {
  const roomy = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState<Shown>('pdf');
  const file = useQuery({ ...resumeQuery(fileId ?? ''), enabled: fileId !== null });
  const isPdf = file.data?.isPdf ?? false;
  const shown: Shown = roomy && isPdf ? chosen : 'text';
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
          {fileId && (
            <Anchor href={apiHref(`/api/common/files/${fileId}`)} target="_blank" size="sm">
              <Group gap={4} component="span" wrap="nowrap">
                <Icon name="download" size={16} /> {isPdf ? 'Open the file' : 'Download the file'}
              </Group>
            </Anchor>
          )}
        </Group>
      </Group>
      {file.isLoading && roomy ? (
        <Skeleton height="40rem" />
      ) : shown === 'pdf' && file.data ? (
        <Pdf file={file.data} name={name} />
      ) : (
        <ResumeText text={text} hasFile={fileId !== null} />
      )}
    </Paper>
  );
}

/** From memory: the file was read once to see what it is, and is not asked for again. */
function Pdf({ file, name }: { file: Resume; name: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file.blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
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
