import { t } from '../shared/l10n';
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
      return <Nothing why={shown.why} newPlan={actions.newPlan} />;
    case 'matrix':
      // Of another plan, another table.
      return <MatrixView key={shown.plan} {...props} shown={shown} />;
  }
}

function Nothing({ why, newPlan }: { readonly why: string; readonly newPlan: () => void }) {
  const { title, advice } = sentences(why);
  return (
    <main class="empty">
      <h1>{title}</h1>
      <p>{advice}</p>
      {why === 'no-plan' && <vscode-button onClick={newPlan}>{t('New Plan')}</vscode-button>}
    </main>
  );
}

function sentences(why: string): { readonly title: string; readonly advice: string } {
  switch (why) {
    case 'no-root':
      return {
        title: t('This file belongs to no plan'),
        advice: t(
          'A plan starts with a file that has a section “plan:”. Add one in this folder or in the folder above.',
        ),
      };
    case 'stopped':
      return {
        title: t('The plan can’t be read at the moment'),
        advice: t(
          'The part of Recommendation Matrix that reads plans is not running. The table comes back by itself when it runs again; your text is untouched.',
        ),
      };
    default:
      return {
        title: t('No plan is open'),
        advice: t('Open a folder with a file whose name ends in .plan.yaml, or begin a new plan.'),
      };
  }
}
