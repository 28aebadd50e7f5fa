import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkQuery } from '../../../app/file-links.ts';
import { invoiceLinkOf } from './queries.ts';

export function InvoiceLink({ orderId, number }: { orderId: string; number: string }) {
  const link = useQuery(linkQuery(['plan', 'invoice', orderId], () => invoiceLinkOf(orderId))).data;
  if (!link) return null;
  return (
    <Anchor href={link.href} download={link.name} size="sm">
      Invoice {number} (PDF)
    </Anchor>
  );
}
