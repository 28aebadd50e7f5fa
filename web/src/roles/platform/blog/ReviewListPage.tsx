/** Posts that wait for the platform, what has waited longest first. */
import { type Column, DataList, type Filter } from '../../../ui/DataList.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { StateBadge, stateOptions } from '../../../ui/StateBadge.tsx';
import { When } from '../../../ui/When.tsx';
import { listPostsToReview, type ReviewItem } from './queries.ts';

export default function ReviewListPage() {
  return (
    <>
      <PageHeader
        title="Blog"
        detail="What waits for you, the longest first. Choose states to see the others."
      />
      <DataList<ReviewItem>
        subject="blog_post"
        label="Posts"
        fetch={listPostsToReview}
        columns={COLUMNS}
        href={({ id }) => `/platform/blog/${id}`}
        search="Title or author"
        filters={FILTERS}
        empty={{
          icon: 'check',
          title: 'Nothing waits for you',
          hint: 'You are told when somebody submits a post.',
        }}
      />
    </>
  );
}

const FILTERS: Filter[] = [
  {
    key: 'state',
    label: 'State',
    inline: true,
    options: [
      ...stateOptions('submitted', 'scheduled', 'published', 'rejected', 'unpublished'),
      { value: 'draft', label: 'Published, being revised' },
    ],
  },
];

const COLUMNS: Column<ReviewItem>[] = [
  { key: 'title', label: 'Title', render: ({ title }) => title },
  {
    key: 'authorName',
    label: 'Author',
    render: ({ authorName, agencyName }) => [authorName, agencyName].filter(Boolean).join(', '),
  },
  { key: 'state', label: 'State', render: ({ state }) => <StateBadge state={state} /> },
  {
    key: 'submittedAt',
    label: 'Submitted',
    render: ({ submittedAt }) => (submittedAt ? <When at={submittedAt} /> : '–'),
  },
  {
    key: 'publishAt',
    label: 'Appears',
    render: ({ publishAt, publishedAt, state }) => {
      const at = state === 'published' ? publishedAt : publishAt;
      return at ? <When at={at} /> : 'Once approved';
    },
  },
];
