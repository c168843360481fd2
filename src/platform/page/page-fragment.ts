import type { PageFragment } from '../../core/playback/page-fragment.ts';
import { standsOnBackStep } from './back-step.ts';

/** A step of the history that Back leads away from is left as it is: its address tells whether Back was pressed. */
export const pageFragment: PageFragment = {
  get text() {
    return location.hash;
  },
  replace(fragment) {
    if (standsOnBackStep()) return false;
    history.replaceState(history.state, '', location.pathname + location.search + fragment);
    return true;
  },
};
