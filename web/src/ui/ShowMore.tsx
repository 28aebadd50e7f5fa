/** Reads on where a page of a list ended. */
import { Button, type ButtonProps } from '@mantine/core';

type Props = ButtonProps & {
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
};

export function ShowMore({ pages, children = 'Show more', ...look }: Props) {
  if (!pages.hasNextPage) return null;
  return (
    <Button
      variant="subtle"
      loading={pages.isFetchingNextPage}
      onClick={() => pages.fetchNextPage()}
      {...look}
    >
      {children}
    </Button>
  );
}
