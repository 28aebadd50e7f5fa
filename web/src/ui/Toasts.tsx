/** What was done, said in passing; on a phone above everything, as the buttons of a form are at the bottom. */
import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';

export function Toasts() {
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  return <Notifications position={narrow ? 'top-center' : 'bottom-right'} limit={4} containerWidth={380} />;
}
