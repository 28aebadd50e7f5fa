type InvoiceNumber = {
  prefix: string;
  /** The label of `fiscalYear`, e.g. '2026-27'. */
  fiscalYear: string;
  /** From 1, gapless within agency and fiscal year. */
  sequence: number;
};

/** 'PREFIX/2026-27/00042'; beyond 99999 it grows by a digit. India allows 16 characters in all, thus a prefix of 2. */
export function formatInvoiceNumber({ prefix, fiscalYear, sequence }: InvoiceNumber): string {
  return `${prefix}/${fiscalYear}/${String(sequence).padStart(5, '0')}`;
}

/** 'PREFIX/2026-27/C0042': a series of its own, as long as an invoice's number is. */
export function formatCreditNoteNumber({ prefix, fiscalYear, sequence }: InvoiceNumber): string {
  return `${prefix}/${fiscalYear}/C${String(sequence).padStart(4, '0')}`;
}
