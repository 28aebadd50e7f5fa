import { Anchor, Checkbox, type CheckboxProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';

type AcceptedBy = { kind: 'agency' | 'client_company' | 'candidate'; country?: string };

/** @param by who accepts; known documents are named, without it the page of all is */
export function AcceptTerms({ by, ...input }: CheckboxProps & { by?: AcceptedBy }) {
  const terms = useQuery({
    queryKey: ['legal', 'newcomer', by],
    queryFn: () =>
      ok(
        api.GET('/api/public/terms-and-conditions', {
          params: { query: { ...by!, locale: navigator.language.slice(0, 20) } },
        }),
      ),
    enabled: by !== undefined,
  });
  const documents = terms.data?.items.map(({ path, title }) => ({ path, title })) ?? [
    { path: '/terms', title: 'Terms and conditions' },
  ];
  return (
    <Checkbox
      label={
        <>
          I accept:{' '}
          {documents.map(({ path, title }, index) => (
            <span key={path}>
              {index > 0 && ', '}
              <Anchor href={path} target="_blank" inherit underline="always">
                {title}
              </Anchor>
            </span>
          ))}
        </>
      }
      required
      {...input}
    />
  );
}
