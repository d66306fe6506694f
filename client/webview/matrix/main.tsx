import './matrix.css';
import { render } from 'preact';
import type { RecordDetails } from '../../../server/src/protocol';
import { type FromMatrix, type ToMatrix, toMatrix } from '../../src/matrix/messages';
import { TableReceiver } from '../../src/matrix/table';
import { connectHost } from '../shared/host';
import { App } from './app';
import type { Actions, Kept, Shown } from './state';

let shown: Shown = { type: 'waiting' };
let details: ReadonlyMap<string, RecordDetails> = new Map();
let request = 0;
const received = new TableReceiver();
const waiting = new Map<number, (refusal: string | null) => void>();

const host = connectHost<ToMatrix, FromMatrix, Kept>(toMatrix, (message) => {
  switch (message.type) {
    case 'table': {
      const matrix = received.receive(message.part);
      if (!matrix) return;
      shown = { type: 'table', plan: message.plan, matrix };
      break;
    }
    case 'nothing':
      shown = message;
      break;
    case 'details':
      details = new Map([...details, ...message.details.map((one) => [one.id ?? '', one] as const)]);
      break;
    case 'edited':
      waiting.get(message.request)?.(message.refusal);
      waiting.delete(message.request);
      return;
    case 'pressed':
      document.execCommand(message.button);
      return;
  }
  draw();
});

const actions: Actions = {
  open: (record) => host.post({ type: 'open', record }),
  edit({ record, field }, value) {
    request += 1;
    host.post({ type: 'edit', request, record, field, value });
    return new Promise((resolve) => waiting.set(request, resolve));
  },
  undo: () => host.post({ type: 'undo' }),
  askDetails: (ids) => host.post({ type: 'ask-details', ids }),
  copyText: (text) => host.post({ type: 'copy-text', text }),
  step: (step) => host.post({ type: 'step', step }),
  keep: (kept) => host.keep(kept),
};

function draw(): void {
  render(
    <App shown={shown} details={details} kept={host.state()} actions={actions} />,
    document.getElementById('root')!,
  );
}
draw();
