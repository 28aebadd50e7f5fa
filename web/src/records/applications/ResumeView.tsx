/** The résumé: the document itself where there is room, otherwise the text that was read from the file. */

import { Anchor, Button, Group, Paper, SegmentedControl, Skeleton, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fileLinkQuery } from '../../app/file-links.ts';
import { FileInPlace, FilePreview } from '../../ui/FilePreview.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { resumeQuery } from './resume.ts';

type Props = {
  fileId: string | null;
  text: string | null;
  name: string;
  /** Whether the earlier ones may be seen. */
  versioned?: boolean;
};
type Shown = 'document' | 'text';

export function ResumeView({ fileId, text, name, versioned = false }: Props) {
  const roomy = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState<Shown>('document');
  const link = useQuery({ ...fileLinkQuery(fileId ?? ''), enabled: fileId !== null });
  const [opened, open] = useState(false);
  const as = link.data?.preview?.as;
  const shown: Shown = roomy && as ? chosen : 'text';
  const content = useQuery({
    ...resumeQuery(fileId ?? '', link.data?.href ?? ''),
    enabled: as === 'pdf' && shown === 'document',
  });
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="resume">
      <Group justify="space-between" mb="md">
        <Title order={2} id="resume">
          Résumé
        </Title>
        <Group gap="md">
          {roomy && as && text && (
            <SegmentedControl
              size="xs"
              aria-label="Show the résumé as"
              value={chosen}
              onChange={(value) => setChosen(value as Shown)}
              data={[
                { value: 'document', label: as === 'pdf' ? 'PDF' : 'Document' },
                { value: 'text', label: 'Text' },
              ]}
            />
          )}
          {fileId && (versioned || (as && !roomy)) && (
            <Button size="compact-sm" variant="subtle" onClick={() => open(true)}>
              {roomy ? 'Earlier versions' : 'Show the document'}
            </Button>
          )}
          {link.data && (
            <Anchor href={link.data.href} target="_blank" size="sm">
              <Group gap={4} component="span" wrap="nowrap">
                <Icon name="download" size={16} /> {as === 'pdf' ? 'Open the file' : 'Download the file'}
              </Group>
            </Anchor>
          )}
        </Group>
      </Group>
      {roomy && (link.isLoading || content.isLoading) ? (
        <Skeleton height="40rem" />
      ) : shown === 'document' && content.data ? (
        <Pdf content={content.data} name={name} />
      ) : shown === 'document' && as === 'page' && link.data ? (
        <FileInPlace key={fileId} link={link.data} />
      ) : (
        <ResumeText text={text} hasFile={fileId !== null} />
      )}
      {opened && fileId && (
        <FilePreview
          fileId={fileId}
          name={`Résumé of ${name}`}
          versioned={versioned}
          onClose={() => open(false)}
        />
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
