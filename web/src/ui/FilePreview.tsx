/** A file beside the page: shown in place where that can be, with what was there before it. */
import { Anchor, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type FileLink, fileLinkQuery, fileVersionsQuery } from '../app/file-links.ts';
import classes from './file-preview.module.css';
import { Icon } from './Icon.tsx';
import { ProblemBox } from './ProblemBox.tsx';
import { SidePanel } from './SidePanel.tsx';
import { When } from './When.tsx';

type Props = {
  fileId: string;
  onClose: () => void;
  /** As it is called where it is listed. */
  name?: string;
  /** Whether what was there before is kept, and may be seen. */
  versioned?: boolean;
};

export function FilePreview({ fileId, onClose, name, versioned = false }: Props) {
  const [shown, show] = useState(fileId);
  const link = useQuery(fileLinkQuery(shown));
  return (
    <SidePanel title={name ?? link.data?.name ?? 'File'} opened onClose={onClose} wide>
      <Stack gap="md">
        {link.isPending && <Skeleton height="70dvh" />}
        {link.isError && <ProblemBox error={link.error} onRetry={() => link.refetch()} />}
        {link.data && (
          <>
            <Group>
              <Button
                component="a"
                href={link.data.href}
                download={link.data.name}
                variant="default"
                leftSection={<Icon name="download" size={16} />}
              >
                Download
              </Button>
              {shown !== fileId && (
                <Button variant="subtle" onClick={() => show(fileId)}>
                  Back to the present one
                </Button>
              )}
            </Group>
            <FileInPlace key={shown} link={link.data} />
          </>
        )}
        {versioned && <EarlierVersions fileId={fileId} shown={shown} show={show} />}
      </Stack>
    </SidePanel>
  );
}

/** At the address it was opened with: the next one would begin again at its first page. */
export function FileInPlace({ link }: { link: FileLink }) {
  const [{ preview, name }] = useState(link);
  if (!preview || (preview.as === 'pdf' && !navigator.pdfViewerEnabled))
    return <Text c="dimmed">This browser cannot show it here. Download it to open it.</Text>;
  if (preview.as === 'picture') return <img src={preview.href} alt={name} className={classes.picture} />;
  if (preview.as === 'page')
    return <iframe src={preview.href} title={name} sandbox="" className={classes.frame} />;
  return <iframe src={`${preview.href}#view=FitH&navpanes=0`} title={name} className={classes.frame} />;
}

type VersionsProps = { fileId: string; shown: string; show: (fileId: string) => void };

function EarlierVersions({ fileId, shown, show }: VersionsProps) {
  const items = useQuery(fileVersionsQuery(fileId)).data?.items ?? [];
  if (!items.length) return null;
  return (
    <Stack gap={6} component="section" aria-label="Earlier versions">
      <Text fw={600}>Earlier versions</Text>
      {items.map((version) => (
        <Text key={version.fileId} size="sm">
          <Anchor
            component="button"
            type="button"
            size="sm"
            aria-current={version.fileId === shown}
            onClick={() => show(version.fileId)}
          >
            {version.name}
          </Anchor>
          , replaced by {version.replacedByName} <When at={version.replacedAt} />
        </Text>
      ))}
    </Stack>
  );
}
