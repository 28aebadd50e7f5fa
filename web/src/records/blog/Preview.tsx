/** The post as everybody will read it, in a frame of its own. */
import { apiHref } from '../../app/membership.ts';
import classes from './blog.module.css';

type Props = { id: string; version: number };

export const Preview = ({ id, version }: Props) => (
  <iframe
    className={classes.preview}
    key={version}
    title="Preview of the post"
    src={apiHref(`/blog/preview/${id}?version=${version}`)}
    sandbox="allow-same-origin allow-popups"
  />
);
