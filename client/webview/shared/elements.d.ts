import type { HTMLAttributes } from 'preact';

// The components of VS Code Elements as this view uses them.

type Tag<Own = unknown> = HTMLAttributes<HTMLElement> & Own;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'vscode-button': Tag<{ secondary?: boolean }>;
      'vscode-checkbox': Tag<{ label: string; checked: boolean; disabled?: boolean }>;
      'vscode-option': Tag<{ value: string; selected: boolean }>;
      'vscode-progress-ring': Tag;
      'vscode-single-select': Tag<{ label: string; value: string; combobox?: boolean }>;
      'vscode-textfield': Tag<{ label: string; type: string; placeholder: string; value: string }>;
    }
  }
}
