/** The document itself, shown in place where the browser can. */
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Icon } from '../../ui/Icon.tsx';
import classes from './invoices.module.css';
import { pdfOf } from './queries.ts';

export function InvoicePdf({ id, number }: { id: string; number: string }) {
  const [shown, { toggle }] = useDisclosure();
  // A telephone shows a PDF in an app of its own; there the download is the way.
  if (!navigator.pdfViewerEnabled) return null;
  return (
    <section aria-label="The document">
      <Button
        variant="default"
        onClick={toggle}
        aria-expanded={shown}
        leftSection={<Icon name="file" size={16} />}
        mb="md"
      >
        {shown ? 'Hide the document' : 'Show the document'}
      </Button>
      {shown && <iframe src={pdfOf(id)} title={`Invoice ${number}`} className={classes.pdf} />}
    </section>
  );
}
