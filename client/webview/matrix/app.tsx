import type { ShowNothing } from '../../src/matrix/messages';
import type { NextStep } from '../../src/webviews/next-steps';
import { t } from '../shared/l10n';
import { Empty } from './empty';
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
      return <Nothing why={shown.why} onStep={actions.step} />;
    case 'table':
      // Of another plan, another table.
      return <MatrixView key={shown.plan} {...props} shown={shown} />;
  }
}

function Nothing({ why, onStep }: { readonly why: ShowNothing['why']; readonly onStep: (step: NextStep) => void }) {
  switch (why) {
    case 'no-plan':
      return (
        <Empty
          title={t('No plan is open')}
          text={t('Open a file whose name ends in .plan.yaml, and its recommendations are shown here as a table.')}
          steps={[
            [t('Open Sample Plan'), 'open-sample'],
            [t('New Plan'), 'new-plan'],
          ]}
          onStep={onStep}
        />
      );
    case 'no-root':
      return (
        <Empty
          title={t('This file belongs to no plan')}
          text={t(
            'It has no section “plan”, and neither has any plan file beside it or in a folder above. Add the section here, or put the file beside the plan that it is a part of.',
          )}
          steps={[[t('Show Findings'), 'show-findings']]}
          onStep={onStep}
        />
      );
    case 'stopped':
      return (
        <Empty
          title={t('The plan can’t be read at the moment')}
          text={t(
            'The part of Recommendation Matrix that reads plans is not running. The table comes back by itself when it runs again; your text is untouched.',
          )}
          steps={[]}
          onStep={onStep}
        />
      );
  }
}
