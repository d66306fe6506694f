import { t } from '../shared/l10n';
import { Nothing } from '../shared/nothing';
import { MatrixView } from './matrix-view';
import type { Actions, Details, Kept, Shown } from './state';

/** The whole view: the table, or what to do where there is none. */
export function App(props: {
  readonly shown: Shown;
  readonly details: Details;
  readonly kept: Kept | undefined;
  readonly actions: Actions;
}) {
  const { shown, actions } = props;
  switch (shown.type) {
    case 'waiting':
      return (
        <main class="empty" aria-busy="true">
          <vscode-progress-ring />
          <p>{t('Reading the plan …')}</p>
        </main>
      );
    case 'nothing':
      return (
        <main class="matrix">
          <Nothing reason={shown.reason} about={shown.about} onStep={actions.step} />
        </main>
      );
    case 'table':
      // Of another plan, another table.
      return <MatrixView key={shown.plan} {...props} shown={shown} />;
  }
}
