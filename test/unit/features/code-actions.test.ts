import type { CodeAction } from 'vscode-languageserver-protocol';
import type { Session } from '../../../server/src/features/feature';
import { difference } from '../checks/lines';
import { runFixtures } from '../navigation/fixture';
import { actionsAt, edited, newErrors, sessionWith, textsOf } from './actions';

describe('code actions', () => {
  // `only: refactor.extract` asks for actions of a kind, and `title: Postpone` looks at those whose title begins so.
  runFixtures('code-actions', async (given, { uri, position }, files, option) => {
    const session = sessionWith(textsOf(given));
    const range = { start: position, end: position };
    const actions = await actionsAt(session, uri, range, option('only')?.split(', '));
    return actions
      .filter(({ title }) => title.startsWith(option('title') ?? ''))
      .flatMap((action) => [`${action.kind}: ${action.title}`, ...effectOf(session, action, files)]);
  });
});

function effectOf(session: Session, action: CodeAction, files: readonly string[]): string[] {
  const [before, after] = [textsOf(session), edited(session, action)];
  const lines = files.flatMap((uri) => {
    const differs = difference(before.get(uri)!, after.get(uri)!);
    return files.length > 1 && differs.length > 0 ? [`in ${uri.slice('file:///'.length)}`, ...differs] : differs;
  });
  return [...lines, ...newErrors(before, after).map((code) => `new error: ${code}`)];
}
