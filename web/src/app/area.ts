/** What `roles/<role>/routes.tsx` and `records/<thing>/routes.tsx` export as default. */
import type { ComponentType } from 'react';
import type { IconName } from '../ui/Icon.tsx';

export type Screen = {
  /** Below the area: '' is its home, 'jobs/$jobId' a record. */
  path: string;
  /** Each screen is a file of its own with a default export, loaded when first opened. */
  load: () => Promise<{ default: ComponentType }>;
};

export type NavigationItem = {
  label: string;
  href: string;
  icon: IconName;
  /** The start of other addresses that belong here, e.g. the records that the list leads to. */
  also?: string;
  /** Keys of the work list's `counts`: how many wait there. */
  counts?: string[];
};

export type Area = { navigation: NavigationItem[]; screens: Screen[] };
