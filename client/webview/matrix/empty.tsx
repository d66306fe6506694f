import type { NextStep } from '../../src/webviews/next-steps';

/** Nothing to show: why, and what can be done. */
export function Empty(props: {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly (readonly [title: string, step: NextStep])[];
  readonly onStep: (step: NextStep) => void;
}) {
  return (
    <div class="empty">
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.steps.map(([title, step], index) => (
        <vscode-button key={step} secondary={index > 0} onClick={() => props.onStep(step)}>
          {title}
        </vscode-button>
      ))}
    </div>
  );
}
