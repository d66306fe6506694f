import { readDocument } from '../../../server/src/document/document';
import { Workspace } from '../../../server/src/plan/workspace';
import { AS_OF } from '../navigation/session';

/** A workspace of files by name. */
export function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace({ asOf: AS_OF, today: AS_OF });
  workspace.set(...Object.entries(files).map(([name, text]) => readDocument(`file:///${name}`, text)));
  return workspace;
}
