import type { Reason } from '../../src/webviews/messages';
import type { NextStep } from '../../src/webviews/next-steps';
import { Empty } from './empty';
import { t } from './l10n';

/** There is nothing to show: why, and what can be done. `about` is the file that is gone, or the reason that the server gives. */
export function Nothing({
  reason,
  about,
  onStep,
}: {
  readonly reason: Reason;
  readonly about: string;
  readonly onStep: (step: NextStep) => void;
}) {
  switch (reason) {
    case 'no-plan':
      return (
        <Empty
          title={t('No plan is open')}
          text={t('Open a file whose name ends in .plan.yaml, and its plan is shown here.')}
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
    case 'gone':
      return (
        <Empty
          title={t('The file of this plan is gone')}
          text={t(
            '{file} was deleted, moved or renamed, or its folder is no longer open here. When it is back, its plan is shown here again.',
            { file: about },
          )}
          steps={[[t('Show Other Plans'), 'show-plans']]}
          onStep={onStep}
        />
      );
    case 'stopped':
      return (
        <Empty
          title={t('The plan can’t be read at the moment')}
          text={t(
            'The part of Recommendation Matrix that reads plans is not running. Your text is untouched, and can be edited and saved as usual.',
          )}
          steps={[[t('Start Again'), 'start-again']]}
          onStep={onStep}
        />
      );
    case 'refused':
      return (
        <Empty
          title={t('The figures could not be made')}
          text={about}
          steps={[[t('Show Findings'), 'show-findings']]}
          onStep={onStep}
        />
      );
  }
}

/** A plan in which there is nothing to count yet; in `unread` places it can't be read. */
export function NoRecommendations({
  unread,
  onStep,
}: {
  readonly unread: number;
  readonly onStep: (step: NextStep) => void;
}) {
  if (unread > 0) {
    return (
      <Empty
        heading="h2"
        title={t('No recommendation can be read yet')}
        text={t('The findings say what stands in the way, and mostly how to put it right.')}
        steps={[[t('Show Findings'), 'show-findings']]}
        onStep={onStep}
      />
    );
  }
  return (
    <Empty
      heading="h2"
      title={t('This plan has no recommendations yet')}
      text={t(
        'Import the list of recommendations as the High Commissioner’s Office publishes it, or write the first one.',
      )}
      steps={[
        [t('Import Recommendations'), 'import'],
        [t('Add Recommendation'), 'add-recommendation'],
      ]}
      onStep={onStep}
    />
  );
}
