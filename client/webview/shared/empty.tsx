import './empty.css';
import '@vscode-elements/elements/dist/vscode-button/index.js';

/** Nothing to show: why, and what can be done. Under the plan's name (`h2`) where there is a plan. */
export function Empty<Step extends string>(props: {
  readonly heading?: 'h1' | 'h2';
  readonly title: string;
  readonly text: string;
  readonly steps: readonly (readonly [title: string, step: Step])[];
  readonly onStep: (step: Step) => void;
}) {
  const { heading: Heading = 'h1', title, text, steps, onStep } = props;
  return (
    <div class="empty">
      <Heading>{title}</Heading>
      <p>{text}</p>
      <div class="steps">
        {steps.map(([label, step], index) => (
          <vscode-button key={step} secondary={index > 0} onClick={() => onStep(step)}>
            {label}
          </vscode-button>
        ))}
      </div>
    </div>
  );
}
