import type { HTMLAttributes } from 'preact';

// The component of VS Code Elements that only this view uses.
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'vscode-multi-select': HTMLAttributes<HTMLElement & { value: string[] }> & { label: string; combobox: boolean };
    }
  }
}
