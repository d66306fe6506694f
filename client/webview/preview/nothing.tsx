import type { Reason } from '../../src/preview/messages';
import type { NextStep } from '../../src/webviews/next-steps';
import { t } from '../shared/l10n';

/** There is nothing to show yet: why, and what can be done. */
export function Nothing({
  reason,
  message,
  onStep,
}: {
  reason: Reason;
  message: string | undefined;
  onStep: (step: NextStep) => void;
}) {
  switch (reason) {
    case 'no-plan':
      return (
        <Empty
          title={t('No plan is open')}
          text={t('Open a file whose name ends in .plan.yaml, and its progress is shown here.')}
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
    case 'refused':
      return (
        <Empty
          title={t('The figures could not be made')}
          text={message ?? ''}
          steps={[[t('Show Findings'), 'show-findings']]}
          onStep={onStep}
        />
      );
  }
}

/** A plan in which there is nothing to count yet. */
export function NoRecommendations({ unread, onStep }: { unread: number; onStep: (step: NextStep) => void }) {
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

/** Under the plan's name where there is a plan. */
function Empty({
  heading: Heading = 'h1',
  title,
  text,
  steps,
  onStep,
}: {
  heading?: 'h1' | 'h2';
  title: string;
  text: string;
  steps: readonly (readonly [string, NextStep])[];
  onStep: (step: NextStep) => void;
}) {
  return (
    <div class="empty">
      <Heading>{title}</Heading>
      <p>{text}</p>
      <p class="steps">
        {steps.map(([label, step]) => (
          <button key={step} type="button" class="step" onClick={() => onStep(step)}>
            {label}
          </button>
        ))}
      </p>
    </div>
  );
}
