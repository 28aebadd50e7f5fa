/** A person's picture, or their initials where there is none. It says nothing that the name beside it does not. */
import { Avatar } from '@mantine/core';

type Props = { name: string; picture: string | null; size?: number };

export function PersonPicture({ name, picture, size = 28 }: Props) {
  return <Avatar src={picture} name={name} alt="" size={size} radius="50%" color="pine" aria-hidden />;
}
