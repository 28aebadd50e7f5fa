/** The document itself, shown in place where the browser can. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import classes from './invoices.module.css';

export function InvoicePdf({ href, number }: { href: string; number: string }) {
  // The address it was opened at: the next one would begin again at its first page.
  const [shown, setShown] = useState<string | null>(null);
  // A telephone shows a PDF in an app of its own; there the download is the way.
  if (!navigator.pdfViewerEnabled) return null;
  return (
    <section aria-label="The document">
      <Button
        variant="default"
        onClick={() => setShown(shown ? null : href)}
        aria-expanded={shown !== null}
        leftSection={<Icon name="file" size={16} />}
        mb="md"
      >
        {shown ? 'Hide the document' : 'Show the document'}
      </Button>
      {shown && <iframe src={shown} title={`Invoice ${number}`} className={classes.pdf} />}
    </section>
  );
}
