import type { TextChange } from '../document/edit';
import type { Fix } from './finding';

/** A fix for one file; none where nothing would change. */
export function fixOf(title: string, uri: string, changes: readonly TextChange[], automatic = false): Fix[] {
  return changes.length === 0 ? [] : [{ title, automatic, changes: new Map([[uri, changes]]) }];
}
