/** Every area finds itself: a new folder with a `routes.tsx` is enough, nothing is listed by hand. */
import type { Area, NavigationItem } from './area.ts';
import { AREAS_OF, type Role } from './roles.ts';

export const roleAreas = byFolder(
  import.meta.glob<Area>('../roles/*/routes.tsx', { eager: true, import: 'default' }),
);
export const recordAreas = byFolder(
  import.meta.glob<Area>('../records/*/routes.tsx', { eager: true, import: 'default' }),
);

function byFolder(files: Record<string, Area>): Record<string, Area> {
  return Object.fromEntries(Object.entries(files).map(([file, area]) => [file.split('/').at(-2)!, area]));
}

/** Who may enter several areas sees each screen once: of the same words (Home, Jobs, Joinings) the first area's counts. */
export function navigationOf(role: Role): NavigationItem[] {
  const items = AREAS_OF[role].flatMap((name) => roleAreas[name]?.navigation ?? []);
  return items.filter((item, index) => items.findIndex(({ label }) => label === item.label) === index);
}
